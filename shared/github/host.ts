import type { Verdict } from '../verdict.ts';
import type { Annotation } from './annotations.ts';
import type { BaseAnswer } from './base-file.ts';
import type { CommentOutcome, CommentRequest } from './comment.ts';
import type { EngineCache } from './engine-cache.ts';
import type { GitHubDesk } from './github-desk.ts';
import type { Outputs } from './outputs.ts';
import type { RunContext } from './run-context.ts';

/**
 * Where a gate runs: a step of a workflow, or a terminal. A gate's `main` sees nothing else of
 * the outside, so the same `main` serves both.
 */
export interface Host {
  readonly kind: 'action' | 'cli';
  /** Which commit, run and pull request this is, as far as it is known. */
  readonly run: RunContext;
  /** How many columns a terminal has and whether it shows colours; absent where a log is written. */
  readonly display?: { width: number; colour: boolean };
  /** Where native engines are kept between runs; absent where there is no such place. */
  readonly engines?: EngineCache;

  /** An input as the user wrote it, trimmed; nothing where it is empty or not given. */
  input(name: string): string | undefined;
  /** A yes-or-no input; nothing where it is not given. Throws an InputError on anything but true and false. */
  flag(name: string): boolean | undefined;

  /**
   * A file as it stands on the branch that the pull request wants to go into, by its absolute path
   * here; nothing where there is no pull request. Never throws what GitHub does.
   */
  baseFile?(path: string): Promise<BaseAnswer | undefined>;

  /**
   * What the report over all gates asks of GitHub, the same desk each time; nothing outside of a repository of
   * GitHub, and absent on a terminal.
   */
  github?(): Promise<GitHubDesk | undefined>;

  /** A line of progress. */
  info(text: string): void;
  /** Something worth knowing that changes nothing. */
  notice(text: string): void;
  /** Something that went wrong without changing the verdict. */
  warning(text: string): void;
  /** Shows the lines written during `work` under one folded title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;

  /** Hands results to the steps that follow. */
  setOutputs(outputs: Outputs): void;
  /** Shows the report as a reader of a terminal or a log sees it. */
  show(text: string): void;
  /** Marks the run with what failed. */
  annotate(annotations: readonly Annotation[]): void;
  /** Shows markdown on the run's own page; at most `summaryBytes` of job-summary.ts. Absent where nobody reads it. */
  writeSummary?(markdown: string): Promise<void>;
  /**
   * Shows the result on the pull request, if there is one: that of `run` where the judged run is another
   * than this one. Never throws: the outcome says what happened.
   */
  publishComment(request: CommentRequest, run?: RunContext): Promise<CommentOutcome>;
}

/** What a gate's `main` comes to. */
export interface GateResult {
  /** Absent where nothing was judged, as when only approvals were counted. */
  verdict?: Verdict;
  /** Whether the step fails, as `fail-on` decides it. */
  blocks: boolean;
}

export type GateMain = (host: Host) => Promise<GateResult>;
