import type { RuleName } from '../row-rule.ts';
import { required } from './required.ts';
import type { RuleSql } from './rule.ts';

/** How each kind of row rule is put into SQL; a kind is one file here and one line. */
export const rules: { readonly [K in RuleName]?: RuleSql<K> } = {
  required,
};
