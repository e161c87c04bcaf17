import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Annotation } from '../../shared/github/annotations.ts';
import { conclusionOf } from '../../shared/github/conclusion-of.ts';
import type { GateResult } from '../../shared/github/host.ts';
import { showApprovals } from '../../shared/github/show-approvals.ts';
import { escapeMarkdown } from '../../shared/report/escape-markdown.ts';
import {
  commentBudget,
  memoryOf,
  type Overall,
  overallText,
  renderHtml,
  renderJUnit,
  renderOverallCheck,
  renderOverallComment,
  renderOverallSummary,
  renderOverallTerminal,
  writeOverall,
  writeWhole,
} from '../../shared/report/index.ts';
import { joined, overallSentence } from '../../shared/report/overall-sentence.ts';
import { blocks } from '../../shared/verdict.ts';
import { withoutTimes } from '../without-times.ts';
import { checkAnnotationsOf } from './check-annotations-of.ts';
import type { Publishing } from './publishing.ts';
import { settle } from './settle.ts';

/** Writes the report's files, then shows it everywhere: the surest places first, GitHub last. */
export async function publishOverall(overall: Overall, publishing: Publishing): Promise<GateResult> {
  const { host, inputs } = publishing;
  const { verdict, summary } = overall;
  const stops = blocks(verdict, inputs.failOn);
  const run = { run: overall.provenance.run };
  await writeOverall(resolve(inputs.reportPath), overall);
  await writeWhole(resolve(inputs.htmlPath), pageOf(overall, publishing));
  await writeWhole(resolve(inputs.junitPath), renderJUnit(overall, { failOn: inputs.failOn }));
  const approved = overall.approvals && String(overall.approvals.status === 'granted');
  const { reportPath: report, htmlPath: html, junitPath: junit } = inputs;
  host.setOutputs({ verdict, summary, report, html, junit, approved });
  host.show(renderOverallTerminal(overall, host.display));
  host.annotate(sourceAnnotations(overall));
  const links = { ...run, report: await upload(publishing) };
  try {
    await host.writeSummary?.(renderOverallSummary(overall, { links }));
  } catch (error) {
    host.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
  }
  await comment(overall, publishing, links, stops);
  await check(overall, publishing, links);
  return { verdict, blocks: stops };
}

/** The page names the JSON that it was drawn from, so that both can be held against each other years later. */
function pageOf(overall: Overall, { inputs, run }: Publishing): string {
  const pull = overall.provenance.pullRequest;
  return renderHtml(overall, {
    links: {
      run: overall.provenance.run,
      pullRequest:
        pull === undefined ? undefined : run.url?.replace(/\/actions\/runs\/\d+$/, `/pull/${pull}`),
    },
    json: {
      name: basename(inputs.reportPath),
      sha256: createHash('sha256').update(overallText(overall)).digest('hex'),
    },
  });
}

/** The address of the page, where it could be uploaded. */
async function upload({ host, desk, inputs }: Publishing): Promise<string | undefined> {
  if (!inputs.upload || !desk) return undefined;
  const data = await desk.artifacts.upload({ name: inputs.artifactName, file: resolve(inputs.reportPath) });
  const page = await desk.artifacts.upload({
    name: `${inputs.artifactName}.html`,
    file: resolve(inputs.htmlPath),
    unzipped: true,
  });
  for (const uploaded of [data, page]) if (uploaded.status === 'failed') host.notice(uploaded.why);
  return page.status === 'uploaded' ? page.url : undefined;
}

async function comment(
  overall: Overall,
  { host, inputs, run, mode, holdsBack }: Publishing,
  links: { run?: string; report?: string },
  stops: boolean,
): Promise<void> {
  const reason = await holdsBack?.();
  if (reason !== undefined) return host.notice(reason);
  const published = await host.publishComment(
    {
      key: inputs.commentKey ?? inputs.workflow ?? run.workflowPath ?? run.workflow ?? 'tollgate',
      section: ['report', inputs.config, ...inputs.folders].join(' '),
      replaces: (section) => !section.startsWith('report '),
      mode,
      verdict: overall.verdict,
      title: overall.models.map(({ name }) => name).join(', ') || 'Tollgate',
      body: ({ before, characters }) =>
        renderOverallComment(overall, { links, before, budget: { ...commentBudget, characters } }),
      fingerprint: renderOverallComment(timeless(overall)),
      memory: memoryOf(overall),
      decision: overall.summary,
      blocks: stops,
    },
    run,
  );
  if ('url' in published) host.setOutputs({ 'comment-url': published.url });
}

async function check(
  overall: Overall,
  { host, desk, inputs, run, recount }: Publishing,
  links: { run?: string; report?: string },
): Promise<void> {
  if (inputs.check === undefined || !desk || run.commit === undefined) return;
  const { approvals } = overall;
  // said apart, so that an approval can replace it without a new report
  const judged = { ...overall, approvals: undefined };
  const said = {
    title: joined(overallSentence(judged)),
    summary: renderOverallCheck(judged, { links }),
  };
  const { conclusion, withApprovals } = conclusionOf({
    verdict: overall.verdict,
    failOn: inputs.failOn,
    selfReported: isSelfReported(overall),
    asSelfReported: inputs.selfReported,
    approvals: approvals?.status,
  });
  const published = await desk.checks.finish({
    name: inputs.check,
    commit: run.commit,
    conclusion,
    ...(approvals ? showApprovals(said, approvals.status, escapeMarkdown(approvals.why)) : said),
    annotations: checkAnnotationsOf(overall),
    outcome: { conclusion: withApprovals, runId: run.id ?? 0, attempt: run.attempt ?? 1 },
  });
  if ('why' in published) return host.notice(published.why);
  host.setOutputs({ 'check-url': published.url });
  if ('untidy' in published && published.untidy) host.warning(published.untidy);
  if (approvals && recount && published.status === 'published') {
    await settle({ host, check: inputs.check, desk, commit: run.commit, count: recount });
  }
}

function isSelfReported({ models }: Overall): boolean {
  return models.some(({ gates }) => gates.some(({ trust }) => trust === 'self-reported'));
}

/** What kept a report from being read; the gates have marked their own failures already. */
function sourceAnnotations({ models }: Overall): Annotation[] {
  return models.flatMap(({ name, gates }) =>
    gates.flatMap(({ gate, problem, summary }): Annotation[] =>
      problem === undefined
        ? []
        : [{ level: 'error', title: `${name}: ${gate} (${problem})`, message: summary }],
    ),
  );
}

/** The report over all gates without what differs between two runs that say the same. */
function timeless(overall: Overall): Overall {
  const { commit: _, run: __, ...provenance } = overall.provenance;
  return {
    ...overall,
    models: overall.models.map((model) => ({
      ...model,
      gates: model.gates.map(({ report, ...entry }) => ({
        ...entry,
        report: report && withoutTimes(report),
      })),
    })),
    provenance: { ...provenance, started: '', seconds: 0 },
  };
}
