import type { RuleName } from '../row-rule.ts';
import { absent } from './absent.ts';
import { all } from './all.ts';
import { compare } from './compare.ts';
import { format } from './format.ts';
import { groupDiversity } from './group-diversity.ts';
import { groupSize } from './group-size.ts';
import { items } from './items.ts';
import { length } from './length.ts';
import { multipleOf } from './multiple-of.ts';
import { noneOf } from './none-of.ts';
import { notIn } from './not-in.ts';
import { oneOf } from './one-of.ts';
import { pattern } from './pattern.ts';
import { range } from './range.ts';
import { refersTo } from './refers-to.ts';
import { required } from './required.ts';
import type { RuleSql } from './rule.ts';
import { sameLabel } from './same-label.ts';
import { type } from './type.ts';
import { unique } from './unique.ts';

/** How each kind of row rule is put into SQL; a kind is one file here and one line. */
export const rules: { readonly [K in RuleName]: RuleSql<K> } = {
  required,
  absent,
  type,
  one_of: oneOf,
  none_of: noneOf,
  range,
  length,
  pattern,
  format,
  multiple_of: multipleOf,
  items,
  compare,
  all,
  unique,
  refers_to: refersTo,
  same_label: sameLabel,
  group_size: groupSize,
  group_diversity: groupDiversity,
  not_in: notIn,
};
