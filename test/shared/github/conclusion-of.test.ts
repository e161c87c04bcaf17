import { describe, expect, it } from 'vitest';
import { conclusionOf, type Judged } from '../../../shared/github/conclusion-of.ts';
import { blocks, failOnLevels, statuses } from '../../../shared/verdict.ts';

const every = statuses.flatMap((verdict) =>
  failOnLevels.flatMap((failOn) =>
    [false, true].flatMap((selfReported) =>
      ([undefined, 'granted', 'waiting', 'unknown'] as const).flatMap((approvals) =>
        (['neutral', 'action_required'] as const).map((asSelfReported) => ({
          verdict,
          failOn,
          selfReported,
          approvals,
          asSelfReported,
        })),
      ),
    ),
  ),
);
const merges = (conclusion: string) => conclusion === 'success' || conclusion === 'neutral';
const all = (
  holds: (judged: Required<Judged> | Judged, result: ReturnType<typeof conclusionOf>) => boolean,
) => every.filter((judged) => !holds(judged, conclusionOf(judged)));

describe('conclusionOf', () => {
  it.each([
    ['pass', 'never', 'success'],
    ['pass', 'warn', 'success'],
    ['warn', 'inconclusive', 'success'],
    ['warn', 'warn', 'failure'],
    ['inconclusive', 'inconclusive', 'failure'],
    ['inconclusive', 'warn', 'failure'],
    ['inconclusive', 'fail', 'neutral'],
    ['inconclusive', 'never', 'neutral'],
    ['fail', 'fail', 'failure'],
    ['fail', 'inconclusive', 'failure'],
    ['fail', 'never', 'neutral'],
    ['error', 'never', 'failure'],
  ] as const)('says of %s with fail-on %s: %s', (verdict, failOn, conclusion) => {
    expect(conclusionOf({ verdict, failOn })).toEqual({ conclusion, withApprovals: conclusion });
  });

  it('is a failure exactly where the verdict blocks the step', () => {
    expect(every).toHaveLength(5 * 4 * 2 * 4 * 2);
    expect(
      all(({ verdict, failOn }, { conclusion }) => (conclusion === 'failure') === blocks(verdict, failOn)),
    ).toEqual([]);
  });

  it('lets nothing merge that is not approved', () => {
    expect(
      all(
        ({ approvals }, { conclusion }) =>
          approvals === undefined || approvals === 'granted' || !merges(conclusion),
      ),
    ).toEqual([]);
  });

  it('is what it would be with approvals, once they are granted or where none are asked for', () => {
    expect(
      all(
        ({ approvals }, { conclusion, withApprovals }) =>
          approvals === 'waiting' || approvals === 'unknown' || conclusion === withApprovals,
      ),
    ).toEqual([]);
  });

  it('remembers the same conclusion whatever the approvals are', () => {
    expect(
      all(
        (judged, { withApprovals }) =>
          withApprovals === conclusionOf({ ...judged, approvals: undefined }).conclusion,
      ),
    ).toEqual([]);
  });

  it('never calls a success what code of the pull request itself reports', () => {
    expect(
      all(
        ({ selfReported, asSelfReported }, { withApprovals }) =>
          !selfReported || withApprovals === 'failure' || withApprovals === asSelfReported,
      ),
    ).toEqual([]);
  });

  it('never lets a result through as neutral that fail-on stops', () => {
    expect(
      all(
        ({ verdict, failOn }, { conclusion, withApprovals }) =>
          !blocks(verdict, failOn) || !(merges(conclusion) || merges(withApprovals)),
      ),
    ).toEqual([]);
  });

  it('calls a success only what passes or warns', () => {
    expect(
      all(
        ({ verdict }, { conclusion }) => conclusion !== 'success' || verdict === 'pass' || verdict === 'warn',
      ),
    ).toEqual([]);
  });
});
