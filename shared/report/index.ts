export { escapeTerminal } from './escape-terminal.ts';
export { readReport } from './read-report.ts';
export { type CommentOptions, renderComment } from './render-comment.ts';
export { renderSummary, type SummaryOptions } from './render-summary.ts';
export { renderTerminal, type TerminalOptions } from './render-terminal.ts';
export type { Check, Finding, Report, Section } from './schema.ts';
export { writeReport } from './write-report.ts';
