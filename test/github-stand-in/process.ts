/**
 * The stand-in as a process of its own. Takes its settings as one JSON argument
 * (`{"pulls": [{"number": 7, "fork": "stranger"}], "faults": [...]}`), writes its address in a line
 * to standard output, and what it saw (comments, requests, violations) as JSON when it is asked to
 * end (SIGTERM).
 */
import { once } from 'node:events';
import type { Fault } from './faults.ts';
import { startStandIn } from './stand-in.ts';

interface Settings {
  owner?: string;
  repo?: string;
  port?: number;
  pulls?: { number: number; fork?: string }[];
  faults?: Fault[];
}

const { pulls = [{ number: 1 }], faults = [], ...place }: Settings = JSON.parse(process.argv[2] ?? '{}');
const standIn = await startStandIn(place);
for (const pull of pulls) standIn.openPullRequest(pull);
standIn.setFaults(faults);
const events = pulls.map(({ number }) => standIn.event(number));
process.stdout.write(`${JSON.stringify({ origin: standIn.origin, events })}\n`);

await once(process, 'SIGTERM');
const { world, requests, violations } = standIn;
process.stdout.write(`${JSON.stringify({ comments: [...world.comments.values()], requests, violations })}\n`);
await standIn.stop();
