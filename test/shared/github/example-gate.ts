import { InputError } from '../../../shared/errors.ts';
import type { GateResult, Host } from '../../../shared/github/host.ts';
import { publish } from '../../../shared/github/publish.ts';
import { start } from '../../../shared/github/start.ts';
import { blocks, type FailOn, type Verdict } from '../../../shared/verdict.ts';

/** The smallest gate there is: its inputs say what it comes to. Run as a process by start.test.ts. */
async function main(host: Host): Promise<GateResult> {
  if (host.flag('broken')) throw new TypeError('something is not a function');
  const verdict = (host.input('verdict') ?? 'pass') as Verdict;
  if (verdict === 'error') {
    throw new InputError({
      input: 'margin',
      rule: 'must be at least 0',
      received: '-0.1',
      fix: 'Drop the sign.',
      at: host.flag('placed') ? { file: 'tollgate.yml', line: 7 } : undefined,
    });
  }
  const stops = blocks(verdict, (host.input('fail-on') ?? 'inconclusive') as FailOn);
  const text = host.input('text') ?? 'all is well';
  await host.group(text, async () => host.info(text));
  await publish(host, {
    outputs: { verdict, report: 'report.json', summary: text },
    terminal: text,
    annotations: Array.from({ length: Number(host.input('annotations') ?? 0) }, (_, i) => ({
      level: 'warning',
      title: `check ${i}, it: says`,
      message: text,
      ...(host.flag('placed') && { file: 'tollgate.yml', line: i + 7 }),
    })),
    summary: () => (host.input('long') ? 'x'.repeat(2 ** 20) : `# ${text}`),
    comment: {
      key: 'example',
      section: 'example',
      mode: 'update',
      verdict,
      title: 'example',
      body: () => text,
      fingerprint: text,
      decision: verdict,
      blocks: stops,
    },
  });
  return { verdict, blocks: stops };
}

await start(main);
