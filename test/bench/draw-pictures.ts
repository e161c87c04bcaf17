import { readFile, stat } from 'node:fs/promises';
import { combine } from '../../shared/report/combine.ts';
import { renderHtml } from '../../shared/report/html/render-html.ts';
import { renderJUnit } from '../../shared/report/junit/render-junit.ts';
import { readReport } from '../../shared/report/read-report.ts';
import { renderOverallComment } from '../../shared/report/render-overall-comment.ts';
import { renderOverallSummary } from '../../shared/report/render-overall-summary.ts';

/**
 * Reads reports, combines them and draws pictures; prints the seconds and processor seconds (of all threads) that
 * each step took, and the bytes of what it made:
 *
 *     node draw-pictures.js comment,summary,html,junit report.json...
 *
 * `floor` stands for JSON.parse and JSON.stringify of the same files and nothing else, `read` for no picture.
 */
const [asked, ...files] = process.argv.slice(2);
const pictures = {
  comment: renderOverallComment,
  summary: renderOverallSummary,
  html: renderHtml,
  junit: renderJUnit,
};
const took: Record<string, { seconds: number; cpu: number; bytes: number }> = {};

async function time<T>(name: string, act: () => T | Promise<T>, bytesOf: (made: T) => number): Promise<T> {
  const started = process.hrtime.bigint();
  const before = process.cpuUsage();
  const made = await act();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { user, system } = process.cpuUsage(before);
  took[name] = { seconds, cpu: (user + system) / 1e6, bytes: bytesOf(made) };
  return made;
}

async function readAll<T>(read: (file: string) => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (const file of files) all.push(await read(file));
  return all;
}

const sizes = await readAll(async (file) => (await stat(file)).size);
const size = () => sizes.reduce((sum, each) => sum + each, 0);

if (asked === 'floor') {
  const parse = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
  await time('floor', async () => (await readAll(parse)).map((each) => JSON.stringify(each)), size);
} else {
  const combined = async () => {
    const reports = await readAll(readReport);
    const [{ model, provenance }] = reports;
    return combine({
      reports: reports.map((report, i) => ({ report, source: files[i], trust: 'own' })),
      unusable: [],
      expected: [{ name: model.name, risk: 'high', gates: reports.map(({ gate }) => gate) }],
      commit: provenance.commit,
      provenance,
    });
  };
  const overall = await time('read', combined, size);
  for (const name of asked.split(',').filter((each) => each !== 'read') as (keyof typeof pictures)[]) {
    await time(
      name,
      () => pictures[name](overall),
      (text) => Buffer.byteLength(text),
    );
  }
}
console.log(JSON.stringify(took));
