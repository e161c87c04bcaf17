import type { GroupSet } from '../../shared/checks/fairness/group-sets.ts';
import type { Settings } from '../../shared/config/index.ts';
import type { FairnessEvidence } from '../../shared/data/evidence.ts';
import { groupedFeatures, type InputRecord } from '../../shared/data/index.ts';
import type { Host } from '../../shared/github/host.ts';
import type { OpenModels } from '../gather-models.ts';
import { gatherFlips } from './gather-flips.ts';
import { gatherPopulation } from './gather-population.ts';

export interface GatheredEvidence {
  evidence: FairnessEvidence;
  /** Files that were read for it alone. */
  inputs: InputRecord[];
}

export interface EvidenceRequest {
  folder: string;
  host: Pick<Host, 'info' | 'engines'>;
  settings: Settings;
  sets: readonly GroupSet[];
}

/** What is to be known of groups besides labels and predictions, while the rows and the models are open. */
export async function gatherEvidence(
  open: OpenModels,
  { settings, sets, folder, host }: EvidenceRequest,
): Promise<GatheredEvidence> {
  const { columns, evaluate } = settings;
  const { rows, whole, running } = open;
  // What an ONNX model reads is known; of any other model it is what the settings name, or everything.
  const features = (await running.challenger?.reads?.(whole)) ?? columns.features;
  // Crossed groups are too many, and too small, to say what is missing where.
  const slices = sets.flatMap(({ by, within }, k) => (within === undefined && by.length === 1 ? [k] : []));
  const { population, train, inputs } = await gatherPopulation(rows, { settings, folder, host });
  const evidence = {
    levels: rows.labelled.slices,
    features: await groupedFeatures(rows, { features, slices, seed: evaluate.seed }),
    flips: await gatherFlips(open, { settings, sets }),
    train,
    ...(population && { population }),
  };
  return { evidence, inputs };
}
