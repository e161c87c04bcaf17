import { describe, expect, it } from 'vitest';
import { lack, withService } from './service.ts';

describe('withService', () => {
  it('runs the tests where the service is there', () => {
    expect(withService('act', undefined)).toBe(it);
    expect(lack('act', undefined, { CI: 'true' })).toBeUndefined();
  });

  it('skips by name and reason on a laptop', () => {
    expect(lack('act', 'it is not on the PATH', {})).toEqual({
      fails: false,
      why: 'skipped without act: it is not on the PATH',
    });
  });

  it('fails in CI', () => {
    expect(lack('act', 'it is not on the PATH', { CI: 'true' })).toEqual({
      fails: true,
      why: 'CI must have act: it is not on the PATH',
    });
  });
});
