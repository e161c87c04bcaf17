import type { CheckAnnotation } from '../../shared/github/check-runs.ts';
import type { Overall } from '../../shared/report/index.ts';
import type { Status } from '../../shared/verdict.ts';

const levels: Partial<Record<Status, CheckAnnotation['level']>> = {
  error: 'failure',
  fail: 'failure',
  inconclusive: 'warning',
  warn: 'warning',
};

/** A mark on the line of each limit that did not hold, worst first; checks whose limit stands in no file of the commit have none. */
export function checkAnnotationsOf({ models }: Overall): CheckAnnotation[] {
  const marks = models.flatMap(({ name, gates }) =>
    gates.flatMap(({ gate, report }) =>
      (report?.checks ?? []).flatMap(({ status, title, why, at }): CheckAnnotation[] => {
        const level = levels[status];
        if (level === undefined || at === undefined) return [];
        const where = models.length > 1 ? `${name}, ${gate}` : gate;
        return [
          { path: at.file, line: at.line, level, title: `${where}: ${title} (${status})`, message: why },
        ];
      }),
    ),
  );
  return marks.sort((a, b) => Number(b.level === 'failure') - Number(a.level === 'failure'));
}
