import type { ReportedMetric } from '../metric.ts';
import type { Kind } from './kind.ts';

/** Values without an interval: shown, never judged. */
export const reported: Kind<ReportedMetric> = {
  value(subject, sample, role) {
    if (!sample.rows) throw new Error(`${subject.key} needs rows, but only counted cells were gathered`);
    return subject.metric.value(sample.rows, role, subject.context, subject.options);
  },
  influence: (subject) => ({ undefined: subject.metric.reason }),
  estimate: (subject) => ({ undefined: subject.metric.reason }),
  difference: (subject) => ({ undefined: subject.metric.reason }),
};
