import type { Verdict } from '../verdict.ts';
import { modelSentence, type Say, type Sentence } from './model-sentence.ts';
import type { Overall } from './overall.ts';

/** Without models, its summary says why. */
type Judged = Pick<Overall, 'verdict' | 'models' | 'approvals'> & { summary?: string };

const nothing = 'nothing was judged';

/** What the whole comes to and what decides it, as short as tells it; with several models it names the one that decides. */
export function overallSentence(
  { verdict, models, approvals, summary = nothingJudged }: Judged,
  say: Say = (text) => text,
): Sentence {
  const deciding = models.filter((model) => model.verdict === verdict);
  const [first] = deciding;
  if (!first) return { clause: nothing, reason: say(summary.replace(`${nothing}: `, '')) };
  const isHeld = (verdict === 'pass' || verdict === 'warn') && approvals && approvals.status !== 'granted';
  const one = modelSentence(first, say);
  if (models.length === 1 || (deciding.length === 1 && verdict !== 'pass')) {
    return { clause: `${one.clause}${isHeld ? ' and waits for approval' : ''}`, reason: one.reason };
  }
  const clause = `${subject(deciding.length, models.length)} ${plurals[verdict]}${isHeld ? ' and wait for approval' : ''}`;
  if (verdict === 'pass') return { clause, reason: '' };
  return { clause, reason: one.reason === '' ? one.clause : `${one.clause}: ${one.reason}` };
}

/** `clause: reason`, or the clause alone. */
export function joined({ clause, reason }: Sentence): string {
  return reason === '' ? clause : `${clause}: ${reason}`;
}

const nothingJudged =
  'no gate left a report. Run the gates before this step, and see that its inputs reports and artifacts name what they leave';

const plurals: Record<Verdict, string> = {
  pass: 'pass',
  warn: 'pass with warnings',
  inconclusive: 'are inconclusive',
  fail: 'fail',
  error: 'could not be judged',
};

function subject(deciding: number, all: number): string {
  if (deciding < all) return `${deciding} of ${all} models`;
  return all === 2 ? 'both models' : `all ${all} models`;
}
