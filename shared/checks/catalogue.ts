import { dataChecks } from './data/index.ts';
import { disparities } from './fairness/disparities/index.ts';
import { groupMetrics } from './fairness/group-metrics/index.ts';
import { metrics } from './metrics/index.ts';

/** Everything that tollgate.yml can ask for by name. */
export const catalogue = { metrics, dataChecks, disparities, groupMetrics };
