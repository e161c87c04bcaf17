import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, statuses, worst } from '../../shared/verdict.ts';

const status = fc.constantFrom(...statuses, 'skip' as const);

describe('worst', () => {
  it('is the worst of them, in whatever order they come', () => {
    expect(worst(['fail', 'pass', 'warn'])).toBe('fail');
    expect(worst(['pass', 'error', 'inconclusive'])).toBe('error');
    fc.assert(
      fc.property(fc.array(status), (all) => {
        const verdict = worst(all);
        expect(worst([...all].reverse())).toBe(verdict);
        for (const one of all)
          if (one !== 'skip') expect(statuses.indexOf(one)).toBeLessThanOrEqual(statuses.indexOf(verdict));
      }),
    );
  });

  it('is inconclusive where nothing was judged, never a pass', () => {
    expect(worst([])).toBe('inconclusive');
    expect(worst(['skip', 'skip'])).toBe('inconclusive');
  });

  it('does not count what stands aside', () => {
    expect(worst(['skip', 'pass'])).toBe('pass');
  });
});

describe('blocks', () => {
  it('stops the step from the stated verdict on', () => {
    const stopped = (failOn: Parameters<typeof blocks>[1]) =>
      statuses.filter((verdict) => blocks(verdict, failOn));
    expect(stopped('warn')).toEqual(['warn', 'inconclusive', 'fail', 'error']);
    expect(stopped('inconclusive')).toEqual(['inconclusive', 'fail', 'error']);
    expect(stopped('fail')).toEqual(['fail', 'error']);
  });

  it('stops the step for an error even where no verdict does', () => {
    expect(statuses.filter((verdict) => blocks(verdict, 'never'))).toEqual(['error']);
  });
});
