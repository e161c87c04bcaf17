import type { Task } from '../../data/evaluation.ts';
import type { FairnessSettings } from '../fairness/settings.ts';
import type { EvaluateSettings } from '../settings.ts';
import type { ValidateSettings } from '../validate-settings.ts';

/** What is asked of a model, read from the base branch: as much of the settings as judging again needs. */
export interface TrustedSettings {
  model: { task: Task };
  columns: { weight?: string; group?: string };
  evaluate: EvaluateSettings;
  data?: { contract?: string };
  validate?: ValidateSettings;
  fairness?: FairnessSettings;
  /** Whether the base branch names a champion. */
  models?: { champion?: unknown };
}
