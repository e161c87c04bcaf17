import { formatCount } from '../format-number.ts';
import { formatBytes, formatDuration } from '../format-quantity.ts';
import type { GateEntry, Overall } from '../overall.ts';
import { safeUrl } from '../safe-url.ts';
import type { Report } from '../schema.ts';
import { factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import { tableFrame } from './table-frame.ts';

/** Columns that `rowBudget` counts an input as: a digest is long. */
export const inputsColumns = 8;

/**
 * Where a gate's verdict comes from, for who asks in two years: models and inputs with digests, settings, level,
 * seed, time; commit, repository, run and tool where they are not those of the whole.
 */
export function gateProvenance(
  report: Report,
  entry: GateEntry,
  { top, ids, whole }: { top: number; ids: Ids; whole: Overall['provenance'] },
): Html {
  const { provenance, model } = report;
  const limits = [...new Set(report.checks.flatMap(({ at }) => at?.file ?? []))];
  const run = safeUrl(provenance.run);
  const isOwn = (key: 'commit' | 'repository' | 'run' | 'tool') => provenance[key] !== whole[key];
  return html`${factList([
    ['Challenger', model.challenger && artifact(model.challenger)],
    ['Champion', model.champion && artifact(model.champion)],
    ['Baseline', model.baseline && artifact(model.baseline)],
    ['Commit', isOwn('commit') && provenance.commit && html`<code>${provenance.commit}</code>`],
    ['Repository', isOwn('repository') && provenance.repository],
    ['Run', isOwn('run') && (run ? html`<a href="${run}">${provenance.run}</a>` : provenance.run)],
    ['Attempt', provenance.attempt],
    ['Job', provenance.job],
    [
      'Settings',
      (provenance.config || provenance.configSha256) &&
        html`${provenance.config && html`<code>${provenance.config}</code> `}${provenance.configSha256 && html`<code>sha256:${provenance.configSha256}</code>`}`,
    ],
    [
      'Limits written in',
      limits.length > 0 &&
        html`${limits.slice(0, 20).map((file, i) => html`${i > 0 && html`, `}<code>${file}</code>`)}`,
    ],
    ['α', provenance.alpha],
    ['Seed', provenance.seed],
    ['Tool', isOwn('tool') && provenance.tool],
    ['Started', html`${provenance.started}, took ${formatDuration(provenance.seconds)}`],
    ['Report from', entry.source && html`<code>${entry.source}</code>`],
    ['Format', html`<code>${report.schema}</code>`],
  ])}${provenance.inputs.length > 0 && inputsTable(provenance.inputs, { top, ids })}`;
}

function inputsTable(inputs: Report['provenance']['inputs'], { top, ids }: { top: number; ids: Ids }): Html {
  const isStored = inputs.some(({ bytes }) => bytes !== undefined);
  const isTimed = inputs.some(({ seconds }) => seconds !== undefined);
  const rows = inputs
    .slice(0, top)
    .map(
      ({ name, uri, sha256, rows, bytes, seconds }) =>
        html`<tr><th scope="row"><bdi>${name}</bdi></th><td><code>${uri}</code></td><td class="r">${
          rows !== undefined && formatCount(rows)
        }</td>${isStored && html`<td class="r">${bytes !== undefined && formatBytes(bytes)}</td>`}${
          isTimed && html`<td class="r">${seconds !== undefined && formatDuration(seconds)}</td>`
        }<td>${sha256 ? html`<code class="hash">${sha256}</code>` : 'none taken'}</td></tr>\n`,
    );
  const columns = [
    { title: 'Input' },
    { title: 'From' },
    { title: 'Rows', numeric: true },
    ...(isStored ? [{ title: 'Stored', numeric: true }] : []),
    ...(isTimed ? [{ title: 'Opened in', numeric: true }] : []),
    { title: 'SHA-256' },
  ];
  return tableFrame(
    { caption: 'Inputs', kind: 'stack', columns, rows, all: inputs.length, order: 'the first ones' },
    ids,
  );
}

function artifact({ uri, version, kind, sha256 }: NonNullable<Report['model']['challenger']>): Html {
  return html`${version !== undefined && html`<b>${/^\d/.test(String(version)) && 'v'}<bdi>${version}</bdi></b> `}<code>${uri}</code>${
    kind && html`, ${kind}`
  }${sha256 && html` <code class="hash">sha256:${sha256}</code>`}`;
}
