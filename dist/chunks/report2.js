import { t as escapeTerminal } from "./escape-terminal.js";
import { a as renderOverallSummary, c as renderOverallComment, d as changesSince, f as memoryOf, i as renderOverallTerminal, l as parseOverallBytes, n as overallText, o as renderOverallCheck, r as writeOverall, s as commentBudget, u as reportOfJUnit } from "./main2.js";
import { i as renderComment, n as writeReport, r as renderSummary } from "./run-gate.js";
import { t as writeWhole } from "./write-whole.js";
import { n as renderHtml, r as combine, t as renderJUnit } from "./render-junit.js";
import { n as parseReportBytes, t as readReport } from "./report.js";
import { i as renderTerminal } from "./without-times.js";

export { readReport };