import type { Settings } from './settings.ts';

export interface ApprovalRule {
  /** At least 1. */
  count: number;
  /** `team/<slug>` and logins; everybody who may write where empty. */
  from: readonly string[];
}

/** The approvals that this model needs: those that its risk asks for; nothing where it asks for none. */
export function approvalRule(settings: Pick<Settings, 'model' | 'approvals'>): ApprovalRule | undefined {
  return settings.approvals[settings.model.risk];
}
