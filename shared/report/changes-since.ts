import type { Status } from '../verdict.ts';
import { severityOf } from './comparison-row.ts';
import { type DecidingValue, decidingValues, keyOf } from './deciding-values.ts';
import { formatNumber } from './format-number.ts';
import { type Memory, memory, memoryCharacters } from './memory-of.ts';
import type { GateEntry, ModelEntry, Overall } from './overall.ts';
import { plainText } from './plain-text.ts';

const mostChanges = 4;

/**
 * What changed since an earlier run on the same pull request, as the end of a sentence in plain text:
 * `compared with 1a2b3c4: roc_auc is now decided, recall in region = north still fails`. `before` is what
 * `memoryOf` wrote, read from a comment, so anything; empty where it tells nothing.
 */
export function changesSince(before: string, overall: Overall): string {
  const earlier = readMemory(before);
  if (!earlier || !overall.models.some((model) => pastOf(model, earlier))) return '';
  const all = overall.models
    .flatMap((model) => changesOf(model, earlier).map((change) => ({ ...change, model: model.name })))
    .sort((a, b) => a.rank - b.rank);
  const shown = [...Map.groupBy(all.slice(0, mostChanges), ({ model }) => model)].map(([model, changes]) => {
    const told = changes.map(({ text }) => text).join(', ');
    return overall.models.length > 1 ? `${plainText(model, 60)}: ${told}` : told;
  });
  const more = all.length > mostChanges ? ` and ${all.length - mostChanges} more` : '';
  const said = shown.length === 0 ? 'nothing changed' : `${shown.join('; ')}${more}`;
  return `compared with ${since(earlier, overall)}: ${said}`;
}

function readMemory(text: string): Memory | undefined {
  if (text.length > 2 * memoryCharacters) return undefined;
  try {
    return memory.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function since({ commit }: Memory, { provenance }: Overall): string {
  if (commit === undefined) return 'the run before';
  return commit === provenance.commit ? 'an earlier run of this commit' : plainText(commit, 100).slice(0, 7);
}

interface Change {
  text: string;
  /** Smaller is told first: what became worse, what became better, what stayed bad. */
  rank: number;
}

function pastOf(model: ModelEntry, { models }: Memory): Memory['models'][number] | undefined {
  return models.find(({ name }) => name === plainText(model.name, 200));
}

function changesOf(model: ModelEntry, earlier: Memory): Change[] {
  const past = pastOf(model, earlier);
  if (!past) return [{ text: 'this model is new', rank: 1 }];
  const seen = new Set<string>();
  const added: string[] = [];
  const changes: Change[] = [];
  for (const entry of model.gates) {
    const name = plainText(entry.gate, 100);
    if (seen.has(name)) continue;
    seen.add(name);
    const was = past.gates.find(({ gate }) => gate === name);
    if (!was) added.push(name);
    else if (was.verdict !== entry.verdict && model.gates.length > 1) {
      changes.push(became(name, was.verdict, entry.verdict));
    } else changes.push(...linesOf(entry, was));
  }
  const gone = past.gates.map(({ gate }) => plainText(gate, 100)).filter((gate) => !seen.has(gate));
  if (gone.length > 0) changes.push({ text: `${listed(gone)} gone`, rank: 0 });
  if (added.length > 0) changes.push({ text: `${listed(added)} new`, rank: 1 });
  return changes;
}

/** `a is`, `a and b are`, `a and 3 more gates are` */
function listed(gates: readonly string[]): string {
  if (gates.length === 1) return `${gates[0]} is`;
  return gates.length === 2
    ? `${gates.join(' and ')} are`
    : `${gates[0]} and ${gates.length - 1} more gates are`;
}

function linesOf(entry: GateEntry, was: Memory['models'][number]['gates'][number]): Change[] {
  if (!entry.report) return [];
  const past = new Map(was.lines.map((line) => [keyOf({ name: line[0], statistic: line[1] }), line]));
  return decidingValues(entry.report).flatMap((now): Change[] => {
    const line = past.get(keyOf(now));
    if (!line) return [];
    const [, , status, value] = line;
    if (status !== now.status) return [became(now.name, status, now.status)];
    return now.status === 'pass' || now.status === 'skip' ? [] : [stayed(now, value)];
  });
}

const doing: Record<Status, string> = {
  pass: 'passes',
  warn: 'warns',
  inconclusive: 'is undecided',
  fail: 'fails',
  error: "can't be judged",
  skip: 'is not judged',
};

function became(name: string, was: Status, now: Status): Change {
  const rank = severityOf(now) < severityOf(was) ? 0 : 2;
  if (now === 'pass' && was === 'warn') return { text: `${name} no longer warns`, rank };
  if (now === 'pass' && was === 'fail') return { text: `${name} no longer fails`, rank };
  if (now === 'pass' && was === 'inconclusive') return { text: `${name} is now decided and passes`, rank };
  if (now === 'fail' && was === 'inconclusive') return { text: `${name} is now decided and fails`, rank };
  return { text: `${name} now ${doing[now]}`, rank };
}

function stayed({ name, status, value }: DecidingValue, was: number | null): Change {
  const numbers = value === undefined || was === null ? '' : moved(value, was);
  const still = status === 'inconclusive' ? 'is still undecided' : `still ${doing[status]}`;
  return { text: `${name} ${still}${numbers}`, rank: 3 };
}

/** ` (−0.061, was −0.055)`; empty where both read alike. */
function moved(value: number, was: number): string {
  const decimals = Math.max(...[value, was].map(digits));
  const [now, then] = [value, was].map((one) => formatNumber(one, decimals));
  return now === then ? '' : ` (${now}, was ${then})`;
}

/** Digits after the point of the value's first three. */
function digits(value: number): number {
  return /\.(\d+)$/.exec(String(Number(value.toPrecision(3))))?.[1].length ?? 0;
}
