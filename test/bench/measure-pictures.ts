import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { z } from 'zod';
import { reportText } from '../../shared/report/write-report.ts';
import { largeReports, type Size } from './large-reports.ts';
import { median } from './median.ts';
import { run } from './run.ts';

/** Median seconds and peak bytes of the whole process; bytes of what was made or, for `floor` and `read`, read. */
export interface PictureTimes {
  seconds: number;
  /** Processor seconds of all threads. */
  cpu: number;
  bytes: number;
  peak: number;
}

export interface MeasuredPictures {
  size: Size;
  repeats: number;
  findings: number;
  /** Bare Node, which loads nothing. */
  bare: number;
  floor: PictureTimes;
  read: PictureTimes;
  comment: PictureTimes;
  summary: PictureTimes;
  html: PictureTimes;
  junit: PictureTimes;
  /** Comment, HTML and JUnit in one process, without and with the reading. */
  together: PictureTimes & { withReading: { seconds: number; cpu: number } };
}

const took = z.record(z.string(), z.object({ seconds: z.number(), cpu: z.number(), bytes: z.number() }));

/** Draws the pictures of six large reports, each in processes of its own, from code that is bundled as the actions are. */
export async function measurePictures(work: string, repeats: number): Promise<MeasuredPictures> {
  const folder = join(work, 'pictures');
  mkdirSync(folder, { recursive: true });
  const size = { gates: 6, metrics: 200, slices: 50 };
  const reports = largeReports(size);
  const files = reports.map((report) => {
    const file = join(folder, `${report.gate}.json`);
    writeFileSync(file, reportText(report));
    return file;
  });
  const bundle = await rolldown({ input: join(import.meta.dirname, 'draw-pictures.ts'), platform: 'node' });
  const script = join(folder, 'draw-pictures.js');
  await bundle.write({ file: script, format: 'esm', codeSplitting: false });
  await bundle.close();

  const draw = (...names: string[]) => {
    const runs = Array.from({ length: repeats }, () => {
      const { stdout, peak } = run([script, names.join(','), ...files]);
      return { took: took.parse(JSON.parse(stdout)), peak };
    });
    const sum = (of: z.infer<typeof took>, kind: 'seconds' | 'cpu' | 'bytes') =>
      names.reduce((total, name) => total + of[name][kind], 0);
    return {
      seconds: median(runs.map((each) => sum(each.took, 'seconds'))),
      cpu: median(runs.map((each) => sum(each.took, 'cpu'))),
      bytes: sum(runs[0].took, 'bytes'),
      peak: median(runs.map((each) => each.peak)),
      withReading: {
        seconds: median(runs.map((each) => sum(each.took, 'seconds') + (each.took.read?.seconds ?? 0))),
        cpu: median(runs.map((each) => sum(each.took, 'cpu') + (each.took.read?.cpu ?? 0))),
      },
    };
  };
  const bare = median(Array.from({ length: repeats }, () => run(['-e', '0']).peak));
  const measured = {
    size,
    repeats,
    findings: reports.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings)).length,
    bare,
    floor: draw('floor'),
    read: draw('read'),
    comment: draw('comment'),
    summary: draw('summary'),
    html: draw('html'),
    junit: draw('junit'),
    together: draw('comment', 'html', 'junit'),
  };
  rmSync(folder, { recursive: true });
  return measured;
}
