import { counted } from '../format-number.ts';
import { findingWhere } from './finding-where.ts';
import type { ListedRows } from './gate-lines.ts';
import { type Html, html } from './html.ts';

/** Findings whose rows are listed, and ids on the whole of one gate's part. */
const mostFindings = 50;
const mostIds = 5_000;

/** The ids of rows that findings ask to look at, folded by finding; nothing where there are none. */
export function rowsToLookAt(listed: readonly ListedRows[], top: number): Html | undefined {
  if (listed.length === 0) return undefined;
  const most = Math.min(mostIds, 10 * top);
  let left = most;
  const parts = listed.slice(0, mostFindings).flatMap(({ finding, table }) => {
    const rows = finding.rows ?? [];
    const shown = rows.slice(0, left);
    if (shown.length === 0) return [];
    left -= shown.length;
    return html`<details><summary>${counted(rows.length, 'row')}: ${findingWhere(finding)}${table !== undefined && html` in <bdi>${table}</bdi>, ${finding.statistic.replaceAll('_', ' ')}`}</summary>
<ul class="ids">${shown.map((id) => html`<li><code>${id}</code></li>\n`)}</ul>${
      shown.length < rows.length &&
      html`<p class="cut">Showing ${shown.length} of ${rows.length}; all are in the JSON report.</p>`
    }${finding.query !== undefined && html`<p>All of them, in the shell of DuckDB:</p>\n<pre><code>${finding.query}</code></pre>`}</details>\n`;
  });
  return html`<h4>Rows to look at</h4>\n${parts}${
    parts.length < listed.length &&
    html`<p class="cut">Showing ${parts.length} of ${counted(listed.length, 'list')}; all are in the JSON report.</p>`
  }`;
}
