import type { Severity } from './by-severity.ts';

/** What tollgate.yml asks of the data, `validate` of the settings. */
export interface ValidateSettings {
  checks: Readonly<Record<string, AskedDataCheck | false | undefined>>;
  'rows-shown': number;
}

interface AskedDataCheck {
  limit?: number;
  severity?: Severity;
  columns?: readonly string[];
  except?: readonly string[];
  options: Record<string, unknown>;
}
