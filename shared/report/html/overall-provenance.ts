import { formatDuration } from '../format-quantity.ts';
import type { Overall } from '../overall.ts';
import { safeUrl } from '../safe-url.ts';
import { factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { PageOptions } from './page-options.ts';

/** Where the page comes from, and which JSON document it was drawn from. */
export function overallProvenance(
  { provenance, schema, approvals }: Overall,
  { links = {}, json }: PageOptions,
): Html {
  const target = links.run ?? provenance.run;
  const run = safeUrl(target);
  return html`<section aria-labelledby="provenance"><h2 id="provenance" tabindex="-1">Where this report comes from</h2>
<p>This page shows what the JSON report holds and adds nothing to it. Numbers are rounded for reading; hover over one to see it in full.</p>
${factList([
  ['Repository', provenance.repository],
  ['Pull request', provenance.pullRequest !== undefined && `#${provenance.pullRequest}`],
  ['Commit', provenance.commit && html`<code>${provenance.commit}</code>`],
  ['Run', run ? html`<a href="${run}">${target}</a>` : target],
  ['JSON report', json && html`<code>${json.name}</code> <code class="hash">sha256:${json.sha256}</code>`],
  ['Format', html`<code>${schema}</code>`],
  ['Approvals needed', approvals?.needed],
  ['Tool', provenance.tool],
  ['Started', html`${provenance.started}, took ${formatDuration(provenance.seconds)}`],
])}</section>
`;
}
