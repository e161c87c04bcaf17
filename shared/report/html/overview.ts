import { severityOf } from '../comparison-row.ts';
import { formatCount } from '../format-number.ts';
import type { Overall } from '../overall.ts';
import { entryMark } from './entry-mark.ts';
import { type Html, html } from './html.ts';
import type { Ids } from './ids.ts';
import type { ModelPart } from './model-part.ts';
import { statusMark } from './status-mark.ts';
import { tableFrame } from './table-frame.ts';

/** Beyond so many gates a table of models × gates cannot be taken in, and the gates stand in a list. */
const mostAcross = 8;
const mostGates = 500;

/** All models and gates at a glance: of one model the gates with what decides, of several a table of models × gates. */
export function overview({ models }: Overall, parts: readonly ModelPart[], ids: Ids): Html {
  const names = [...new Set(models.flatMap(({ gates }) => gates.map(({ gate }) => gate)))];
  const table =
    models.length > 1 && names.length <= mostAcross ? matrix(parts, names, ids) : gateList(parts, ids);
  return html`<section aria-labelledby="overview"><h2 id="overview" tabindex="-1">Overview</h2>\n${table}</section>\n`;
}

function matrix(parts: readonly ModelPart[], names: readonly string[], ids: Ids): Html {
  const rows = parts.map(({ model, gates, id }) => {
    const cells = names.map((name) => {
      const part = gates.find(({ entry }) => entry.gate === name);
      return part
        ? html`<td class="v"><a href="#${part.id}">${entryMark(part.entry)}<span class="sr"> of ${name}</span></a></td>`
        : html`<td class="v none">not asked for</td>`;
    });
    return html`<tr data-s="${model.verdict}"><th scope="row"><a href="#${id}"><bdi>${model.name}</bdi></a>${
      model.risk && html`<small>${model.risk} risk</small>`
    }</th><td class="v">${statusMark(model.verdict)}</td>${cells}</tr>\n`;
  });
  const columns = ['Model', 'Verdict', ...names].map((title) => ({ title: html`<bdi>${title}</bdi>` }));
  return tableFrame({ caption: 'Models and gates', columns, rows }, ids);
}

function gateList(parts: readonly ModelPart[], ids: Ids): Html {
  const several = parts.length > 1;
  const all = parts
    .flatMap(({ model, gates }) => gates.map((part) => ({ model, part })))
    .sort((a, b) => severityOf(a.part.entry.verdict) - severityOf(b.part.entry.verdict));
  const rows = all.slice(0, mostGates).map(({ model, part: { entry, id, shown } }) => {
    const name = html`<bdi>${entry.gate}</bdi>`;
    return html`<tr data-s="${entry.verdict}">${several && html`<td><bdi>${model.name}</bdi></td>`}<th scope="row">${
      shown ? html`<a href="#${id}">${name}</a>` : name
    }<small>${entry.required ? 'required' : 'not required'}${entry.trust === 'self-reported' && ', self-reported'}</small></th><td class="v">${entryMark(entry)}</td><td class="t">${entry.summary}</td></tr>\n`;
  });
  const columns = [
    several && { title: 'Model' },
    { title: 'Gate' },
    { title: 'Verdict' },
    { title: 'What decides' },
  ].filter((column) => column !== false);
  const caption = several ? html`${formatCount(all.length)} gates, worst first` : 'Gates, worst first';
  return tableFrame({ caption, columns, rows, all: all.length, kind: 'stack' }, ids);
}
