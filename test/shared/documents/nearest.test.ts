import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../shared/documents/nearest.ts';

describe('nearest', () => {
  const known = ['roc_auc', 'log_loss', 'true_positive_rate'];

  it.each([
    ['roc_acu', 'roc_auc'],
    ['ROC-AUC', 'roc_auc'],
    ['log loss', 'log_loss'],
    ['true_positiv_rate', 'true_positive_rate'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, known)).toBe(meant);
  });

  it('takes a short word for another with its letters in another order', () => {
    expect(nearest('lable', ['id', 'label'])).toBe('label');
    expect(nearest('sxe', ['race', 'sex'])).toBe('sex');
  });

  it.each(['', 'x', 'precision', 'r'.repeat(101)])('knows nothing near %j', (word) => {
    expect(nearest(word, known)).toBeUndefined();
  });

  it('knows nothing among nothing', () => {
    expect(nearest('roc_auc', [])).toBeUndefined();
  });

  it('gives a known word or none, and each known word for itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 })), (word, words) => {
        expect([undefined, ...words]).toContain(nearest(word, words));
      }),
    );
    for (const word of known) expect(nearest(word, known)).toBe(word);
  });
});
