import type { Overall } from '../overall.ts';
import { overallSentence } from '../overall-sentence.ts';
import { safeUrl } from '../safe-url.ts';
import { type Html, html } from './html.ts';
import { noticesList } from './notices-list.ts';
import type { PageLinks } from './page-options.ts';
import { trustNote } from './trust-note.ts';

/** The top of the page: of what this is the report, the verdict in words, what decides, approvals, notices. */
export function pageHead(overall: Overall, links: PageLinks): Html {
  const { provenance, approvals } = overall;
  const { clause } = overallSentence(overall);
  const decides = overall.summary.startsWith(`${clause}: `)
    ? overall.summary.slice(clause.length + 2)
    : overall.summary;
  const run = safeUrl(links.run ?? provenance.run);
  const pull = safeUrl(links.pullRequest);
  const pullName = provenance.pullRequest !== undefined && html`pull request #${provenance.pullRequest}`;
  const about = [
    provenance.repository && html`<bdi>${provenance.repository}</bdi>`,
    pullName && (pull ? html`<a href="${pull}">${pullName}</a>` : pullName),
    provenance.commit && html`commit <code>${provenance.commit.slice(0, 12)}</code>`,
    html`<time datetime="${isoOf(provenance.started)}">${dayOf(provenance.started)}</time>`,
    run && html`<a href="${run}">workflow run</a>`,
  ].filter((part) => part instanceof Object);
  return html`<p class="about">${about.map((part, i) => html`${i > 0 && html` · `}${part}`)}</p>
<h1 class="m ${overall.verdict}">${clause}</h1>
${decides !== clause && html`<p class="decides">${decides}</p>`}
${trustNote(overall)}
${approvals && html`<p class="approvals"><b>Approvals ${approvals.status}:</b> ${approvals.why}${approvals.by.length > 0 && html` Given by ${people(approvals.by)}.`}${approvals.from.length > 0 && html` They count from ${people(approvals.from)}.`}</p>`}
${noticesList(overall.notices)}`;
}

function people(names: readonly string[]): Html {
  const shown = names.slice(0, 20);
  return html`${shown.map((name, i) => html`${i > 0 && html`, `}<bdi>${name}</bdi>`)}${names.length > shown.length && html` and ${names.length - shown.length} more`}`;
}

/** A day that every reader understands; the text as it came where it is no time. */
function dayOf(started: string): string {
  const time = new Date(started);
  if (Number.isNaN(time.getTime())) return started;
  return `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}, ${time.toISOString().slice(11, 16)} UTC`;
}

function isoOf(started: string): string {
  const time = new Date(started);
  return Number.isNaN(time.getTime()) ? '1970-01-01' : time.toISOString();
}
