import type { ContractTable } from '../../contract/contract.ts';
import type { Task } from '../../data/evaluation.ts';
import type { Facts } from '../../data/facts.ts';
import type { Profile } from '../../data/profile.ts';
import type { RowRule } from '../../data/row-rule.ts';
import type { Check, Section } from '../../report/schema.ts';
import { type Verdict, worst } from '../../verdict.ts';
import type { Severity } from '../by-severity.ts';
import type { ValidateSettings } from '../validate-settings.ts';
import { type DescribedTable, judgeContract } from './contract/judge-contract.ts';
import type { AskedOfDataCheck, DataCheck, DataCheckContext } from './data-check.ts';
import { dataSummary } from './data-summary.ts';
import { healthOf, healthSections } from './health.ts';
import { dataChecks } from './index.ts';
import type { RanCheck } from './run-check.ts';
import { runDataCheck } from './run-data-check.ts';
import { withQueries } from './with-queries.ts';

export interface AssessDataRequest {
  /** The tables that are judged, each alone; with train and test among them also against each other. */
  tables: readonly Facts[];
  /** Tables that are held against the contract and nothing else. */
  others?: readonly Facts[];
  train?: Facts;
  test?: Facts;
  /** What the training data looked like, where it is not `train`. */
  reference?: Profile;
  /** What a table looks like; asked often, measured once. */
  profileOf(facts: Facts): Promise<Profile>;
  contractOf(facts: Facts): ContractTable | undefined;
  /** All tables of the data that the contract describes, those that are only looked things up in, too. */
  described?: readonly DescribedTable[];
  /** The contract's file from the repository's root. */
  contractFile?: string;
  settings: ValidateSettings;
  columns: DataCheckContext['columns'];
  task?: Task;
  alpha: number;
  seed: number;
  now: Date;
}

/** Rows that a check found, for those who want all of them. */
export interface FailingRows {
  check: string;
  table: Facts;
  rule: RowRule;
}

export interface DataAssessment {
  verdict: Verdict;
  summary: string;
  checks: Check[];
  sections: Section[];
  failing: FailingRows[];
}

/**
 * Judges tables by every check that the settings do not switch off. All checks run at once, so that what they ask
 * is measured in few scans; the same tables, settings and seed give the same assessment.
 */
export async function assessData(request: AssessDataRequest): Promise<DataAssessment> {
  const { tables, train, test } = request;
  const contextOf = (table: Facts): DataCheckContext => ({
    ...request,
    table,
    train: undefined,
    reference: undefined,
    profile: () => request.profileOf(table),
    contract: request.contractOf(table),
    rowsShown: request.settings['rows-shown'],
  });
  const promised = [...tables, ...(request.others ?? [])].map(async (table) => {
    const contract = request.contractOf(table);
    if (!contract) return [];
    const ran = await judgeContract(contract, {
      ...contextOf(table),
      train,
      reference: async () =>
        request.reference ?? (train && train !== table ? request.profileOf(train) : undefined),
      described: request.described,
      file: request.contractFile,
    });
    return ran.map((one) => ({ table, ...one }));
  });
  const jobs = dataChecks.flatMap((check) => {
    const asked = askedOf(check, request.settings);
    if (!asked) return [];
    const isPaired = check.scope === 'split' || check.scope === 'training';
    const judged = check.scope === 'split' ? (train && test ? [test] : []) : tables;
    return judged
      .filter((table) => check.scope !== 'reference' || table !== train || request.reference !== undefined)
      .filter((table) => check.scope !== 'training' || (train !== undefined && table !== train))
      .map(async (table) => {
        const context = { ...contextOf(table), train: isPaired ? train : undefined };
        const compared: DataCheck = {
          ...check,
          async run(context, asked) {
            // Both at once, in the same turn as what all others ask, so that one scan serves them.
            const [reference] = await Promise.all([
              request.reference ?? (train && request.profileOf(train)),
              context.profile(),
            ]);
            return check.run({ ...context, reference }, asked);
          },
        };
        const run = check.scope === 'reference' ? compared : check;
        return { table, ...(await runDataCheck(run, context, asked, asked.severity)) };
      });
  });
  // Asked for in the same turn as all else, so that the figures cost no scan of their own.
  for (const table of tables) {
    for (const { name } of table.columns) table.measure('missing', { column: name }).catch(() => {});
  }
  const [own, ...contracts] = await Promise.all([Promise.all(jobs), ...promised]);
  const ran: (RanCheck & { table: Facts })[] = [...contracts.flat(), ...own];
  const checks = ran.map(({ check, rules, table }) => withQueries(check, rules, table));
  const figures = await Promise.all(
    tables.map(async (table) => ({ table, health: await healthOf(table, checks) })),
  );
  const verdict = worst(checks.map(({ status }) => status));
  return {
    verdict,
    summary: dataSummary(verdict, checks, tables),
    checks,
    sections: [...healthSections(figures), ...unlike(ran.flatMap(({ sections }) => sections))],
    failing: ran.flatMap(({ check, table, rules }) =>
      rules.map((rule) => ({ check: check.id, table, rule })),
    ),
  };
}

/** What is said of several tables alike is shown once. */
function unlike(sections: readonly Section[]): Section[] {
  return [...new Map(sections.map((section) => [JSON.stringify(section), section])).values()];
}

/** What is asked of a check, its own defaults filled in; nothing where it does not run. */
function askedOf(
  check: DataCheck,
  { checks }: ValidateSettings,
): (AskedOfDataCheck<Record<string, unknown>> & { severity?: Severity }) | undefined {
  const asked = checks[check.name];
  if (asked === false || (asked === undefined && !check.isDefault)) return undefined;
  const limit = asked?.limit ?? check.limit?.default ?? undefined;
  const options = asked?.options ?? check.options?.parse({}) ?? {};
  const { severity, columns, except } = asked ?? {};
  return { limit, isOwnLimit: asked?.limit !== undefined, severity, columns, except, options };
}
