import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatDuration } from './format-quantity.ts';
import type { Overall } from './overall.ts';

/** Where the verdict over all gates comes from: commit, tool, time; each gate's own stands with the gate. */
export function provenanceOfAll({ provenance, models }: Overall): string {
  const sources = models.flatMap(({ gates }) => gates.flatMap(({ source }) => source ?? []));
  const seconds = models
    .flatMap(({ gates }) => gates.map(({ report }) => report?.provenance.seconds ?? 0))
    .reduce((sum, one) => sum + one, 0);
  const shown = [...new Set(sources)].slice(0, 10).map((source) => codeSpan(source, { max: 60 }));
  const more = new Set(sources).size - shown.length;
  return [
    shown.length > 0 && `- reports ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    `- ${[
      provenance.commit && `commit ${codeSpan(provenance.commit.slice(0, 12))}`,
      escapeMarkdown(provenance.tool, 60),
      seconds > 0 && `${formatDuration(seconds)} in the gates`,
    ]
      .filter((part) => typeof part === 'string' && part !== '')
      .join(' · ')}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('\n');
}
