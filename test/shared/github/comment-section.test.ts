import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareRuns,
  newestSections,
  sectionId,
  withoutTold,
} from '../../../shared/github/comment-section.ts';
import { anySection } from './any-section.ts';

const sections = fc.uniqueArray(anySection, { selector: ({ id }) => id, maxLength: 8 });

describe('withoutTold', () => {
  it('leaves at least one section, and what nobody tells', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const kept = withoutTold(all);
        expect(kept.length > 0).toBe(all.length > 0);
        const told = new Set(all.flatMap(({ tells = [] }) => tells));
        for (const section of all) if (!told.has(section.id)) expect(kept).toContain(section);
      }),
    );
  });

  it('keeps what is newer than whoever tells it', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const kept = withoutTold(all);
        for (const gone of all.filter((section) => !kept.includes(section))) {
          expect(
            kept.some(({ tells, ...by }) => tells?.includes(gone.id) && compareRuns(by, gone) >= 0),
          ).toBe(true);
        }
      }),
    );
  });

  it('comes to the same in any order, and again', () => {
    fc.assert(
      fc.property(sections, (all) => {
        const kept = withoutTold(all);
        expect(withoutTold(all.toReversed())).toEqual(kept);
        expect(withoutTold(kept)).toEqual(kept);
      }),
    );
  });
});

describe('newestSections', () => {
  it('keeps one section of each name, none older than another of that name', () => {
    fc.assert(
      fc.property(fc.array(sections, { maxLength: 4 }), (lists) => {
        const newest = newestSections(lists);
        expect(new Set(newest.map(({ id }) => id)).size).toBe(newest.length);
        for (const section of lists.flat()) {
          const kept = newest.find(({ id }) => id === section.id);
          expect(kept && compareRuns(kept, section)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('sectionId', () => {
  it('tells long names apart that begin alike', () => {
    const ids = ['a', 'b'].map((end) => sectionId(`${'gate '.repeat(100)}${end}`));
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids.map(({ length }) => length <= 200)).toEqual([true, true]);
    expect(ids[0]).toMatch(/^gate gate /);
  });
});
