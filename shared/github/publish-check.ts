import { checkAnnotations, fittingTitle } from './check-annotations.ts';
import { type CheckMemory, checkMark, isNewerRun, isSameRun } from './check-memory.ts';
import { type CheckPublished, type CheckRequest, checkSummaryBytes, conclusions } from './check-runs.ts';
import type { CheckContent, CommitCheck, CommitChecks } from './commit-checks.ts';
import { type Failure, failureOf, isPassing, isUncertain } from './failure.ts';
import type { Patience } from './patience.ts';

/** Annotations that GitHub takes in one request. */
const perRequest = 50;
/** Bytes of a summary; `checkSummaryBytes` leaves room for what is added when the check turns. */
const gitHubBytes = 65_535;

/** How a check's requests are made. */
export interface CheckRequests {
  checks: CommitChecks;
  /** The same, each request tried once: a write is repeated only after a look at what has become of it. */
  single: CommitChecks;
  patience: Patience;
}

/**
 * Completes the check of a run, or makes it. The conclusion is in the first request, so that nothing
 * that fails later makes it wrong. After every wait it is looked whether the write was done after
 * all, and whether a newer run has come, to which the check is left. Throws what octokit throws, once
 * waiting no longer helps.
 */
export async function publishCheck(
  request: CheckRequest,
  detailsUrl: string | undefined,
  { checks, single, patience }: CheckRequests,
): Promise<CheckPublished> {
  const { conclusion, outcome } = request;
  const output = { title: fittingTitle(request.title), summary: fittingSummary(request.summary) };
  let annotations = checkAnnotations(request.annotations);
  const content: CheckContent & { memory: CheckMemory } = {
    memory: outcome,
    detailsUrl,
    conclusion,
    output: { ...output, annotations: annotations.slice(0, perRequest) },
  };
  /** Ours on the commit, as they were when last looked at. */
  let own: CommitCheck[] = [];

  try {
    await look();
    return await complete();
  } catch (error) {
    if (error instanceof Overtaken) return giveWay(error.newer);
    throw error;
  }

  async function look(): Promise<void> {
    own = await checks.list();
    const newer = own.findLast(({ memory }) => isNewerRun(memory, outcome));
    if (newer) throw new Overtaken(newer);
  }

  async function complete(): Promise<CheckPublished> {
    const open = own.findLast(({ isCompleted }) => !isCompleted);
    const newest = own.at(-1);
    const standing = open ?? (newest && isSameRun(newest.memory, outcome) ? newest : undefined);
    const { check, untidy } = standing ? await update(standing) : await create();

    const isSurplus = ({ id, isCompleted }: CommitCheck) =>
      id !== check.id && (!isCompleted || id > check.id);
    const left = await tidy(own.filter(isSurplus), { memory: outcome, conclusion, output });
    const missing = untidy ?? (await addAnnotations(check)) ?? left;
    const { id, url } = check;
    return { status: 'published', id, url, ...(missing !== undefined && { untidy: missing }) };
  }

  /** Leaves the check to a newer run. One that is still at it also closes what this one has left open. */
  async function giveWay(newer: CommitCheck): Promise<CheckPublished> {
    if (newer.isCompleted) {
      const open = own.filter(({ isCompleted, memory }) => !isCompleted && !isNewerRun(memory, outcome));
      await tidy(open, copyOf(newer));
    }
    return { status: 'superseded', id: newer.id, url: newer.url };
  }

  async function update(standing: CommitCheck, tries = 1): Promise<Written> {
    // a check that is turned keeps the annotations that it has
    const expected = standing.annotations + Math.min(annotations.length, perRequest);
    try {
      const written = await orWithoutAnnotations(
        (what) => single.update(standing.id, what),
        (check) => check.id === standing.id && says(check) && check.annotations >= expected,
      );
      // GitHub may keep the conclusion that a completed check has
      if (says(written.check)) return written;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.status === 404 || failure.status === 410) {
        await look();
        const again = own.find(({ id }) => id === standing.id);
        if (again && tries > 1) throw error;
        if (again) return update(again, tries + 1);
      } else if (!isAnothers(failure)) throw error;
    }
    return create();
  }

  function create(): Promise<Written> {
    const before = new Set(own.map(({ id }) => id));
    return orWithoutAnnotations(
      (what) => single.create({ ...content, ...what }),
      (check) => !before.has(check.id) && says(check),
    );
  }

  async function orWithoutAnnotations(
    write: (what: CheckContent) => Promise<CommitCheck>,
    isWritten: (check: CommitCheck) => boolean,
  ): Promise<Written> {
    try {
      return { check: await repeated(() => write(content), isWritten) };
    } catch (error) {
      const failure = failureOf(error);
      if (failure.status !== 422 || annotations.length === 0) throw error;
      const check = await repeated(() => write({ ...content, output }), says);
      annotations = [];
      return { check, untidy: `GitHub refused the annotations (${failure.message}).` };
    }
  }

  /** Writes until it is done: GitHub would make a second check, or add the annotations a second time. */
  async function repeated(
    write: () => Promise<CommitCheck>,
    isWritten: (check: CommitCheck) => boolean,
  ): Promise<CommitCheck> {
    for (let tries = 1; ; tries++) {
      try {
        return await write();
      } catch (error) {
        const failure = failureOf(error);
        if (!isPassing(failure) || !(await patience.waitAfter(failure, tries))) throw error;
        await look();
        const written = isUncertain(failure) ? own.find(isWritten) : undefined;
        if (written) return written;
      }
    }
  }

  function says(check: CommitCheck): boolean {
    return (
      check.isCompleted && check.conclusion === conclusion && checkMark(check.memory) === checkMark(outcome)
    );
  }

  /** The annotations that the first request had no room for; says what stood in the way. */
  async function addAnnotations(check: CommitCheck): Promise<string | undefined> {
    let there = check.annotations;
    for (let from = perRequest; from < annotations.length; from += perRequest) {
      const batch = annotations.slice(from, from + perRequest);
      const expected = there + batch.length;
      try {
        await repeated(
          () => single.update(check.id, { output: { ...output, annotations: batch } }),
          ({ id, annotations }) => id === check.id && annotations >= expected,
        );
      } catch (error) {
        return `Only ${from} of ${annotations.length} annotations are on the check: ${failureOf(error).message}`;
      }
      there = expected;
    }
  }

  /** Completes checks of ours that two runs left side by side. */
  async function tidy(surplus: readonly CommitCheck[], as: CheckContent): Promise<string | undefined> {
    try {
      for (const { id } of surplus) await checks.update(id, as);
    } catch (error) {
      return `An older check could not be closed: ${failureOf(error).message}`;
    }
  }
}

/** Whether a check run that carries our mark was made by another app, which alone may write it. */
function isAnothers({ status, message }: Failure): boolean {
  return status === 403 && /invalid app_id|app that created it/i.test(message);
}

interface Written {
  check: CommitCheck;
  untidy?: string;
}

/** A newer run has begun or completed the check. */
class Overtaken extends Error {
  readonly newer: CommitCheck;

  constructor(newer: CommitCheck) {
    super('a newer run has come');
    this.newer = newer;
  }
}

/** What a newer run's check says, for one that stands beside it. */
function copyOf({ conclusion, title, summary }: CommitCheck): CheckContent {
  const known = conclusions.find((one) => one === conclusion) ?? 'cancelled';
  return { conclusion: known, output: { title, summary } };
}

/** The markdown if GitHub takes it, otherwise a sentence: a cut table reads as a whole one. */
function fittingSummary(markdown: string): string {
  const bytes = Buffer.byteLength(markdown);
  if (bytes <= gitHubBytes) return markdown;
  return `The summary is ${bytes} bytes long, more than the ${checkSummaryBytes} that fit here. The run's page holds everything.`;
}
