import { z } from 'zod';
import { statuses, type Verdict } from '../verdict.ts';
import { decidingValues } from './deciding-values.ts';
import type { Overall } from './overall.ts';
import { plainText } from './plain-text.ts';

const status = z.enum([...statuses, 'skip']);
/** Name, statistic, status, value. */
const line = z.tuple([z.string().max(2_000), z.string().max(500), status, z.number().nullable()]);
const gate = z.strictObject({
  gate: z.string().max(2_000),
  verdict: z.enum(statuses),
  lines: z.array(line).max(500),
});
const model = z.strictObject({
  name: z.string().max(8_000),
  verdict: z.enum(statuses),
  gates: z.array(gate).max(200),
});

/** What a comment remembers of the run that it shows. */
export const memory = z.strictObject({
  v: z.literal(1),
  commit: z.string().max(100).optional(),
  verdict: z.enum(statuses),
  models: z.array(model).max(100),
});

export type Memory = z.infer<typeof memory>;

/** Most characters of a memory: what a comment has room for beside its text. */
export const memoryCharacters = 8_000;

/**
 * What the next run needs to say what changed: commit, each gate's verdict, and of the lines that decide, the
 * worst first, status and value. Compact JSON in ASCII, at most `memoryCharacters` long, inert inside an HTML comment.
 */
export function memoryOf(overall: Overall): string {
  for (const most of [200, 100, 50, 20, 10, 5, 2, 0]) {
    const text = inert(JSON.stringify(remembered(overall, most)));
    if (text.length <= memoryCharacters) return text;
  }
  return inert(
    JSON.stringify({ v: 1, commit: overall.provenance.commit, verdict: overall.verdict, models: [] }),
  );
}

function remembered({ provenance, verdict, models }: Overall, most: number): Memory {
  return {
    v: 1,
    commit: provenance.commit,
    verdict,
    models: models.map(({ name, verdict, gates }) => ({
      name: plainText(name, 200),
      verdict,
      gates: [...gatesOf(gates)].map(([gate, { verdict, lines }]) => ({
        gate,
        verdict,
        lines: lines
          .slice(0, most)
          .map(({ name, statistic, status, value }) => [
            name,
            statistic,
            status,
            value === undefined ? null : Number(value.toPrecision(4)),
          ]),
      })),
    })),
  };
}

/** A gate by its name, the worst of several of one name; its entries come worst first. */
function gatesOf(entries: Overall['models'][number]['gates']) {
  const gates = new Map<string, { verdict: Verdict; lines: ReturnType<typeof decidingValues> }>();
  for (const { gate, verdict, report } of entries) {
    const name = plainText(gate, 100);
    if (!gates.has(name)) gates.set(name, { verdict, lines: report ? decidingValues(report) : [] });
  }
  return gates;
}

/** JSON with everything escaped that could end an HTML comment or mean something to GitHub. */
function inert(json: string): string {
  return json
    .replace(/[<>@&\u007F-\uFFFF]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/-(?=-|!)/g, '\\u002d');
}
