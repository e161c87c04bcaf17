import { requiredGates } from '../../shared/config/index.ts';
import type { ExpectedModel } from '../../shared/report/index.ts';
import type { Project } from './projects.ts';

/**
 * Which gates must have reported for which models: those of each model's risk, and `require` besides. Where one
 * configuration serves several models, every name that reported, or that `models` asks for, is held to it.
 */
export function expectedModels(
  projects: readonly Project[],
  { require, models }: { require: readonly string[]; models: readonly string[] },
  reported: readonly string[],
): ExpectedModel[] {
  return projects.flatMap(({ settings }) => {
    const gates = [...new Set([...requiredGates(settings), ...require])];
    const { name, risk } = settings.model;
    return namesOf(name, projects.length, models, reported).map((model) => ({ name: model, risk, gates }));
  });
}

function namesOf(
  own: string,
  projects: number,
  models: readonly string[],
  reported: readonly string[],
): readonly string[] {
  if (projects > 1) return [own];
  if (models.length > 0) return models;
  const others = [...new Set(reported)].sort();
  return others.length > 0 ? others : [own];
}
