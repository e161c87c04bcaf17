/** A protected column: its values as they are, or numbers cut into parts. */
export interface GroupColumn {
  column: string;
  bins?: number;
  edges?: number[];
}

/** What tollgate.yml asks of one disparity. */
export interface DisparitySetting {
  disparity: string;
  /** Largest difference, or least ratio. */
  limit: number;
  /** Where several metrics make it: the worst of them (fairlearn's default), or their mean. */
  agg: 'worst_case' | 'mean';
  /** With more than two classes: only this one against the rest; each of them where absent. */
  class?: string;
  /** Only groups by these protected columns; all of them where absent. */
  by?: string[];
  /** Groups are compared within the levels of this column only. */
  within?: string;
  /** false: an undecided one does not hold the gate, and a violation warns. */
  required: boolean;
}

/** `fairness` of tollgate.yml, checked. */
export interface FairnessSettings {
  protected: GroupColumn[];
  missing: 'group' | 'exclude';
  'favorable-label'?: string;
  intersections: { of: number; required: boolean };
  /** Key in tollgate.yml → limit, in the file's order. */
  limits: Record<string, DisparitySetting>;
  change: { margin: number; 'ratio-margin': number; metrics?: string[]; required: boolean };
  exclude: { group: Record<string, string>; because: string }[];
  population?: string | Record<string, Record<string, number>>;
  'flip-test'?: { 'at-most'?: number; by?: string[] };
  'smallest-shown': number;
}
