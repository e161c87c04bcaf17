import { counted } from '../format-number.ts';
import { plainText } from '../plain-text.ts';
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
    }${finding.query !== undefined && queryPart(finding.query)}</details>\n`;
  });
  return html`<h4>Rows to look at</h4>\n${parts}${
    parts.length < listed.length &&
    html`<p class="cut">Showing ${parts.length} of ${counted(listed.length, 'list')}; all are in the JSON report.</p>`
  }`;
}

/** A query to copy; where the page would change it, because names in it hold what nobody sees, only where it is. */
function queryPart(query: string): Html {
  const lines = query.split('\n');
  if (lines.some((line) => plainText(line, query.length) !== line)) {
    return html`<p>The query for all of them holds characters that nobody sees; it is in the JSON report.</p>`;
  }
  return html`<p>All of them, in the shell of DuckDB:</p>\n<pre><code>${lines.map((line, i) => html`${i > 0 && html`\n`}${line}`)}</code></pre>`;
}
