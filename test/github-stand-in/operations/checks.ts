import { type Answer, type Call, type Handler, notFound, page, refuse } from '../handler.ts';
import { type Annotation, type App, type CheckRun, gitHubActions } from '../world.ts';

/** What a text of a check run may hold; GitHub counts bytes. */
const textBytes = 65_535;

interface Written {
  name?: string;
  head_sha?: string;
  details_url?: string;
  external_id?: string;
  status?: string;
  conclusion?: string;
  started_at?: string;
  completed_at?: string;
  output?: { title?: string; summary?: string; text?: string; annotations?: Annotation[] };
}

/** https://docs.github.com/en/rest/checks/runs */
export const checks: Record<string, Handler> = {
  'checks/create': (call) => {
    const { world } = call;
    const written = call.body as Written & { name: string; head_sha: string };
    if (world.git.resolve(`${written.head_sha}^{commit}`) !== written.head_sha) {
      return refuse(422, `No commit found for SHA: ${written.head_sha}`);
    }
    const refused = refusedText(written);
    if (refused) return refused;
    const id = world.nextId();
    const run: CheckRun = {
      id,
      app: appOf(call),
      name: written.name,
      head_sha: written.head_sha,
      status: 'queued',
      conclusion: null,
      external_id: '',
      details_url: '',
      started_at: world.now(),
      completed_at: null,
      output: { title: null, summary: null, text: null },
      annotations: [],
    };
    write(call, run, written);
    world.checks.set(id, run);
    return { status: 201, body: shown(call, run) };
  },

  'checks/update': (call) => {
    const run = called(call);
    if (!run) return notFound();
    const app = appOf(call);
    if (run.app.id !== app.id) {
      return refuse(
        403,
        `Invalid app_id \`${run.app.id}\` - check run can only be modified by the GitHub App that created it.`,
      );
    }
    const written = call.body as Written;
    const refused = refusedText(written);
    if (refused) return refused;
    write(call, run, written);
    return { status: 200, body: shown(call, run) };
  },

  'checks/get': (call) => {
    const run = called(call);
    return run ? { status: 200, body: shown(call, run) } : notFound();
  },

  'checks/list-for-ref': (call) => {
    const { world, query, path } = call;
    const commit = world.git.resolve(`${path.ref}^{commit}`);
    if (commit === undefined) return refuse(422, `No commit found for SHA: ${path.ref}`);
    const name = query.get('check_name');
    const status = query.get('status');
    const app = query.get('app_id');
    const onCommit = [...world.checks.values()].filter((run) => run.head_sha === commit).reverse();
    const seen = new Set<string>();
    const latest = onCommit.filter((run) => {
      const key = `${run.app.id} ${run.name}`;
      return !seen.has(key) && seen.add(key);
    });
    const found = (query.get('filter') === 'all' ? onCommit : latest).filter(
      (run) =>
        (name === null || run.name === name) &&
        (status === null || run.status === status) &&
        (app === null || String(run.app.id) === app),
    );
    const { body, ...answer } = page(call, `/commits/${path.ref}/check-runs`, found, (run) =>
      shown(call, run),
    );
    return { ...answer, body: { total_count: found.length, check_runs: body } };
  },

  'checks/list-annotations': (call) => {
    const run = called(call);
    if (!run) return notFound();
    return page(call, `/check-runs/${run.id}/annotations`, run.annotations, (annotation) => ({
      ...call.operation.example(),
      start_column: null,
      end_column: null,
      title: null,
      raw_details: null,
      ...annotation,
      blob_href: `https://github.com/${call.world.owner}/${call.world.repo}/blob/${run.head_sha}/${annotation.path}`,
    }));
  },
};

function called({ world, path }: Call): CheckRun | undefined {
  return world.checks.get(Number(path.check_run_id));
}

function appOf({ actor }: Call): App {
  return actor.app ?? gitHubActions;
}

function refusedText({ status, conclusion, output = {} }: Written): Answer | undefined {
  if (status === 'completed' && conclusion === undefined) {
    return refuse(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  }
  for (const text of [output.summary, output.text]) {
    const bytes = Buffer.byteLength(text ?? '');
    if (bytes > textBytes) {
      return refuse(
        422,
        `Invalid request.\n\nOnly ${textBytes} characters are allowed; ${bytes} were supplied.`,
      );
    }
  }
  return undefined;
}

/** Lays what a request says over a check run; annotations are added to those that are there. */
function write({ world }: Call, run: CheckRun, written: Written): void {
  run.name = written.name ?? run.name;
  run.external_id = written.external_id ?? run.external_id;
  run.started_at = written.started_at ?? run.started_at;
  run.status = written.conclusion === undefined ? (written.status ?? run.status) : 'completed';
  if (run.status === 'completed') {
    run.conclusion = written.conclusion ?? run.conclusion;
    run.completed_at = written.completed_at ?? run.completed_at ?? world.now();
  } else {
    run.conclusion = null;
    run.completed_at = null;
  }
  if (written.output) {
    const { title, summary, text, annotations = [] } = written.output;
    run.output = {
      title: title ?? run.output.title,
      summary: summary ?? run.output.summary,
      text: text ?? run.output.text,
    };
    run.annotations.push(...annotations);
  }
  // GitHub Actions' own checks always lead to their page, whatever a workflow asks for
  const own = `https://github.com/${world.owner}/${world.repo}/runs/${run.id}`;
  run.details_url = run.app.id === gitHubActions.id ? own : (written.details_url ?? (run.details_url || own));
}

function shown({ operation, world, origin }: Call, run: CheckRun): Record<string, unknown> {
  const whole = operation.example() as { check_runs?: Record<string, unknown>[] };
  const example = (whole.check_runs?.[0] ?? whole) as Record<string, Record<string, unknown>>;
  const { annotations, app, output, ...own } = run;
  const url = `${origin}/repos/${world.owner}/${world.repo}/check-runs/${run.id}`;
  return {
    ...example,
    ...own,
    url,
    html_url: `https://github.com/${world.owner}/${world.repo}/runs/${run.id}`,
    output: { ...output, annotations_count: annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: app.id },
    app: { ...example.app, ...app, name: app.slug, html_url: `https://github.com/apps/${app.slug}` },
    pull_requests: [],
  };
}
