import type { Profile } from '../data/profile.ts';
import type { ContractDraft, DraftProperty, DraftQuality, Remark } from './contract-draft.ts';
import { suggestCompleteness } from './suggest/completeness.ts';
import { suggestRange } from './suggest/range.ts';
import { type ColumnEvidence, count, type SuggestedColumn, type Suggestion } from './suggest/suggestion.ts';
import { suggestFormat, suggestLength } from './suggest/texts.ts';
import { suggestTimeRange } from './suggest/time-range.ts';
import { suggestType } from './suggest/types.ts';
import { suggestUniqueness } from './suggest/uniqueness.ts';
import { suggestValueSet } from './suggest/value-set.ts';

/** What a contract is suggested from. */
export interface SuggestedTable {
  /** The contract's id, and the table's name in it. */
  id: string;
  table: string;
  /** The data as the user names it. */
  uri: string;
  profile: Profile;
  /** By the column's name. */
  evidence: ReadonlyMap<string, ColumnEvidence>;
  /** Columns that the user names. */
  roles: { readonly id?: string; readonly label?: string };
}

/**
 * A contract that the data keeps, and a fresh sample of the same source with near certainty; each statement carries the
 * figures that it rests on. Rules: types; completeness (Wilson); keys; sets of values (deequ's ratio); ranges with
 * slack; lengths; formats.
 */
export function suggestContract({ id, table, uri, profile, evidence, roles }: SuggestedTable): ContractDraft {
  const { rows } = profile;
  const remarks: Remark[] = [];
  const properties = profile.columns.map((column, k) => {
    const { property, told } = propertyOf({
      profile: column,
      evidence: evidence.get(column.name) ?? {},
      rows,
      present: rows - column.missing,
      ...(column.name === roles.id ? { role: 'id' } : column.name === roles.label ? { role: 'label' } : {}),
    });
    for (const { path, text } of told) remarks.push({ path: ['schema', 0, 'properties', k, ...path], text });
    return property;
  });
  return {
    heading: [
      `Suggested by tollgate contract suggest from ${uri}: ${count(rows)} rows, ${count(profile.columns.length)} columns.`,
      'Each rule says what it was seen in. Data tells what was, not what may be: read the rules, tighten what you know,',
      'and remove what is chance. docs/contract-suggest-and-import.md explains the bounds.',
    ],
    document: {
      apiVersion: 'v3.1.0',
      kind: 'DataContract',
      id,
      version: '1.0.0',
      status: 'draft',
      schema: [
        {
          name: table,
          physicalType: 'file',
          properties,
          quality: [{ id: 'rows', metric: 'rowCount', mustBeGreaterThan: 0 }],
        },
      ],
    },
    remarks,
  };
}

function propertyOf(column: SuggestedColumn): { property: DraftProperty; told: Remark[] } {
  const { profile, role } = column;
  const set = suggestValueSet(column);
  const format = set.length > 0 ? [] : suggestFormat(column);
  const suggestions: Suggestion[] = [
    ...suggestType(column),
    ...suggestUniqueness(column),
    ...suggestCompleteness(column),
    ...(role === undefined
      ? []
      : [
          {
            at: 'property',
            key: 'criticalDataElement',
            value: true,
            because: `said to be the ${role}`,
          } as const,
        ]),
    ...set,
    ...format,
    ...(set.length > 0 ? [] : [...suggestRange(column), ...suggestTimeRange(column)]),
    ...(set.length > 0 || format.some(({ at }) => at === 'options') ? [] : suggestLength(column)),
  ];
  const property: Record<string, unknown> = { name: profile.name };
  const options: Record<string, unknown> = {};
  const quality: DraftQuality[] = [];
  const told: Remark[] = [];
  const remark = (path: Remark['path'], text: string) => {
    if (text !== '') told.push({ path, text });
  };
  if (profile.kind === 'empty') remark(['name'], 'no row has a value, so nothing more can be said');
  if (profile.numbers && profile.numbers.min === profile.numbers.max && set.length === 0)
    remark(['name'], `always ${profile.numbers.min}, which says nothing of what it may be`);
  if (column.evidence.infinite)
    remark(
      ['name'],
      `${count(column.evidence.infinite)} values are infinite, which no type of the standard holds`,
    );
  if (profile.kind === 'nested') remark(['name'], 'lists and structs are not looked into');
  for (const suggestion of suggestions) {
    if (suggestion.at === 'quality') {
      remark(['quality', quality.length], suggestion.because);
      quality.push(suggestion.quality);
      continue;
    }
    const [target, path] =
      suggestion.at === 'options'
        ? [options, ['logicalTypeOptions', suggestion.key]]
        : [property, [suggestion.key]];
    target[suggestion.key] = suggestion.value;
    remark(path, suggestion.because);
  }
  if (Object.keys(options).length > 0) property.logicalTypeOptions = options;
  if (quality.length > 0) property.quality = quality;
  return { property: property as unknown as DraftProperty, told };
}
