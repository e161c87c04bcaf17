import type { Access } from './access.ts';
import type { GitRepository } from './git-repository.ts';

/** Who a token belongs to and what it may do. */
export interface Actor {
  login: string;
  type: 'Bot' | 'User';
  access: Access;
  /** The GitHub App that a bot's token belongs to; GitHub Actions where a bot has none. */
  app?: App;
}

export interface App {
  id: number;
  slug: string;
}

export type Person = Pick<Actor, 'login' | 'type'>;

export interface Comment {
  id: number;
  issue: number;
  author: Person;
  body: string;
  created: string;
  updated: string;
}

export interface PullRequest {
  number: number;
  title: string;
  author: Person;
  /** `isGone`: the fork was deleted, and GitHub shows no repository. */
  head: { owner: string; repo: string; ref: string; sha: string; isGone?: boolean };
  base: { ref: string; sha: string };
  state: 'open' | 'closed';
}

export interface Review {
  id: number;
  pull: number;
  /** Nothing where the account was deleted. */
  author: string | null;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  commit: string;
  submitted: string;
}

export interface CheckRun {
  id: number;
  app: App;
  name: string;
  head_sha: string;
  status: string;
  conclusion: string | null;
  external_id: string;
  details_url: string;
  started_at: string;
  completed_at: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  annotations: Annotation[];
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: string;
  message: string;
  title?: string;
  raw_details?: string;
}

/** A run of a workflow. */
export interface WorkflowRun {
  id: number;
  name: string;
  /** The workflow's file, as `.github/workflows/review.yml`. */
  path: string;
  event: string;
  attempt: number;
  headBranch: string;
  headSha: string;
  headOwner: string;
  headRepo: string;
  status: string;
  conclusion: string | null;
  created: string;
}

export interface Artifact {
  id: number;
  /** The run that it belongs to. */
  run: number;
  name: string;
  bytes: Uint8Array;
  /** `application/zip`, or what the one file in it is where it was uploaded as it is. */
  mime: string;
  /** What GitHub says of its size; the true one where absent. */
  size?: number;
  expired: boolean;
  created: string;
}

export type Permission = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

/** All that the stand-in knows: one repository and what lies around it. */
export interface World {
  owner: string;
  repo: string;
  git: GitRepository;
  tokens: Map<string, Actor>;
  pulls: Map<number, PullRequest>;
  comments: Map<number, Comment>;
  reviews: Map<number, Review>;
  checks: Map<number, CheckRun>;
  runs: Map<number, WorkflowRun>;
  artifacts: Map<number, Artifact>;
  /** Logins of the organisation's teams by their slug; who is only invited has a `?` behind the name. */
  teams: Map<string, readonly string[]>;
  /** What a login may do here; nothing where it is not named. */
  permissions: Map<string, Permission>;
  /** The number of a repository: 1 for this one, another for each fork. */
  repositoryId(owner: string, repo: string): number;
  /** Where the storage serves an artifact to whoever knows the address. */
  signedUrl(artifact: number): string;
  /** A number that was never given before. */
  nextId(): number;
  /** Now, as GitHub writes it. */
  now(): string;
}

/** The app behind the token of every workflow. */
export const gitHubActions: App = { id: 15_368, slug: 'github-actions' };
