import { InputError } from '../../errors.ts';
import type { ContractDraft, DraftProperty, DraftQuality } from '../contract-draft.ts';
import { aggregates } from './great-expectations/aggregates.ts';
import { argumentsOf } from './great-expectations/arguments.ts';
import { columnValues } from './great-expectations/column-values.ts';
import { type Expectation, readExpectation, Untranslatable } from './great-expectations/expectation.ts';
import { queries } from './great-expectations/queries.ts';
import { tables } from './great-expectations/tables.ts';
import type { Translate, Translated } from './great-expectations/translated.ts';
import { untranslated } from './great-expectations/untranslated.ts';
import type { Importer, Lost } from './importer.ts';

const translations: Readonly<Record<string, Translate>> = {
  ...columnValues,
  ...aggregates,
  ...tables,
  ...queries,
};

const severities: Readonly<Record<string, string>> = { critical: 'error', warning: 'warning', info: 'info' };

/**
 * Suites of Great Expectations as JSON, of 0.x and 1.x. Each expectation becomes one rule, or two where it has two sides;
 * missing values count as they do there.
 */
export const greatExpectations: Importer = {
  name: 'a suite of Great Expectations (0.x or 1.x)',
  recognises: (document) => suiteOf(document) !== undefined,
  translate(document, { id, table, file }) {
    const suite = suiteOf(document) as Suite;
    const { ofTable, columns, ids, lost } = rulesOf(suite, file);
    const properties = [...columns].map(
      ([name, { type, quality }]): DraftProperty => ({
        name,
        ...(type === undefined ? {} : { logicalType: type }),
        ...(quality.length > 0 ? { quality } : {}),
      }),
    );
    const draft: ContractDraft = {
      heading: headingOf(suite, file, lost),
      document: {
        apiVersion: 'v3.1.0',
        kind: 'DataContract',
        id,
        name: suite.name,
        version: '1.0.0',
        status: 'draft',
        schema: [
          {
            name: table ?? suite.name,
            physicalType: 'table',
            ...(properties.length > 0 ? { properties } : {}),
            ...(ofTable.length > 0 ? { quality: ofTable } : {}),
          },
        ],
      },
      remarks: [],
    };
    return { draft, ids, lost };
  },
};

/** What the expectations of a suite come to. */
interface SuiteRules {
  ofTable: DraftQuality[];
  /** In the order in which the suite names them. */
  columns: Map<string, { type?: 'string'; quality: DraftQuality[] }>;
  /** The ids of the rules that each expectation became. */
  ids: string[][];
  lost: Lost[];
}

function rulesOf(suite: Suite, file: string): SuiteRules {
  const found: SuiteRules = { ofTable: [], columns: new Map(), ids: [], lost: [] };
  const column = (name: string) => {
    const known = found.columns.get(name) ?? { quality: [] };
    found.columns.set(name, known);
    return known;
  };
  const taken = new Set<string>();
  for (const [k, one] of suite.expectations.entries()) {
    const ids: string[] = [];
    found.ids.push(ids);
    const expectation = readExpectation(one);
    if (!expectation) {
      throw new InputError({
        input: `${file}: expectations[${k}]`,
        rule: 'must be an expectation: an object with type (or expectation_type) and kwargs',
        received: JSON.stringify(one).slice(0, 200),
      });
    }
    const what = told(expectation);
    const rules = translated(expectation);
    if ('why' in rules) {
      found.lost.push({ what, why: rules.why });
      continue;
    }
    if (rules.lost) found.lost.push({ what, why: rules.lost });
    for (const name of rules.columns ?? []) column(name);
    if (rules.type) column(rules.type.column).type = 'string';
    for (const rule of rules.rules) {
      const stem = idOf([rule.column, rule.name].filter((part) => part !== undefined).join('_'));
      const quality = { id: unlike(taken, stem), ...about(expectation), ...rule.quality } as DraftQuality;
      ids.push(quality.id);
      (rule.column === undefined ? found.ofTable : column(rule.column).quality).push(quality);
    }
  }
  return found;
}

function headingOf({ name, expectations }: Suite, file: string, lost: readonly Lost[]): string[] {
  return [
    `From the ${expectations.length} expectations of the suite ${name} of Great Expectations (${file}), by tollgate contract import.`,
    ...(lost.length === 0
      ? ['Every one of them is here.']
      : [`Not here, or not whole (${lost.length}):`, ...lost.map(({ what, why }) => `- ${what}: ${why}`)]),
  ];
}

interface Suite {
  name: string;
  expectations: readonly unknown[];
}

function suiteOf(document: unknown): Suite | undefined {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined;
  const fields = document as Readonly<Record<string, unknown>>;
  if (!Array.isArray(fields.expectations)) return undefined;
  const name = fields.expectation_suite_name ?? fields.name;
  return {
    name: typeof name === 'string' && name !== '' ? name : 'suite',
    expectations: fields.expectations,
  };
}

function translated(expectation: Expectation): Translated | { why: string } {
  try {
    const translate = Object.hasOwn(translations, expectation.type)
      ? translations[expectation.type]
      : undefined;
    if (!translate) {
      const why = Object.hasOwn(untranslated, expectation.type) ? untranslated[expectation.type] : undefined;
      throw new Untranslatable(why ?? 'no expectation of the core is called so');
    }
    const given = argumentsOf(expectation.kwargs);
    const found = translate(given);
    given.finish();
    return found;
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    return { why: error.message };
  }
}

function about({ severity, notes, description }: Expectation) {
  const said = description ?? notes;
  return {
    ...(said ? { description: said } : {}),
    ...(severity === undefined ? {} : { severity: severities[severity] ?? severity }),
  };
}

/** An expectation by its type and what it is of. */
function told({ type, kwargs }: Expectation): string {
  const { column, column_A: a, column_B: b, column_list: list } = kwargs;
  const columns = [column, a, b, ...(Array.isArray(list) ? list : [])].filter(
    (name) => typeof name === 'string',
  );
  return columns.length > 0 ? `${type} of ${columns.slice(0, 5).join(', ')}` : type;
}

/** Letters, digits, `_` and `-`: what the standard allows in an id. */
function idOf(text: string): string {
  const allowed = text.replaceAll(/[^A-Za-z0-9_-]+/g, '_').replaceAll(/^_+|_+$/g, '');
  return allowed.slice(0, 80) || 'rule';
}

function unlike(ids: Set<string>, stem: string): string {
  let id = stem;
  for (let k = 2; ids.has(id); k++) id = `${stem}_${k}`;
  ids.add(id);
  return id;
}
