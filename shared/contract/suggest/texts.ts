import { type TextFormat, textFormats } from '../../data/row-rule.ts';
import { share } from './completeness.ts';
import { freshShare } from './fresh-share.ts';
import { count, enoughRows, fewestRows, type SuggestedColumn, type Suggestion } from './suggestion.ts';

/** What values of a format look like at first sight; host names and Base64 look like any word. */
const hints: Readonly<Partial<Record<TextFormat, RegExp>>> = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  uri: /^[a-z][a-z0-9+.-]*:\/\//i,
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  ipv4: /^\d{1,3}(?:\.\d{1,3}){3}$/,
  ipv6: /^[0-9a-f]*:[0-9a-f:.]*:[0-9a-f.]*$/i,
};

/** Least share of values of a format, where some are not. */
const mostly = 0.9;

/** Formats that most of a column's frequent values look like, so that they are worth counting. */
export function hintedFormats(values: readonly string[]): TextFormat[] {
  const looked = values.slice(0, 200);
  return textFormats.filter((format) => {
    const hint = hints[format];
    return (
      hint && looked.length > 0 && looked.filter((value) => hint.test(value)).length >= mostly * looked.length
    );
  });
}

/** The format of the texts, where all or nearly all of them have one. */
export function suggestFormat({ evidence, present }: SuggestedColumn): Suggestion[] {
  const found = Object.entries(evidence.formats ?? {}).sort(([, a], [, b]) => a - b)[0];
  if (!found || present < fewestRows) return [];
  const [format, breaking] = found as [TextFormat, number];
  if (breaking === 0) {
    return [{ at: 'options', key: 'format', value: format, because: `all ${count(present)} values are` }];
  }
  const limit = freshShare(breaking, present);
  if (breaking > (1 - mostly) * present || limit > 50) return [];
  return [
    {
      at: 'quality',
      quality: {
        id: `${format}_format`,
        dimension: 'conformity',
        type: 'custom',
        engine: 'tollgate',
        implementation: { rule: 'format', format, mustBeLessOrEqualTo: limit, unit: 'percent', of: 'values' },
      },
      because: `${count(breaking)} of ${count(present)} values are not, ${share(breaking, present)}; ${limit} % is the upper Wilson bound for a fresh sample`,
    },
  ];
}

/** Lengths of texts that have no set and no format: the same for all, or at most twice the longest. */
export function suggestLength({ profile, evidence, present }: SuggestedColumn): Suggestion[] {
  if (profile.kind !== 'text' || !evidence.lengths || present < enoughRows) return [];
  const { shortest, longest } = evidence.lengths;
  if (shortest === longest) {
    const because = `all ${count(present)} values are this long`;
    return [
      { at: 'options', key: 'minLength', value: shortest, because },
      { at: 'options', key: 'maxLength', value: longest, because },
    ];
  }
  const because = `twice the longest of ${count(present)} values`;
  return [{ at: 'options', key: 'maxLength', value: 2 * longest, because }];
}
