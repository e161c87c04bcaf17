/**
 * The stand-in as a process of its own, with the service behind artifacts. Takes its settings as one JSON argument
 * (`{"pulls": [{"number": 7, "fork": "stranger"}], "faults": [...]}`), writes its address, the events and the runner's
 * variables in a line to standard output, and what it saw (comments, checks, artifacts, requests, violations) as JSON
 * when it is asked to end (SIGTERM).
 */
import { once } from 'node:events';
import type { Fault } from './faults.ts';
import { startResultsService } from './results-service.ts';
import { type NewPullRequest, type NewRun, startStandIn } from './stand-in.ts';
import type { Permission, Review } from './world.ts';

interface Settings {
  owner?: string;
  repo?: string;
  port?: number;
  pulls?: NewPullRequest[];
  runs?: NewRun[];
  reviews?: Pick<Review, 'pull' | 'author'>[];
  teams?: Record<string, string[]>;
  permissions?: Record<string, Permission>;
  faults?: Fault[];
}

const settings: Settings = JSON.parse(process.argv[2] ?? '{}');
const { pulls = [{ number: 1 }], runs = [], reviews = [], faults = [] } = settings;
const standIn = await startStandIn(settings);
const { world, requests, violations } = standIn;
const results = await startResultsService(world);
const opened = pulls.map((pull) => standIn.openPullRequest(pull));
const followed = runs.map((run) => standIn.addRun(run));
for (const review of reviews) standIn.addReview(review);
for (const [slug, logins] of Object.entries(settings.teams ?? {})) world.teams.set(slug, logins);
for (const [login, level] of Object.entries(settings.permissions ?? {})) world.permissions.set(login, level);
standIn.setFaults(faults);
process.stdout.write(
  `${JSON.stringify({
    origin: standIn.origin,
    events: opened.map(({ number }) => standIn.event(number)),
    workflowRunEvents: followed.map((run) => standIn.workflowRunEvent(run)),
    env: results.env(),
  })}\n`,
);

await once(process, 'SIGTERM');
const seen = {
  comments: [...world.comments.values()],
  checks: [...world.checks.values()],
  artifacts: [...world.artifacts.values()].map(({ bytes: _, ...artifact }) => artifact),
  requests,
  violations: [...violations, ...results.violations],
};
process.stdout.write(`${JSON.stringify(seen)}\n`);
await results.stop();
await standIn.stop();
