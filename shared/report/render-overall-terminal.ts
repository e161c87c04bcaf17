import { escapeTerminal } from './escape-terminal.ts';
import type { Say } from './model-sentence.ts';
import type { GateEntry, ModelEntry, Overall } from './overall.ts';
import { leadReport, noticesOf, shownGates } from './overall-parts.ts';
import { joined, overallSentence } from './overall-sentence.ts';
import { comparedInTerminal } from './render-terminal.ts';
import { type TerminalOptions, terminalEvidence } from './terminal-evidence.ts';
import { terminalPen } from './terminal-pen.ts';
import { statusSymbols } from './verdict-heading.ts';
import { wrapText } from './wrap-text.ts';

const mostModels = 20;
const mostGates = 40;
const mostNotices = 20;

/**
 * The report over all gates for a terminal or a log: the verdict and what decides it, a line a gate, then what
 * decides each gate that did not pass. Ends with a newline.
 */
export function renderOverallTerminal(
  overall: Overall,
  { width = 100, colour = false }: TerminalOptions = {},
): string {
  const pen = terminalPen(colour);
  const paragraph = (text: string) => wrapText(text, width, 3);
  const { models, verdict, approvals } = overall;
  const lead = models.length === 1 ? leadReport(models[0]) : undefined;
  const told = models.some(({ gates }) => gates.some(({ trust }) => trust === 'self-reported'));
  const head = [
    ...paragraph(`${statusSymbols[verdict]} ${joined(overallSentence(overall, say))}`).map((line) =>
      pen.bold(pen.status(verdict, line)),
    ),
    ...(lead ? wrapText(comparedInTerminal(lead), width - 3).map((line) => `   ${line}`) : []),
    ...(told ? paragraph('⚠️  self-reported: measured by the code of a fork, judged here again') : []),
    ...(approvals ? paragraph(`   approvals ${approvals.status}: ${say(approvals.why)}`) : []),
    ...noticesOf(overall)
      .slice(0, mostNotices)
      .flatMap((notice) => paragraph(`ℹ️  ${say(notice)}`)),
  ];
  const gateLine = (entry: GateEntry) =>
    paragraph(
      `${statusSymbols[entry.verdict]} ${say(entry.gate, 60)} ${entry.verdict}: ${say(entry.summary, 600)}`,
    ).map((line) => pen.status(entry.verdict, line));
  const modelBlocks = (model: ModelEntry): string[][] => [
    models.length > 1 ? [pen.bold(`━━ ${say(model.name, 80)}`)] : [],
    model.gates.length === 1 && models.length === 1 && model.gates[0].report
      ? []
      : [...model.gates.slice(0, mostGates).flatMap(gateLine), ...more(model.gates.length, mostGates)],
    ...shownGates(model).flatMap(({ gate, report }) => [
      ...(model.gates.length > 1 ? [[pen.bold(`── ${say(gate, 60)}`)]] : []),
      ...terminalEvidence(report, { width, colour }),
    ]),
  ];
  const blocks = [
    head,
    ...models.slice(0, mostModels).flatMap(modelBlocks),
    more(models.length, mostModels),
  ].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const say: Say = (text, max) => escapeTerminal(text, max);

function more(all: number, shown: number): string[] {
  return all > shown ? [`showing ${shown} of ${all}`] : [];
}
