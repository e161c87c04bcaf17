import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatCount } from './format-number.ts';
import { safeLink } from './safe-link.ts';
import type { Report } from './schema.ts';

export interface Links {
  /** The full report, where it can be opened. */
  report?: string;
  /** The workflow run. */
  run?: string;
}

/** Who is compared with whom, on how many rows, and where to read more: one line. */
export function comparedLine(report: Report, links: Links = {}): string {
  const { challenger, champion } = report.model;
  const rows = report.rows === undefined ? '' : ` **${formatCount(report.rows)}** labelled rows`;
  const parts: string[] = [];
  if (challenger && champion) {
    parts.push(
      `Challenger ${named(challenger)} against champion ${named(champion)}${rows && ` on the same${rows}`}.`,
    );
  } else if (challenger) {
    parts.push(
      `First model: challenger ${named(challenger)}${rows && ` on${rows}`}, no champion to compare with.`,
    );
  }
  const linked = [safeLink('Full report', links.report), safeLink('Run', links.run)].filter(
    (link) => link !== '',
  );
  if (linked.length > 0) parts.push(linked.join('&nbsp;· '));
  return parts.join(' ');
}

function named(artifact: NonNullable<Report['model']['challenger']>): string {
  if (artifact.version !== undefined) {
    const version = String(artifact.version);
    return `**${/^\d/.test(version) ? 'v' : ''}${escapeMarkdown(version, 40)}**`;
  }
  const digest = artifact.sha256 ? ` (${codeSpan(artifact.sha256.slice(0, 7))})` : '';
  return `${codeSpan(artifact.uri, { max: 60 })}${digest}`;
}
