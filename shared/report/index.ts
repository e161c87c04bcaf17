export { changesSince } from './changes-since.ts';
export {
  type CombineRequest,
  combine,
  type ExpectedModel,
  type GatheredReport,
  type UnusableSource,
} from './combine.ts';
export type { Links } from './compared-line.ts';
export { escapeTerminal } from './escape-terminal.ts';
export type { PageLinks, PageOptions } from './html/page-options.ts';
export { renderHtml } from './html/render-html.ts';
export { type JUnitOptions, renderJUnit } from './junit/render-junit.ts';
export { type JUnitFile, type JUnitReportOptions, reportOfJUnit } from './junit/report-of-junit.ts';
export { memoryOf } from './memory-of.ts';
export type { Approvals, GateEntry, ModelEntry, Overall, Problem } from './overall.ts';
export { parseOverallBytes } from './parse-overall-bytes.ts';
export { parseReportBytes } from './parse-report-bytes.ts';
export { readReport } from './read-report.ts';
export { type CommentOptions, renderComment } from './render-comment.ts';
export { renderOverallCheck } from './render-overall-check.ts';
export {
  type Budget,
  commentBudget,
  type OverallOptions,
  renderOverallComment,
} from './render-overall-comment.ts';
export { renderOverallSummary } from './render-overall-summary.ts';
export { renderOverallTerminal } from './render-overall-terminal.ts';
export { renderSummary, type SummaryOptions } from './render-summary.ts';
export { renderTerminal, type TerminalOptions } from './render-terminal.ts';
export type { Check, Finding, Report, Section } from './schema.ts';
export { overallText, writeOverall } from './write-overall.ts';
export { writeReport } from './write-report.ts';
export { writeWhole } from './write-whole.ts';
