import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access } from './access.ts';
import { eventsOf } from './events.ts';
import { type Fault, FaultList } from './faults.ts';
import { GitRepository } from './git-repository.ts';
import { type LoggedRequest, respond } from './respond.ts';
import { startStorage } from './storage.ts';
import type { Actor, Artifact, CheckRun, Comment, PullRequest, Review, WorkflowRun, World } from './world.ts';

/** Tokens that every stand-in knows; any other is answered with 401. */
export const tokens = {
  /** A workflow's own, which may do everything in the repository. */
  write: 'write-token',
  /** A workflow's own in a pull request from a fork. */
  read: 'read-token',
  /** A user's. */
  person: 'person-token',
  /** An app's of the organisation, which may see who is in which team, and look at pull requests. */
  org: 'org-token',
  /** Another app's, which may do everything in the repository. */
  otherApp: 'other-app-token',
} as const;

export const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;

const actors: Record<string, Actor> = {
  [tokens.write]: { ...bot, access: 'write' },
  [tokens.read]: { ...bot, access: 'read' },
  [tokens.person]: { login: 'octocat', type: 'User', access: 'write' },
  [tokens.org]: {
    login: 'octo-teams[bot]',
    type: 'Bot',
    app: { id: 7, slug: 'octo-teams' },
    access: { members: 'read', 'pull-requests': 'read' },
  },
  [tokens.otherApp]: {
    login: 'other-ci[bot]',
    type: 'Bot',
    app: { id: 8, slug: 'other-ci' },
    access: 'write',
  },
};

export interface NewPullRequest {
  number?: number;
  /** Who forked it, or `owner/name` where the fork has another name. */
  fork?: string;
  /** The head's branch, `change-<number>` where absent; one that is there already is used as it is. */
  branch?: string;
  /** The branch that it wants to go into; a new one begins where main began. */
  base?: string;
  files?: Record<string, string>;
  author?: string;
  state?: 'open' | 'closed';
}

/** What a new run is, as far as it is not a finished run of `.github/workflows/review.yml` on a pull request. */
export type NewRun = Partial<WorkflowRun> & { pull?: number };

export interface StandIn {
  /** What GITHUB_API_URL has to be. */
  readonly origin: string;
  readonly world: World;
  /** Every request so far, the oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Every request and answer that GitHub's own description forbids. */
  readonly violations: readonly string[];
  /** Strike operations by id, `graphql`, and the storage of artifacts as `storage/get`. */
  setFaults(faults: readonly Fault[]): void;
  /** Is called as each request arrives, before it is answered. */
  onRequest?: (request: LoggedRequest) => void;
  /** A token of a workflow's own with these permissions and no others. */
  grant(access: Access): string;

  /** Opens a pull request whose head is a new commit on its own branch. */
  openPullRequest(pull?: NewPullRequest): PullRequest;
  /** Pushes a new commit to a pull request's branch, and so to every other of the same branch. Returns its SHA. */
  moveHead(number: number, files?: Record<string, string>): string;
  addComment(comment: { issue: number; body: string; author?: Comment['author'] }): Comment;
  /** A pull request's comments, the oldest first. */
  comments(issue: number): Comment[];
  /** A review of a pull request; of its head where `commit` is absent. */
  addReview(review: Pick<Review, 'pull' | 'author'> & Partial<Pick<Review, 'state' | 'commit'>>): Review;
  /** A commit's check runs, the oldest first. */
  checks(sha: string): CheckRun[];
  /** A workflow's run, by default of the pull request `pull`. */
  addRun(run?: NewRun): WorkflowRun;
  /** An artifact of a run; `application/zip` where `mime` is absent. */
  addArtifact(
    artifact: Pick<Artifact, 'run' | 'name' | 'bytes'> & Partial<Pick<Artifact, 'mime' | 'size' | 'expired'>>,
  ): Artifact;

  /** The payload of `pull_request`, which starts a workflow on this pull request. */
  event(number: number, action?: string): object;
  /** The payload of `pull_request_review`. */
  reviewEvent(review: Review): object;
  /** The payload of `workflow_run`: a run has ended. */
  workflowRunEvent(run: WorkflowRun): object;
  /** The payload of `merge_group`: the queue has merged this pull request and asks for its checks. */
  mergeGroupEvent(number: number): { merge_group: { head_sha: string; head_ref: string } };
  /** The payload of `push` of what a branch holds now. */
  pushEvent(branch?: string): { ref: string; before: string; after: string };

  /** Forgets all but the tokens, the git repository and its pull requests. */
  reset(): void;
  stop(): Promise<void>;
}

/** Starts a stand-in for GitHub's API with one repository, whose main branch holds `files`, on a free port of this machine only. */
export async function startStandIn({
  owner = 'octo-org',
  repo = 'models',
  port = 0,
  files = { 'README.md': '# models\n' } as Record<string, string>,
} = {}): Promise<StandIn> {
  const folder = mkdtempSync(join(tmpdir(), 'github-stand-in-'));
  const git = new GitRepository(folder);
  const begin = git.commit('main', files, 'Begin');
  const repositories = [`${owner}/${repo}`];
  let id = 1_000;
  const world: World = {
    owner,
    repo,
    git,
    tokens: new Map(Object.entries(actors)),
    pulls: new Map(),
    comments: new Map(),
    reviews: new Map(),
    checks: new Map(),
    runs: new Map(),
    artifacts: new Map(),
    teams: new Map(),
    permissions: new Map(),
    repositoryId(...name) {
      const found = repositories.indexOf(name.join('/'));
      return found >= 0 ? found + 1 : repositories.push(name.join('/'));
    },
    signedUrl: (artifact) => storage.signedUrl(artifact),
    nextId: () => ++id,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const faults = new FaultList();
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];
  const storage = await startStorage(world, faults, violations);

  const server = createServer((request, response) => {
    const arrived = (logged: LoggedRequest) => {
      requests.push(logged);
      standIn.onRequest?.(logged);
    };
    respond({ world, faults, arrived, violations, origin }, request, response).catch((error) => {
      violations.push(`the stand-in failed: ${error instanceof Error ? error.stack : error}`);
      response.destroy();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const payloads = eventsOf(world, origin);
  const pullOf = (number: number): PullRequest => {
    const pull = world.pulls.get(number);
    if (!pull) throw new Error(`there is no pull request ${number}`);
    return pull;
  };
  /** Where a branch lies in the one git repository: a fork's is not among the branches of the repository. */
  const place = (head: Pick<PullRequest['head'], 'owner' | 'repo' | 'ref'>) =>
    head.owner === owner && head.repo === repo
      ? `refs/heads/${head.ref}`
      : `refs/forks/${head.owner}/${head.repo}/${head.ref}`;

  const standIn: StandIn = {
    origin,
    world,
    requests,
    violations,
    setFaults: (all) => faults.set(all),
    grant(access) {
      const token = `granted-token-${world.nextId()}`;
      world.tokens.set(token, { ...bot, access });
      return token;
    },

    openPullRequest({
      number = world.pulls.size + 1,
      fork,
      branch = `change-${number}`,
      base = 'main',
      files,
      author,
      state = 'open',
    } = {}) {
      const [headOwner = owner, headRepo = repo] = fork?.split('/') ?? [];
      const head = { owner: headOwner, repo: headRepo, ref: branch };
      world.repositoryId(headOwner, headRepo);
      const there = git.resolve(place(head));
      const sha =
        there && !files
          ? there
          : git.commit(place(head), files ?? { 'model.txt': `${number}\n` }, `Change ${number}`, begin);
      if (git.resolve(`refs/heads/${base}`) === undefined) git.point(`refs/heads/${base}`, begin);
      git.point(`refs/pull/${number}/head`, sha);
      const pull: PullRequest = {
        number,
        title: `Change ${number}`,
        author: { login: author ?? fork?.split('/')[0] ?? 'octocat', type: 'User' },
        head: { ...head, sha },
        base: { ref: base, sha: git.resolve(`refs/heads/${base}`) as string },
        state,
      };
      world.pulls.set(number, pull);
      return pull;
    },
    moveHead(number, files = { 'model.txt': `moved ${world.nextId()}\n` }) {
      const { head } = pullOf(number);
      const sha = git.commit(place(head), files, `Change ${number} again`);
      for (const pull of world.pulls.values()) {
        if (place(pull.head) !== place(head)) continue;
        pull.head.sha = sha;
        git.point(`refs/pull/${pull.number}/head`, sha);
      }
      return sha;
    },
    addComment({ issue, body, author = bot }) {
      const now = world.now();
      const comment = { id: world.nextId(), issue, author, body, created: now, updated: now };
      world.comments.set(comment.id, comment);
      return comment;
    },
    comments: (issue) => [...world.comments.values()].filter((comment) => comment.issue === issue),
    addReview({ pull, author, state = 'APPROVED', commit = pullOf(pull).head.sha }) {
      const review: Review = { id: world.nextId(), pull, author, state, commit, submitted: world.now() };
      world.reviews.set(review.id, review);
      return review;
    },
    checks: (sha) => [...world.checks.values()].filter((run) => run.head_sha === sha),
    addRun({ pull, ...given } = {}) {
      const head = pull === undefined ? undefined : pullOf(pull).head;
      const run: WorkflowRun = {
        id: world.nextId(),
        name: 'Review',
        path: '.github/workflows/review.yml',
        event: 'pull_request',
        attempt: 1,
        headBranch: head?.ref ?? 'main',
        headSha: head?.sha ?? (git.resolve('refs/heads/main') as string),
        headOwner: head?.owner ?? owner,
        headRepo: head?.repo ?? repo,
        status: 'completed',
        conclusion: 'success',
        created: world.now(),
        ...given,
      };
      world.runs.set(run.id, run);
      return run;
    },
    addArtifact({ mime = 'application/zip', expired = false, ...given }) {
      const artifact: Artifact = { id: world.nextId(), mime, expired, created: world.now(), ...given };
      world.artifacts.set(artifact.id, artifact);
      return artifact;
    },

    event: (number, action) => payloads.pullRequest(pullOf(number), action),
    reviewEvent: (review) => payloads.review(review, pullOf(review.pull)),
    workflowRunEvent: (run) => payloads.workflowRun(run),
    mergeGroupEvent: (number) => payloads.mergeGroup(pullOf(number)),
    pushEvent: (branch = 'main') => payloads.push(branch),

    reset() {
      for (const kept of [world.comments, world.reviews, world.checks, world.runs, world.artifacts])
        kept.clear();
      world.teams.clear();
      world.permissions.clear();
      faults.set([]);
      standIn.onRequest = undefined;
      requests.length = 0;
      violations.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await storage.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return standIn;
}
