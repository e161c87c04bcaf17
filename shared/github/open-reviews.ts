import { type Approver, approver } from './approver.ts';
import type { Octokit } from './connect.ts';
import { failureOf } from './failure.ts';
import type { Patience } from './patience.ts';
import { type ReviewRequests, reviewRequests } from './review-requests.ts';
import type { ApprovalRule, CountedApprovals, Reviews } from './reviews.ts';
import { type Reviewer, standingApprovals } from './standing-approvals.ts';

/** What counting reviews needs of the outside. */
export interface ReviewDesk {
  /** Nothing where there is no token. */
  octokit?: Octokit;
  /** Asks who is in a team, which a workflow's own token may not; `octokit` where absent. */
  approvalsOctokit?: Octokit;
  patience: Patience;
}

/** People asked about in all, so that a crowd of approving strangers cannot use up the token's requests. */
const mostAsked = 50;

/** Whether an approval counts; a text says why nobody knows. */
type Counts = boolean | { unknown: string };

/**
 * Counts approvals. Each person counts once, on the judged commit, the author never; an app only where
 * it is named. Where `from` names nobody, whoever may write to the repository counts.
 */
export function openReviews({ octokit, approvalsOctokit, patience }: ReviewDesk): Reviews {
  return {
    async count(rule, { owner, repo, number, headSha }) {
      const tell = teller(rule, headSha);
      if (!octokit) return tell('unknown', [], 'github-token is empty');
      const from: Approver[] = [];
      for (const text of rule.from) {
        const known = approver(text, owner);
        if (known === undefined) {
          return tell(
            'unknown',
            [],
            `"${text}" is neither team/<slug>, <organisation>/<team> nor a login; mend "approvals"`,
          );
        }
        from.push(known);
      }
      const requests = reviewRequests(
        { octokit, teams: approvalsOctokit ?? octokit },
        { owner, repo, number },
        patience,
      );
      try {
        const standing = standingApprovals(await requests.list(), headSha, await requests.author());
        return await count(standing, from, approvalsOctokit !== undefined);
      } catch (error) {
        return tell('unknown', [], `GitHub does not tell the reviews (${messageOf(error)})`);
      }

      async function count(
        { current, outdated }: ReturnType<typeof standingApprovals>,
        from: readonly Approver[],
        hasOwnToken: boolean,
      ): Promise<CountedApprovals> {
        const counting = membership(from, requests, hasOwnToken);
        const by: string[] = [];
        const others: string[] = [];
        let unknown: string | undefined;
        let asked = 0;
        // who is named or known first: the others only cost requests
        const order = [...current].sort((a, b) => rank(a) - rank(b));
        for (const reviewer of order) {
          if (by.length >= rule.count) break;
          if (!isNamed(reviewer, from) && ++asked > mostAsked) {
            unknown ??= `more than ${mostAsked} people approve, and not all were asked about`;
            break;
          }
          const counts = await counting(reviewer);
          if (counts === true) by.push(reviewer.login);
          else if (counts === false) others.push(`${reviewer.login} is not one of them`);
          else unknown ??= `nobody knows whether ${reviewer.login} is one of them: ${counts.unknown}`;
        }
        if (by.length >= rule.count) return tell('granted', by);
        if (unknown !== undefined) return tell('unknown', by, unknown);
        others.push(...outdated.map(({ login }) => `${login} approved another commit`));
        return tell('waiting', by, undefined, others);
      }

      function rank(reviewer: Reviewer): number {
        return isNamed(reviewer, from) ? 0 : reviewer.isKnown ? 1 : 2;
      }
    },
  };
}

function isNamed({ login }: Reviewer, from: readonly Approver[]): boolean {
  return from.some((known) => 'login' in known && known.login.toLowerCase() === login.toLowerCase());
}

/** Tells of one person after the other whether the approval counts, and asks about each team's visibility once. */
function membership(from: readonly Approver[], requests: ReviewRequests, hasOwnToken: boolean) {
  const visible = new Map<string, boolean>();

  return async (reviewer: Reviewer): Promise<Counts> => {
    if (isNamed(reviewer, from)) return true;
    if (reviewer.isBot) return false;
    if (from.length === 0) return told(() => requests.mayWrite(reviewer.login), '');
    let unknown: Counts | undefined;
    for (const known of from) {
      if (!('team' in known)) continue;
      const { org, slug } = known.team;
      const counts = await told(async () => inTeam(org, slug, reviewer.login), needed(org, slug));
      if (counts === true) return true;
      if (counts !== false) unknown ??= counts;
    }
    return unknown ?? false;
  };

  async function inTeam(org: string, slug: string, login: string): Promise<Counts> {
    const key = `${org}/${slug}`.toLowerCase();
    const isMember = await requests.isMember(org, slug, login);
    if (isMember !== undefined) {
      visible.set(key, true);
      return isMember;
    }
    // a 404 is also what GitHub says where the token does not see the team
    if (!visible.has(key)) visible.set(key, await requests.seesTeam(org, slug));
    if (visible.get(key)) return false;
    return { unknown: `the token sees no team "${slug}" in ${org}${needed(org, slug)}` };
  }

  function needed(org: string, slug: string): string {
    return hasOwnToken
      ? `; the token of approvals-token must see ${org}/${slug} (read:org, or Members: read)`
      : "; the workflow's own token may not: give approvals-token one with read:org, or Members: read of an app";
  }
}

async function told(ask: () => Promise<Counts>, fix: string): Promise<Counts> {
  try {
    return await ask();
  } catch (error) {
    const refused = [401, 403].includes(failureOf(error).status);
    return { unknown: `GitHub does not tell (${messageOf(error)})${refused ? fix : ''}` };
  }
}

/** Puts a count into a sentence. */
function teller({ count, from }: ApprovalRule, headSha: string) {
  const whose = from.length > 0 ? from.join(', ') : 'people who may write';
  return (
    status: CountedApprovals['status'],
    by: string[],
    unknown?: string,
    others: readonly string[] = [],
  ): CountedApprovals => {
    const names = by.length > 0 ? `: ${by.join(', ')}` : '';
    const counted = `${by.length} of ${count} approval${count === 1 ? '' : 's'} by ${whose} on ${headSha.slice(0, 7)}${names}`;
    if (status === 'granted') return { status, by, why: counted };
    if (status === 'unknown') return { status, by, why: `${counted}; ${unknown}` };
    const missing = count - by.length;
    const ask = by.length > 0 ? `ask ${missing} more of them` : `ask ${missing} of them to review`;
    const aside = others.length > 0 ? ` (${listed(others)})` : '';
    return { status, by, why: `${counted}; ${ask}${aside}` };
  };
}

function listed(all: readonly string[]): string {
  const [shown, left] = [all.slice(0, 5), all.length - 5];
  return left > 0 ? `${shown.join('; ')}; and ${left} more` : shown.join('; ');
}

function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s+/g, ' ').slice(0, 300);
}
