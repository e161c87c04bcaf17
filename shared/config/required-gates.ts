import type { gateNames } from './blocks/required-gates.ts';
import type { Settings } from './settings.ts';

type GateName = (typeof gateNames)[number];

/**
 * The gates that each risk asks for where tollgate.yml does not say. Only gates that exist stand here: each joins in the
 * commit that builds its action.
 */
export const defaultGates: Readonly<Record<'low' | 'medium' | 'high', readonly GateName[]>> = {
  low: ['evaluate-vs-champion'],
  medium: ['evaluate-vs-champion'],
  high: ['validate-data', 'evaluate-vs-champion', 'fairness-check'],
};

/** The gates that must have reported on this model: those that its risk asks for. */
export function requiredGates(settings: Pick<Settings, 'model' | 'required-gates'>): readonly GateName[] {
  return settings['required-gates'][settings.model.risk];
}
