import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, FaultList } from './faults.ts';
import { GitRepository } from './git-repository.ts';
import { type LoggedRequest, respond } from './respond.ts';
import type { Actor, Comment, PullRequest, World } from './world.ts';

/** Tokens that every stand-in knows; any other is answered with 401. */
export const tokens = { write: 'write-token', read: 'read-token', person: 'person-token' } as const;

export const bot = { login: 'github-actions[bot]', type: 'Bot' } as const;

const actors: Record<string, Actor> = {
  [tokens.write]: { ...bot, access: 'write' },
  [tokens.read]: { ...bot, access: 'read' },
  [tokens.person]: { login: 'octocat', type: 'User', access: 'write' },
};

export interface StandIn {
  /** What GITHUB_API_URL has to be. */
  readonly origin: string;
  readonly world: World;
  /** Every request so far, the oldest first. */
  readonly requests: readonly LoggedRequest[];
  /** Every request and answer that GitHub's own description forbids. */
  readonly violations: readonly string[];
  setFaults(faults: readonly Fault[]): void;
  /** Is called as each request arrives, before it is answered. */
  onRequest?: (request: LoggedRequest) => void;
  /** Opens a pull request whose head is a new commit on its own branch. */
  openPullRequest(pull?: { number?: number; fork?: string; files?: Record<string, string> }): PullRequest;
  addComment(comment: { issue: number; body: string; author?: Comment['author'] }): Comment;
  /** A pull request's comments, the oldest first. */
  comments(issue: number): Comment[];
  /** The payload of the event that starts a workflow on this pull request. */
  event(number: number): object;
  /** Forgets comments, faults, requests and violations. */
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
  const base = git.commit('main', files, 'Begin');
  let id = 1_000;
  const world: World = {
    owner,
    repo,
    git,
    tokens: new Map(Object.entries(actors)),
    pulls: new Map(),
    comments: new Map(),
    nextId: () => ++id,
    now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  const faults = new FaultList();
  const requests: LoggedRequest[] = [];
  const violations: string[] = [];

  const server = createServer((request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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

  const standIn: StandIn = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    requests,
    violations,
    setFaults: (all) => faults.set(all),
    openPullRequest({ number = world.pulls.size + 1, fork, files = { 'model.txt': `${number}\n` } } = {}) {
      const ref = `change-${number}`;
      const sha = git.commit(ref, files, `Change ${number}`, base);
      const pull: PullRequest = {
        number,
        title: `Change ${number}`,
        author: { login: fork ?? 'octocat', type: 'User' },
        head: { ref, sha, owner: fork ?? owner },
        base: { ref: 'main', sha: base },
        state: 'open',
      };
      world.pulls.set(number, pull);
      return pull;
    },
    addComment({ issue, body, author = bot }) {
      const now = world.now();
      const comment = { id: world.nextId(), issue, author, body, created: now, updated: now };
      world.comments.set(comment.id, comment);
      return comment;
    },
    comments: (issue) => [...world.comments.values()].filter((comment) => comment.issue === issue),
    event(number) {
      const { head, base } = world.pulls.get(number) as PullRequest;
      const repository = { id: 1, name: repo, full_name: `${owner}/${repo}`, owner: { login: owner } };
      const fork = { id: 2, name: repo, full_name: `${head.owner}/${repo}`, owner: { login: head.owner } };
      return {
        action: 'synchronize',
        number,
        repository,
        pull_request: {
          number,
          head: { ref: head.ref, sha: head.sha, repo: head.owner === owner ? repository : fork },
          base: { ref: base.ref, sha: base.sha, repo: repository },
        },
      };
    },
    reset() {
      world.comments.clear();
      faults.set([]);
      standIn.onRequest = undefined;
      requests.length = 0;
      violations.length = 0;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return standIn;
}
