import type { Verdict } from '../verdict.ts';
import type { GateEntry, ModelEntry } from './overall.ts';
import { verdictPredicates } from './verdict-heading.ts';

/** A verdict as a sentence, `clause: reason`. */
export interface Sentence {
  clause: string;
  /** What decides; empty where there is nothing to add. */
  reason: string;
}

/** Writes a text that is not ours for the picture at hand, at most `max` characters of it. */
export type Say = (text: string, max?: number) => string;

/** What one model comes to and which gates decide it: `credit-default fails evaluate-vs-champion: in region = north …`. */
export function modelSentence({ name, verdict, gates }: ModelEntry, say: Say = (text) => text): Sentence {
  const said = say(name, 80);
  const deciding = gates.filter((gate) => gate.verdict === verdict);
  const [first] = deciding;
  if (!first) return { clause: `${said} could not be judged`, reason: 'no gate left a report' };
  const asFirst = verdict !== 'error' && gates.some(isFirstModel) ? ' as the first model' : '';
  const reason = say(first.summary);
  if (gates.length === 1 && !first.problem) {
    return { clause: `${said} ${verdictPredicates[verdict]}${asFirst}`, reason };
  }
  const gateNames = [...new Set(deciding.map(({ gate }) => gate))].map((gate) => say(gate, 60));
  const names = listed(gateNames);
  if (verdict === 'pass') {
    const all = gates.length === 1 ? names : `${gates.length === 2 ? 'both' : `all ${gates.length}`} gates`;
    const tells = first.gate === 'evaluate-vs-champion';
    return { clause: `${said} passes ${all}${asFirst}`, reason: tells ? reason : '' };
  }
  const whose = verdict === 'error' && gateNames.length > 1 ? `${gateNames[0]}: ` : '';
  return { clause: `${said} ${predicates[verdict]} ${names}${asFirst}`, reason: whose + reason };
}

const predicates: Record<Exclude<Verdict, 'pass'>, string> = {
  warn: 'passes with a warning from',
  inconclusive: 'is inconclusive in',
  fail: 'fails',
  error: 'could not be judged by',
};

function isFirstModel({ report }: GateEntry): boolean {
  return report?.model.challenger !== undefined && report.model.champion === undefined;
}

function listed(names: readonly string[]): string {
  if (names.length < 3) return names.join(' and ');
  return `${names[0]} and ${names.length - 1} more gates`;
}
