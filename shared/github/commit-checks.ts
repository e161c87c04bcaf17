import { z } from 'zod';
import { type CheckMemory, checkMark, checkMemory } from './check-memory.ts';
import type { CheckAnnotation, Conclusion } from './check-runs.ts';
import type { Octokit } from './connect.ts';
import { isPassing, isRateLimit } from './failure.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import { readable } from './readable.ts';

const checkRun = z.object({
  id: z.number(),
  html_url: z.string().nullish(),
  status: z.string(),
  conclusion: z.string().nullish(),
  external_id: z.string().nullish(),
  output: z.object({
    title: z.string().nullish(),
    summary: z.string().nullish(),
    annotations_count: z.number(),
  }),
});

/** A check run of ours on one commit. */
export interface CommitCheck {
  id: number;
  url: string;
  isCompleted: boolean;
  conclusion?: string;
  title: string;
  summary: string;
  annotations: number;
  memory: CheckMemory;
}

/** What is written of a check run; what is absent stays as it is. */
export interface CheckContent {
  memory?: CheckMemory;
  /** The address behind the check's name. */
  detailsUrl?: string;
  /** Completes the check; without it a new check is in progress. */
  conclusion?: Conclusion;
  /** GitHub adds the annotations to those that are there. */
  output?: { title: string; summary: string; annotations?: readonly CheckAnnotation[] };
}

/** The check runs of one name on one commit. Every method throws what octokit throws, once waiting no longer helps. */
export interface CommitChecks {
  /** Those that are ours, the oldest first. */
  list(): Promise<CommitCheck[]>;
  /** Repeats only what surely was not carried out; whoever calls it has to look before trying again. */
  create(content: CheckContent & { memory: CheckMemory }): Promise<CommitCheck>;
  /** As `create` where there are annotations, which GitHub would add a second time. */
  update(id: number, content: CheckContent): Promise<CommitCheck>;
}

const perPage = 100;

// the description ties a conclusion to its status in a union that nothing built up in parts fits
type Create = Parameters<Octokit['rest']['checks']['create']>[0];
type Update = Parameters<Octokit['rest']['checks']['update']>[0];

/** Speaks with GitHub; each request waits and tries again as `patience` allows. */
export function commitChecks(
  octokit: Octokit,
  there: { owner: string; repo: string; name: string; commit: string },
  patience: Patience,
): CommitChecks {
  const { owner, repo, name, commit } = there;
  return {
    async list() {
      const own: CommitCheck[] = [];
      for (let page = 1; ; page++) {
        const found = await persist(async (signal) => {
          // `latest` would hide ours behind a job of the same name
          const which = { owner, repo, ref: commit, check_name: name, filter: 'all' as const };
          const paged = { ...which, per_page: perPage, page, request: { signal } };
          const { data } = await octokit.rest.checks.listForRef(paged);
          return readable(z.object({ check_runs: z.array(checkRun) }), data).check_runs;
        }, patience);
        own.push(...found.flatMap((run) => ours(run) ?? []));
        if (found.length < perPage) return own.sort((a, b) => a.id - b.id);
      }
    },

    create: (content) =>
      persist(
        async (signal) => {
          const what = { owner, repo, name, head_sha: commit, status: 'in_progress', ...asked(content) };
          const { data } = await octokit.rest.checks.create({ ...what, request: { signal } } as Create);
          return { ...plain(readable(checkRun, data)), memory: content.memory };
        },
        patience,
        isRateLimit,
      ),

    update: (id, content) =>
      persist(
        async (signal) => {
          const what = { owner, repo, check_run_id: id, ...asked(content) };
          const { data } = await octokit.rest.checks.update({ ...what, request: { signal } } as Update);
          const run = readable(checkRun, data);
          const memory = content.memory ?? checkMemory(run.external_id) ?? { runId: 0, attempt: 0 };
          return { ...plain(run), memory };
        },
        patience,
        content.output?.annotations?.length ? isRateLimit : isPassing,
      ),
  };
}

function asked({ memory, detailsUrl, conclusion, output }: CheckContent) {
  return {
    ...(memory && { external_id: checkMark(memory) }),
    ...(detailsUrl && { details_url: detailsUrl }),
    ...(conclusion && { status: 'completed' as const, conclusion }),
    ...(output && {
      output: {
        title: output.title,
        summary: output.summary,
        ...(output.annotations?.length && { annotations: output.annotations.map(annotation) }),
      },
    }),
  };
}

function annotation({ path, line, level, title, message }: CheckAnnotation) {
  return { path, start_line: line, end_line: line, annotation_level: level, title, message };
}

function ours(run: z.infer<typeof checkRun>): CommitCheck | undefined {
  const memory = checkMemory(run.external_id);
  return memory && { ...plain(run), memory };
}

function plain({ id, html_url, status, conclusion, output }: z.infer<typeof checkRun>) {
  return {
    id,
    url: html_url ?? '',
    isCompleted: status === 'completed',
    conclusion: conclusion ?? undefined,
    title: output.title ?? '',
    summary: output.summary ?? '',
    annotations: output.annotations_count,
  };
}
