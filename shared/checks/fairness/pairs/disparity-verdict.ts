import type { Check, Finding } from '../../../report/schema.ts';
import { type Status, worst } from '../../../verdict.ts';
import { counted } from '../../sentence.ts';
import type { NamedGroup } from './group-finding.ts';

interface Judged {
  /** What carries the verdict, worst first: the pairs, or the mean alone. */
  deciding: readonly Finding[];
  /** How many there are, also where not all are listed. */
  comparisons: number;
  /** How many of them came to this status. */
  withStatus: (status: Status) => number;
  named: readonly NamedGroup[];
  /** The four-fifths rule, worst first. */
  told: readonly Finding[];
  required: boolean;
}

/**
 * What a disparity's check comes to, and why. An undefined group keeps it from passing; where it is not required a
 * violation warns, and what is undecided is told.
 */
export function disparityVerdict(judged: Judged): Pick<Check, 'status' | 'why'> {
  const { deciding, comparisons, named, told, required } = judged;
  const [undefinedOnes, excluded] = (['undefined', 'excluded'] as const).map((kind) =>
    named.filter((one) => one.kind === kind),
  );
  const lacks = undefinedOnes.length > 0 || deciding.length === 0;
  const decided = worst([
    ...deciding.map(({ status }) => (status === 'skip' ? 'inconclusive' : (status as Status))),
    ...(lacks ? (['inconclusive'] as const) : []),
  ]);
  const status = required || decided === 'pass' ? decided : decided === 'fail' ? 'warn' : 'skip';
  const same = judged.withStatus(decided);
  const first = deciding[0];
  const parts = [
    first ? undefined : 'there are not two groups to compare',
    decided === 'pass' && comparisons > 1
      ? `all ${counted(comparisons)} comparisons are within the limit; the farthest apart: ${first?.why}`
      : same > 0
        ? first?.why
        : undefined,
    decided !== 'pass' && same > 1
      ? `and ${counted(same - 1)} more of ${counted(comparisons)} comparisons`
      : undefined,
    lacks && undefinedOnes.length > 0
      ? `${groupsIn(undefinedOnes)} could not be judged (${undefinedOnes[0].finding.why})`
      : undefined,
    excluded.length > 0 ? `${groupsIn(excluded)} excluded, with a reason` : undefined,
    told.length > 0 && (told[0].value as number) < 0.8 ? `four-fifths rule: ${told[0].why}` : undefined,
    status !== decided ? 'told, not required' : undefined,
  ].filter((part) => part !== undefined);
  return { status, why: parts.join('; ').slice(0, 2_000) };
}

function groupsIn(named: readonly NamedGroup[]): string {
  const count = new Set(named.map(({ finding }) => JSON.stringify(finding.slice))).size;
  return `${counted(count)} ${count === 1 ? 'group' : 'groups'}`;
}
