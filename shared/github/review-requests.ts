import { z } from 'zod';
import type { Octokit } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Patience } from './patience.ts';
import { persist } from './persist.ts';
import { readable } from './readable.ts';
import type { Review } from './standing-approvals.ts';

const user = z.object({ login: z.string(), type: z.string().optional() }).nullish();
const reviewList = z.array(
  z.object({
    state: z.string(),
    commit_id: z.string().nullish(),
    author_association: z.string().nullish(),
    user,
  }),
);
const pull = z.object({ user });
const permission = z.object({ permission: z.string() });
const membership = z.object({ state: z.string() });

/** What is asked about the reviews of one pull request. Every method throws what octokit throws, once waiting no longer helps. */
export interface ReviewRequests {
  /** All reviews, in the order in which they were given. */
  list(): Promise<Review[]>;
  /** The login of who opened it; nothing where the account is gone. */
  author(): Promise<string | undefined>;
  /** Whether a login may write to the repository. */
  mayWrite(login: string): Promise<boolean>;
  /** Whether a login is an active member of a team, or of a team below it; nothing where GitHub answers 404. */
  isMember(org: string, slug: string, login: string): Promise<boolean | undefined>;
  /** Whether the token sees the team. If it does, a 404 says that somebody is not a member. */
  seesTeam(org: string, slug: string): Promise<boolean>;
}

const perPage = 100;

/** Speaks with GitHub: of teams with the token of `teams`, of all else with that of `octokit`. */
export function reviewRequests(
  { octokit, teams }: { octokit: Octokit; teams: Octokit },
  { owner, repo, number }: { owner: string; repo: string; number: number },
  patience: Patience,
): ReviewRequests {
  const there = { owner, repo, pull_number: number };
  return {
    async list() {
      const all: Review[] = [];
      for (let page = 1; ; page++) {
        const found = await persist(async (signal) => {
          const which = { ...there, per_page: perPage, page, request: { signal } };
          return readable(reviewList, (await octokit.rest.pulls.listReviews(which)).data);
        }, patience);
        all.push(...found.map(plain));
        if (found.length < perPage) return all;
      }
    },

    author: () =>
      persist(async (signal) => {
        const { data } = await octokit.rest.pulls.get({ ...there, request: { signal } });
        return readable(pull, data).user?.login;
      }, patience),

    mayWrite: (username) =>
      persist(async (signal) => {
        const which = { owner, repo, username, request: { signal } };
        const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel(which);
        // who may maintain is told as `write`
        return ['admin', 'write', 'maintain'].includes(readable(permission, data).permission);
      }, patience),

    async isMember(org, team_slug, username) {
      try {
        return await persist(async (signal) => {
          const which = { org, team_slug, username, request: { signal } };
          const { data } = await teams.rest.teams.getMembershipForUserInOrg(which);
          return readable(membership, data).state === 'active';
        }, patience);
      } catch (error) {
        if (failureOf(error).status === 404) return undefined;
        throw error;
      }
    },

    async seesTeam(org, team_slug) {
      try {
        await persist(
          (signal) => teams.rest.teams.getByName({ org, team_slug, request: { signal } }),
          patience,
        );
        return true;
      } catch (error) {
        if (failureOf(error).status === 404) return false;
        throw error;
      }
    },
  };
}

function plain({ state, commit_id, author_association, user }: z.infer<typeof reviewList>[number]): Review {
  return {
    state,
    commit: commit_id ?? undefined,
    reviewer: user
      ? {
          login: user.login,
          isBot: user.type === 'Bot' || /\[bot\]$/i.test(user.login),
          isKnown: ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(author_association ?? ''),
        }
      : undefined,
  };
}
