import { closest } from 'fastest-levenshtein';
import type { ContractMeasure, Requirement } from '../../../contract/contract.ts';
import type { AskedOfDataCheck, DataCheck, DataCheckContext, FoundOfDataCheck } from '../data-check.ts';
import { dataCheckByName, dataChecks } from '../index.ts';
import type { ContractContext } from './contract-context.ts';
import type { FittedRule } from './fit-columns.ts';

type Named = Extract<ContractMeasure, { statistic: 'check' }>;

/** What a rule may say of the data's columns for one check, besides what the settings say. */
const columnKeys = ['id', 'label', 'positive', 'weight', 'group', 'time', 'features', 'protected'] as const;

/**
 * Runs a check of the data by its name, with the rule's operator as its limit.
 * @throws Error in words where there is no such check or option, or the limit is on its other side
 */
export async function measureCheck(
  { requirement }: FittedRule,
  { check: name, options }: Named,
  context: ContractContext,
): Promise<FoundOfDataCheck | { skip: string }> {
  const check = dataCheckByName(name);
  if (!check) {
    const names = dataChecks.map((one) => one.name);
    throw new Error(`no check is called ${name}; nearest: ${closest(name, names)}`);
  }
  const { metric, ...rest } = options;
  const { asked, columns } = askedBy(check, rest, requirement);
  const seen = await contextFor(check, { ...context, columns: { ...context.columns, ...columns } });
  if ('skip' in seen) return seen;
  const found = await check.run(seen, asked);
  if (metric !== undefined && !('skip' in found)) refuseOtherMetric(String(metric), name, found);
  return found;
}

/** A contract's reader knows a metric by one of its names; another one than the check measures would mislead. */
function refuseOtherMetric(metric: string, name: string, { findings }: FoundOfDataCheck): void {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_-]|^roc/g, '');
  const measured = [
    ...new Set(findings.flatMap(({ statistic, status }) => (status === undefined ? [] : [statistic]))),
  ];
  if (measured.length === 0 || measured.some((statistic) => plain(statistic) === plain(metric))) return;
  throw new Error(`${name} measures ${measured.join(', ')} here, not ${metric}`);
}

/** A check of one table sees it alone; others see what they compare with. */
async function contextFor(
  check: DataCheck,
  { reference, file: _, described: __, ...context }: ContractContext,
): Promise<DataCheckContext | { skip: string }> {
  if (check.scope === 'table') return { ...context, train: undefined };
  if (check.scope === 'reference') {
    const profile = await reference?.();
    return profile
      ? { ...context, train: undefined, reference: profile }
      : { skip: 'there is no training data to compare with' };
  }
  const { train, table } = context;
  if (train === undefined || train === table)
    return { skip: 'it compares the test data with the training data' };
  return context;
}

function askedBy(
  check: DataCheck,
  options: Readonly<Record<string, unknown>>,
  requirement: FittedRule['requirement'],
): { asked: AskedOfDataCheck<Record<string, unknown>>; columns: Partial<DataCheckContext['columns']> } {
  const own: Record<string, unknown> = {};
  const columns: Record<string, unknown> = {};
  const asked: { columns?: readonly string[]; except?: readonly string[] } = {};
  const ownKeys = Object.keys(check.options?.shape ?? {});
  for (const [key, value] of Object.entries(options)) {
    if (ownKeys.includes(key)) own[key] = value;
    else if (key === 'columns' || key === 'except') asked[key] = textsOf(key, value);
    else if (key === 'column') asked.columns = textsOf(key, [value]);
    else if (columnKeys.some((one) => one === key))
      columns[key] =
        key === 'features' || key === 'protected' ? textsOf(key, value) : textsOf(key, [value])[0];
    else throw new Error(`${check.name} has no option ${key}${nearestOption(key, ownKeys)}`);
  }
  const parsed = check.options?.safeParse(own);
  if (parsed && !parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${check.name}: ${issue.path.join('.')} is not valid: ${issue.message}`);
  }
  const limit = requirement === undefined ? (check.limit?.default ?? undefined) : limitOf(check, requirement);
  const isOwnLimit = requirement !== undefined;
  return {
    asked: { ...asked, limit, isOwnLimit, options: (parsed?.data ?? {}) as Record<string, unknown> },
    columns,
  };
}

function nearestOption(key: string, known: readonly string[]): string {
  const all = [...known, 'columns', 'except', ...columnKeys];
  return `; nearest: ${closest(key, all)}`;
}

function textsOf(key: string, value: unknown): string[] {
  const texts = [value].flat();
  if (texts.every((one) => typeof one === 'string')) return texts;
  throw new Error(`${key} must be the names of columns`);
}

/** The check's limit is on one side; a strict operator leaves its own value out. */
function limitOf({ name, limit }: DataCheck, asked: Requirement): number {
  if (!limit) throw new Error(`${name} has no limit that could be set`);
  const isAbove = limit.op === '<=';
  if (asked.op === limit.op) return asked.value;
  if (asked.op === (isAbove ? '<' : '>')) return beside(asked.value, isAbove ? -1 : 1);
  if (asked.op === '=' && isAbove && asked.value === 0) return 0;
  throw new Error(
    `${name} is limited from ${isAbove ? 'above: use mustBeLessOrEqualTo or mustBeLessThan' : 'below: use mustBeGreaterOrEqualTo or mustBeGreaterThan'}`,
  );
}

/** The next double below or above. */
function beside(value: number, direction: -1 | 1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const double = new Float64Array([value]);
  const bits = new BigInt64Array(double.buffer);
  bits[0] += BigInt(value > 0 === direction > 0 ? 1 : -1);
  return double[0];
}
