import type { Overall } from '../overall.ts';
import { overallSentence } from '../overall-sentence.ts';
import { plainText } from '../plain-text.ts';
import type { Report } from '../schema.ts';
import { attention } from './attention.ts';
import { chartTable } from './chart-figure.ts';
import { checksColumns } from './checks-table.ts';
import { comparisonColumns } from './comparison-table.ts';
import { type GateLines, gateLines } from './gate-lines.ts';
import { inputsColumns } from './gate-provenance.ts';
import { drawnMetrics, groupColumns, pairRows } from './group-part.ts';
import { html } from './html.ts';
import { counterIds, type Ids } from './ids.ts';
import { measuredColumns } from './measured-table.ts';
import { methodsColumns } from './methods-table.ts';
import { type ModelPart, modelPart } from './model-part.ts';
import { overallProvenance } from './overall-provenance.ts';
import { overview } from './overview.ts';
import { page } from './page.ts';
import { pageHead } from './page-head.ts';
import type { PageOptions } from './page-options.ts';
import { rowBudget, type TableSize } from './row-budget.ts';

/** Gates that are shown in full, the worst of each model first; the overview counts all. */
const mostGates = 120;

/**
 * The report over all gates as one self-contained HTML page that needs no script and asks nobody for
 * anything: verdict, overview, what needs attention, then everything by model and gate. Long tables are
 * shortened so that the page stays within about 3 MB, and say so. Every text in it is untrusted and
 * escaped; links lead to http(s) only.
 */
export function renderHtml(overall: Overall, options: PageOptions = {}): string {
  const ids = counterIds();
  const parts = partsOf(overall, ids);
  const sizes = parts.flatMap(({ gates }) =>
    gates.flatMap(({ entry, lines, shown }) =>
      shown && lines && entry.report ? tableSizes(entry.report, lines) : [],
    ),
  );
  const limits = { top: rowBudget(sizes), ids, whole: overall.provenance };
  const title = plainText(overallSentence(overall).clause, 52);
  return page(
    `${title}: Tollgate report`,
    overall.provenance.tool,
    html`<header>${pageHead(overall, options.links ?? {})}
<nav aria-label="On this page"><ul><li><a href="#overview">Overview</a></li><li><a href="#attention">What needs attention</a></li>${parts
      .slice(0, 12)
      .map(
        ({ model, id }) => html`<li><a href="#${id}"><bdi>${model.name}</bdi></a></li>`,
      )}<li><a href="#provenance">Where this comes from</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
${overview(overall, parts, ids)}
${attention(parts, ids)}
${parts.map((part) => modelPart(part, limits))}
${overallProvenance(overall, options)}
</main>
`,
  );
}

function partsOf({ models }: Overall, ids: Ids): ModelPart[] {
  let left = mostGates;
  return models.map((model) => ({
    model,
    id: ids(),
    gates: model.gates.map((entry) => {
      const shown = left > 0;
      left -= 1;
      return { entry, id: ids(), shown, lines: entry.report && shown ? gateLines(entry.report) : undefined };
    }),
  }));
}

/** What a gate's tables would take if nothing were left out. */
function tableSizes({ sections, provenance }: Report, lines: GateLines): TableSize[] {
  const compared = [lines.metrics, lines.slices, lines.others];
  return [
    ...compared.map(({ length }) => ({ rows: length, columns: comparisonColumns })),
    { rows: compared.reduce((sum, { length }) => sum + length, 0), columns: methodsColumns },
    { rows: lines.checks.length, columns: checksColumns },
    { rows: lines.measured.length, columns: measuredColumns },
    { rows: lines.reported.length, columns: measuredColumns },
    ...lines.groups.flatMap((table) => [
      ...drawnMetrics(table).map(() => ({ rows: table.rows.length, columns: groupColumns })),
      { rows: pairRows(table).length, columns: measuredColumns },
    ]),
    { rows: provenance.inputs.length, columns: inputsColumns },
    ...sections.flatMap((section) => {
      if (section.type === 'text') return [];
      const { rows, columns } = section.type === 'table' ? section : chartTable(section);
      return [{ rows: rows.length, columns: columns.length }];
    }),
  ];
}
