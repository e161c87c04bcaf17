import { comparedLine, type Links } from './compared-line.ts';
import { details } from './details.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { evidenceBlocks } from './evidence-blocks.ts';
import { foldedBlocks } from './folded-blocks.ts';
import { gateFold } from './gate-fold.ts';
import { gateTable } from './gate-table.ts';
import { modelSentence } from './model-sentence.ts';
import { modelTable } from './model-table.ts';
import { noticesBlock } from './notices-block.ts';
import type { ModelEntry, Overall } from './overall.ts';
import type { OverallDetail } from './overall-detail.ts';
import { headingOf, overallHeading } from './overall-heading.ts';
import { leadReport, noticesOf, shownGates, soleReport } from './overall-parts.ts';
import { provenanceOfAll } from './provenance-of-all.ts';
import { safeLink } from './safe-link.ts';
import { trustBlock } from './trust-block.ts';
import { statusSymbols } from './verdict-heading.ts';

export interface OverallPicture {
  links: Links;
  /** What changed since the last push, plain text; empty where nothing is known. */
  changes: string;
}

/**
 * The report over all gates as blocks of markdown, in reading order: the verdict and what decides it, who is
 * compared with whom, a row a gate, then the evidence of what did not pass, and the rest folded.
 */
export function overallBlocks(overall: Overall, detail: OverallDetail, picture: OverallPicture): string[] {
  const [only] = overall.models;
  const blocks =
    overall.models.length === 1 && only
      ? oneModel(overall, only, detail, picture)
      : severalModels(overall, detail, picture);
  return blocks.filter((block) => block !== '');
}

function oneModel(
  overall: Overall,
  model: ModelEntry,
  detail: OverallDetail,
  picture: OverallPicture,
): string[] {
  const lead = leadReport(model);
  const who = lead ? comparedLine(lead, picture.links) : linksLine(picture.links);
  const top = [overallHeading(overall), besideLine(who, picture.changes), trustBlock(overall)];
  if (detail.gates === 0) return top;
  return [
    ...top,
    approvalsLine(overall),
    soleReport(model) ? '' : gateTable(model, detail.gates),
    noticesBlock({ notices: noticesOf(overall) }),
    ...evidenceOf(model, detail),
    ...foldsOf(model, detail),
    detail.evidence && !soleReport(model) ? details('Where this comes from', provenanceOfAll(overall)) : '',
  ];
}

function severalModels(overall: Overall, detail: OverallDetail, picture: OverallPicture): string[] {
  const top = [
    overallHeading(overall),
    besideLine(linksLine(picture.links), picture.changes),
    trustBlock(overall),
  ];
  if (detail.gates === 0 || overall.models.length === 0) return top;
  return [
    ...top,
    approvalsLine(overall),
    modelTable(overall.models, detail.gates),
    noticesBlock({ notices: noticesOf(overall) }),
    ...(detail.evidence ? overall.models.map((model) => modelBlock(model, detail)) : []),
    detail.evidence ? details('Where this comes from', provenanceOfAll(overall)) : '',
  ];
}

/** A model among several: a section of its own, folded where it passes. */
function modelBlock(model: ModelEntry, detail: OverallDetail): string {
  const lead = leadReport(model);
  const { clause, reason } = modelSentence(model, escapeMarkdown);
  const body = [
    lead ? comparedLine(lead) : '',
    soleReport(model) || model.gates.length === 0 ? '' : gateTable(model, detail.gates),
    ...evidenceOf(model, detail, 5),
    ...foldsOf(model, detail),
  ].filter((block) => block !== '');
  if (model.verdict === 'pass') {
    return details(`${statusSymbols.pass} ${modelSentence(model).clause}`, body.join('\n\n'));
  }
  // The table of gates below tells the reason.
  const told = model.gates.length > 1 ? { clause, reason: '' } : { clause, reason };
  const heading = headingOf(statusSymbols[model.verdict], told, {
    level: 4,
    isError: model.verdict === 'error',
  });
  return ['---', heading, ...body].join('\n\n');
}

/** What holds the verdict, gate by gate. */
function evidenceOf(model: ModelEntry, detail: OverallDetail, level = 4): string[] {
  if (!detail.evidence) return [];
  const sole = soleReport(model);
  if (sole) return evidenceBlocks(sole, detail);
  return shownGates(model).flatMap(({ gate, verdict, report }) => {
    const blocks = evidenceBlocks(report, { ...detail, passing: false }).filter((block) => block !== '');
    if (blocks.length === 0) return [];
    return [`${'#'.repeat(level)} ${statusSymbols[verdict]} ${escapeMarkdown(gate, 60)}`, ...blocks];
  });
}

function foldsOf(model: ModelEntry, detail: OverallDetail): string[] {
  if (!detail.evidence) return [];
  const sole = soleReport(model);
  if (sole) return foldedBlocks(sole, detail);
  return model.gates.map((entry) => gateFold(entry, detail));
}

function linksLine({ report, run }: Links): string {
  return [safeLink('Full report', report), safeLink('Run', run)]
    .filter((link) => link !== '')
    .join('&nbsp;· ');
}

function besideLine(line: string, changes: string): string {
  const since = changes === '' ? '' : `${escapeMarkdown(changes.replace(/^c/, 'C'), 800)}.`;
  return [line, since].filter((part) => part !== '').join('<br>\n');
}

function approvalsLine({ approvals }: Overall): string {
  if (!approvals) return '';
  const symbol = { granted: '✅', waiting: '⏳', unknown: '❔' }[approvals.status];
  return `**Approvals:** ${symbol} ${escapeMarkdown(approvals.why, 600)}`;
}
