import { t as escapeTerminal } from "./escape-terminal.js";
import { a as readReport, i as renderComment, n as renderTerminal, r as renderSummary, t as writeReport } from "./report.js";

export { readReport };