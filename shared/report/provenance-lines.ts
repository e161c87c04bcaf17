import { codeSpan } from './code-span.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { formatCount } from './format-number.ts';
import { formatBytes, formatDuration } from './format-quantity.ts';
import type { Report } from './schema.ts';

/** Where the verdict comes from: inputs with their digests, commit, level, methods, seed, tool, time. */
export function provenanceLines(report: Report): string {
  const { provenance } = report;
  const inputs = provenance.inputs.slice(0, 10).map(({ name, uri, sha256, rows, bytes, seconds }) => {
    const digest = sha256 ? ` ${codeSpan(`sha256:${sha256.slice(0, 12)}`)}` : '';
    const counted = rows === undefined ? '' : `, ${formatCount(rows)} rows`;
    const stored = bytes === undefined ? '' : `, ${formatBytes(bytes)}`;
    const loaded = seconds === undefined ? '' : `, opened in ${formatDuration(seconds)}`;
    return `${escapeMarkdown(name, 80)} ${codeSpan(uri, { max: 80 })}${digest}${counted}${stored}${loaded}`;
  });
  if (provenance.inputs.length > inputs.length) {
    inputs.push(`showing ${inputs.length} of ${provenance.inputs.length} inputs`);
  }
  const methods = [
    ...new Set(
      report.checks.flatMap(({ findings }) =>
        findings.flatMap((f) => f.method?.replace(/, Holm over .*$/, '') ?? []),
      ),
    ),
  ];
  const rest = [
    provenance.commit && `commit ${codeSpan(provenance.commit.slice(0, 12))}`,
    provenance.configSha256 && `configuration ${codeSpan(`sha256:${provenance.configSha256.slice(0, 12)}`)}`,
    provenance.alpha !== undefined && `α = ${provenance.alpha}`,
    methods.length > 0 && escapeMarkdown(methods.slice(0, 12).join(', '), 400),
    provenance.seed !== undefined && `seed ${provenance.seed}`,
    escapeMarkdown(provenance.tool, 60),
    formatDuration(provenance.seconds),
  ].filter((part) => typeof part === 'string');
  return [...inputs.map((line) => `- ${line}`), `- ${rest.join(' · ')}`].join('\n');
}
