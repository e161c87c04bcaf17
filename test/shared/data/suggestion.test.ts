import { describe, expect, it } from 'vitest';
import { suggestion } from '../../../shared/data/suggestion.ts';

describe('suggestion', () => {
  it('names the nearest one', () => {
    expect(suggestion('yess', ['no', 'yes'], 'The label holds')).toBe('Nearest: "yes".');
  });

  it('lists what is there where none is near', () => {
    expect(suggestion('good', ['0', '1'], 'The label holds')).toBe('The label holds "0", "1".');
  });

  it('lists ten of many', () => {
    const many = Array.from({ length: 12 }, (_, k) => `column ${k}`);
    const said = suggestion('income', many, 'Its columns are');
    expect(said).toMatch(/"column 9", …\.$/);
    expect(said).not.toContain('column 10');
  });

  it('says nothing where nothing is known', () => {
    expect(suggestion('income', [], 'Its columns are')).toBeUndefined();
  });
});
