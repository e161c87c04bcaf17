import { InputError } from '../../errors.ts';
import { answerQuestion } from './answer-question.ts';
import type { LockedQuestion, LockedReply } from './messages.ts';
import { tooLarge, tooSlow } from './query-faults.ts';

/** How often memory is looked at, in milliseconds. */
const beat = 5;

function reply(message: LockedReply, done?: () => void): void {
  process.send?.(message, undefined, undefined, () => done?.());
}

/** A process of its own for the user's queries, one at a time; whatever one does to it, the gate goes on. */
process.on('message', async (question: LockedQuestion) => {
  const { limits } = question;
  let isLate = false;
  let interrupt = (): void => {};
  const clock = setTimeout(() => {
    isLate = true;
    interrupt();
  }, limits.seconds * 1000);
  const watch = setInterval(() => {
    if (process.memoryUsage.rss() <= limits.memory) return;
    clearInterval(watch);
    const end = (): void => void process.kill(process.pid, 'SIGKILL');
    setTimeout(end, 100);
    reply({ fault: tooLarge(limits).fault, isSpent: true }, end);
  }, beat);
  try {
    const value = await answerQuestion(question, (stop) => {
      interrupt = stop;
    });
    reply({ value });
  } catch (error) {
    const told = isLate ? tooSlow(limits) : error;
    if (!(told instanceof InputError)) throw told;
    reply({ fault: told.fault, isSpent: isLate });
  } finally {
    clearTimeout(clock);
    clearInterval(watch);
  }
});

process.on('disconnect', () => process.exit());
