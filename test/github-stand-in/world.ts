import type { GitRepository } from './git-repository.ts';

/** Who a token belongs to and what it may do. */
export interface Actor {
  login: string;
  type: 'Bot' | 'User';
  access: 'read' | 'write';
}

export interface Comment {
  id: number;
  issue: number;
  author: Omit<Actor, 'access'>;
  body: string;
  created: string;
  updated: string;
}

export interface PullRequest {
  number: number;
  title: string;
  author: Omit<Actor, 'access'>;
  head: { ref: string; sha: string; owner: string };
  base: { ref: string; sha: string };
  state: 'open' | 'closed';
}

/** All that the stand-in knows: one repository, its pull requests and their comments. */
export interface World {
  owner: string;
  repo: string;
  git: GitRepository;
  tokens: Map<string, Actor>;
  pulls: Map<number, PullRequest>;
  comments: Map<number, Comment>;
  /** A number that was never given before. */
  nextId(): number;
  /** Now, as GitHub writes it. */
  now(): string;
}
