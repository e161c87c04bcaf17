import { Untranslatable } from './expectation.ts';

/** Arguments that say how Great Expectations works and change no verdict. */
const ofNoAccount = new Set([
  'batch_id',
  'result_format',
  'catch_exceptions',
  'include_config',
  'meta',
  'auto',
  'profiler_config',
]);

/**
 * The arguments of an expectation. Each is read by its name; one that nobody has read means something that would be lost,
 * so `finish` refuses it.
 */
export interface Arguments {
  text(name: string): string;
  texts(name: string): string[];
  list(name: string): unknown[];
  optional(name: string): unknown;
  number(name: string): number | undefined;
  flag(name: string): boolean;
  /** @throws Untranslatable naming the arguments that were not read. */
  finish(): void;
}

export function argumentsOf(kwargs: Readonly<Record<string, unknown>>): Arguments {
  const read = new Set<string>();
  const optional = (name: string): unknown => {
    read.add(name);
    const value = Object.hasOwn(kwargs, name) ? kwargs[name] : undefined;
    if (value === null) return undefined;
    if (typeof value === 'object' && !Array.isArray(value) && value !== null && '$PARAMETER' in value) {
      throw new Untranslatable(`its ${name} is a parameter that is set when the suite runs`);
    }
    return value;
  };
  const list = (name: string): unknown[] => {
    const value = optional(name);
    if (!Array.isArray(value)) throw new Untranslatable(`its ${name} is no list`);
    if (value.some((one) => typeof one === 'object' && one !== null && '$PARAMETER' in one)) {
      throw new Untranslatable(`its ${name} holds a parameter that is set when the suite runs`);
    }
    return value;
  };
  return {
    optional,
    list,
    text(name) {
      const value = optional(name);
      if (typeof value !== 'string' || value === '') throw new Untranslatable(`its ${name} is no text`);
      return value;
    },
    texts(name) {
      const values = list(name);
      if (values.length === 0 || !values.every((value) => typeof value === 'string')) {
        throw new Untranslatable(`its ${name} is no list of texts`);
      }
      return values;
    },
    number(name) {
      const value = optional(name);
      if (value === undefined) return undefined;
      if (typeof value !== 'number') throw new Untranslatable(`its ${name} is no number`);
      return value;
    },
    flag(name) {
      const value = optional(name);
      if (value !== undefined && typeof value !== 'boolean')
        throw new Untranslatable(`its ${name} is not true or false`);
      return value === true;
    },
    finish() {
      const left = Object.entries(kwargs).filter(
        ([name, value]) => value !== null && value !== false && !read.has(name) && !ofNoAccount.has(name),
      );
      const condition = left.find(([name]) => name === 'row_condition');
      if (condition)
        throw new Untranslatable(
          'its row_condition restricts it to some of the rows; a query (type: sql) could say that',
        );
      if (left.length > 0)
        throw new Untranslatable(`its argument ${left.map(([name]) => name).join(', ')} is not known`);
    },
  };
}
