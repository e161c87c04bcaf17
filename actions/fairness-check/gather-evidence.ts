import type { Settings } from '../../shared/config/index.ts';
import type { FairnessEvidence } from '../../shared/data/evidence.ts';
import { groupedFeatures } from '../../shared/data/index.ts';
import type { OpenModels } from '../gather-models.ts';

export interface EvidenceRequest {
  settings: Settings;
}

/** What is to be known of groups besides labels and predictions, while the rows and the models are open. */
export async function gatherEvidence(
  { rows }: OpenModels,
  { settings }: EvidenceRequest,
): Promise<FairnessEvidence> {
  const { columns, evaluate } = settings;
  const { features } = columns;
  return {
    levels: rows.labelled.slices,
    features: await groupedFeatures(rows, { features, seed: evaluate.seed }),
    flips: [],
    counts: [],
  };
}
