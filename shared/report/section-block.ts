import type { Detail } from './detail.ts';
import { details } from './details.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { mermaidChart } from './mermaid-chart.ts';
import { recordLine } from './record-line.ts';
import type { Report, Section } from './schema.ts';
import { sectionTable } from './section-table.ts';

/** Rows of a section's table in a comment; the job summary has room for all. */
const mostRows = 20;

/** A section, folded under its title; empty where the rung has no room for it. */
export function sectionBlock(
  section: Section,
  report: Report,
  { charts, passing, methods, top }: Detail,
): string {
  switch (section.type) {
    case 'chart':
      return charts ? details(section.title, mermaidChart(section)) : '';
    case 'table':
      // records are kept with the page and the job summary, and would fill a comment
      if (!passing || (section.record && !methods)) return '';
      return details(section.title, tableBody(section, report, methods ? top : Math.min(mostRows, top)));
    case 'text':
      return passing ? details(section.title, paragraphs(section.text)) : '';
  }
}

function tableBody(section: Extract<Section, { type: 'table' }>, report: Report, top: number): string {
  const parts = [
    section.note === undefined ? '' : escapeMarkdown(section.note),
    section.record ? `${escapeMarkdown(recordLine(report))}.` : '',
    sectionTable(section, top),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Each line a paragraph of its own. */
function paragraphs(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => escapeMarkdown(line))
    .filter((line) => line !== '')
    .join('\n\n');
}
