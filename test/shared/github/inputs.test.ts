import { describe, expect, it } from 'vitest';
import { readInput, yesOrNo } from '../../../shared/github/inputs.ts';

describe('readInput', () => {
  const env = { 'INPUT_REPORT-PATH': ' a b.json\n', INPUT_EMPTY: '', INPUT_BLANK: ' \n' };

  it('keeps the hyphens of a name and trims the value', () => {
    expect(readInput('report-path', env)).toBe('a b.json');
  });

  it.each(['empty', 'blank', 'absent'])('takes an %s input for absent', (name) => {
    expect(readInput(name, env)).toBeUndefined();
  });
});

describe('yesOrNo', () => {
  it.each(['true', 'True', 'TRUE'])('takes %s for yes', (text) => {
    expect(yesOrNo('self-test', text)).toBe(true);
  });

  it.each(['false', 'False', 'FALSE'])('takes %s for no', (text) => {
    expect(yesOrNo('self-test', text)).toBe(false);
  });

  it('leaves an absent input absent', () => {
    expect(yesOrNo('self-test', undefined)).toBeUndefined();
  });

  it.each(['yes', 'on', '1', 'tRUE', 'nein'])('refuses %s and names the input', (text) => {
    expect(() => yesOrNo('self-test', text)).toThrow(`self-test must be true or false, got "${text}"`);
  });
});
