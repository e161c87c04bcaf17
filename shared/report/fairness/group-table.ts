import { groupName } from '../../group-name.ts';
import { severityOf } from '../comparison-row.ts';
import { formatCount } from '../format-number.ts';
import { type MeasuredRow, measuredRows } from '../measured-row.ts';
import type { Check, Finding, Report } from '../schema.ts';

/** One metric in one group: both models' values and what the change between them comes to. */
export interface GroupCell {
  challenger?: Finding;
  champion?: Finding;
  /** Challenger − champion, where it is judged. */
  change?: Finding;
}

export interface GroupRow {
  /** `female, Asian`; `female in law` within the levels of a column. */
  name: string;
  /** Where groups are compared within levels: which. */
  level?: string;
  rows?: number;
  cells: ReadonlyMap<string, GroupCell>;
  /** All groups that are too small to be shown, together: it stands last. */
  isPooled?: true;
  /** Why the group is set apart: excluded, undefined, too few; by `metric` where it is so in one alone. */
  notes: readonly GroupNote[];
}

/** Why a group is set apart. */
export interface GroupNote {
  why: string;
  metric?: string;
}

/** A part of a metric's axis in which a group would be beyond the limit against the one that is best off. */
export interface Forbidden {
  side: 'below' | 'above';
  at: number;
}

/** Groups of one set, the one that is worst off by the deciding metric first. */
export interface GroupTable {
  check: Check;
  /** `sex × race`, `sex within department` */
  name: string;
  /** `sex`, `race` */
  columns: readonly string[];
  /** The column within whose levels groups are compared: its levels stand one below the other. */
  within?: string;
  /** The disparities between these groups, worst first. */
  lines: readonly MeasuredRow[];
  /** All that is measured in them; those that a limit is about come first. */
  metrics: readonly string[];
  /** How many of the metrics a limit is about. */
  deciding: number;
  forbidden: ReadonlyMap<string, Forbidden>;
  rows: readonly GroupRow[];
  /** `3 groups with fewer than 10 rows each, 14 rows together`: judged and not shown. */
  merged?: string;
}

const known = new WeakMap<Report, GroupTable[]>();

/** The tables of a report's groups, the set with the worst verdict first, else in the report's order. */
export function groupTables(report: Report): GroupTable[] {
  let tables = known.get(report);
  if (!tables) {
    const order = measuredRows(report);
    const place = ({ lines }: GroupTable) => (lines.length === 0 ? order.length : order.indexOf(lines[0]));
    tables = report.checks
      .filter(isGroupTable)
      .map((check) => tableOf(check, report))
      .sort((a, b) => severity(a) - severity(b) || place(a) - place(b));
    known.set(report, tables);
  }
  return tables;
}

/** The groups of the set that decides the verdict; nothing where everything passes. */
export function decidingTable(report: Report): GroupTable | undefined {
  const [worst] = groupTables(report);
  const decides = worst?.lines.some(({ status }) => status === report.verdict);
  return decides && report.verdict !== 'pass' ? worst : undefined;
}

/** Whether a check only tells what was measured in groups. */
export function isGroupTable({ id, findings }: Pick<Check, 'id' | 'findings'>): boolean {
  return id.startsWith('groups/') && findings.some(({ slice }) => slice !== undefined);
}

function severity({ lines }: GroupTable): number {
  return Math.min(...lines.map(({ status }) => severityOf(status)), severityOf('skip'));
}

function tableOf(check: Check, report: Report): GroupTable {
  const values = check.findings.filter(({ slice, statistic }) => slice && statistic === 'value');
  const within = values[0]?.within;
  const columns = Object.keys(values[0]?.slice ?? {}).filter((column) => column !== within);
  const lines = measuredRows(report).filter(
    ({ line, finding }) =>
      line !== undefined && finding.within === within && sameColumns(columnsOf(finding), columns),
  );
  const limited = lines.flatMap(
    ({ line }) => line?.judged.flatMap(({ metric, subject }) => metric ?? subject) ?? [],
  );
  const measured = [...new Set(values.map(({ subject }) => subject))];
  const deciding = [...new Set(limited)].filter((metric) => measured.includes(metric));
  const metrics = [...deciding, ...measured.filter((metric) => !deciding.includes(metric))];
  const changes = lines.flatMap(({ line }) => line?.judged.filter(({ slice }) => slice !== undefined) ?? []);
  const noted = lines.flatMap(({ check: { findings } }) =>
    findings.filter(({ statistic }) => statistic === 'group'),
  );
  const rows = rowsOf(values, changes, noted, within);
  const small = check.findings.find(({ statistic }) => statistic === 'small_groups');
  const forbidden = new Map<string, Forbidden>();
  // a limit within levels lies elsewhere in each of them
  for (const metric of within === undefined ? deciding : []) {
    const region = regionOf(metric, lines, rows);
    if (region) forbidden.set(metric, region);
  }
  return {
    check,
    name: `${columns.join(' × ')}${within === undefined ? '' : ` within ${within}`}`,
    columns,
    ...(within !== undefined && { within }),
    lines,
    metrics,
    deciding: deciding.length,
    forbidden,
    rows: [...worstFirst({ rows, lines }, metrics[0]), ...pooledRow(check)],
    ...(small?.why !== undefined && { merged: small.why }),
  };
}

function columnsOf({ by, slice }: Finding): readonly string[] {
  return by ?? Object.keys(slice ?? {});
}

function sameColumns(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((column) => b.includes(column));
}

function rowsOf(
  values: readonly Finding[],
  changes: readonly Finding[],
  noted: readonly Finding[],
  within: string | undefined,
): GroupRow[] {
  const ofGroup = (all: readonly Finding[]) => Map.groupBy(all, ({ slice = {} }) => keyOf(slice));
  const [changed, notes] = [ofGroup(changes), ofGroup(noted)];
  return [...ofGroup(values)].map(([key, findings]): GroupRow => {
    const cells = new Map<string, GroupCell>();
    for (const finding of findings) {
      const cell = cells.get(finding.subject) ?? {};
      if (finding.model === 'champion' || finding.model === 'challenger') cell[finding.model] = finding;
      cells.set(finding.subject, cell);
    }
    for (const change of changed.get(key) ?? []) {
      const cell = cells.get(change.subject);
      if (cell) cell.change = change;
    }
    const slice = findings[0].slice ?? {};
    const level = within === undefined ? undefined : slice[within];
    const group = Object.keys(slice).filter((column) => column !== within);
    const who = groupName(group.map((column) => slice[column]));
    const name = level === undefined ? who : `${who} in ${level}`;
    const reasons = new Map<string, GroupNote>();
    for (const { why: said = '', metric } of notes.get(key) ?? []) {
      const why = said.startsWith(`${name}: `) ? said.slice(name.length + 2) : said;
      // who is left out is left out of every metric
      const note = metric === undefined || why.startsWith('excluded: ') ? { why } : { why, metric };
      reasons.set(JSON.stringify(note), note);
    }
    const rows = Math.max(...findings.map(({ n = 0 }) => n));
    return {
      name,
      ...(level !== undefined && { level }),
      ...(rows > 0 && { rows }),
      cells,
      notes: [...reasons.values()],
    };
  });
}

function keyOf(slice: NonNullable<Finding['slice']>): string {
  return JSON.stringify(Object.entries(slice).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Which side of a metric is worse, as the pair that decides has it: its worse group comes first. */
function worseSide(
  metric: string,
  lines: readonly MeasuredRow[],
  rows: readonly GroupRow[],
): 'below' | 'above' {
  for (const { check, line } of lines) {
    // pairs of a change are in no such order
    if (!check.id.startsWith('disparity/')) continue;
    for (const { pair, metric: of } of line?.judged ?? []) {
      if (of !== metric || !pair) continue;
      const [worse, better] = pair.map(
        (name) => rows.find((row) => row.name === name)?.cells.get(metric)?.challenger?.value,
      );
      if (worse !== undefined && better !== undefined && worse !== better)
        return worse > better ? 'above' : 'below';
    }
  }
  const known = rows.flatMap(({ cells }) => cells.get(metric)?.challenger?.better ?? [])[0];
  return known === 'smaller' ? 'above' : 'below';
}

/** The tightest limit between groups on this metric, seen from the group that is best off. */
function regionOf(
  metric: string,
  lines: readonly MeasuredRow[],
  rows: readonly GroupRow[],
): Forbidden | undefined {
  const side = worseSide(metric, lines, rows);
  const values = rows.flatMap(({ cells }) => cells.get(metric)?.challenger?.value ?? []);
  if (values.length === 0) return undefined;
  const best = side === 'below' ? Math.max(...values) : Math.min(...values);
  const places = lines.flatMap(({ line }) => {
    const judged = line?.judged.find((one) => one.metric === metric && one.pair && one.limit);
    if (!judged?.limit) return [];
    const { value } = judged.limit;
    if (judged.statistic === 'difference') return [side === 'below' ? best - value : best + value];
    if (judged.statistic === 'ratio') return [side === 'below' ? best * value : best / value];
    return [];
  });
  const finite = places.filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  return { side, at: side === 'below' ? Math.max(...finite) : Math.min(...finite) };
}

/** The groups, the one that is worst off by a metric first, in each level if they are told within some; where it is undefined stands last. */
export function worstFirst({ rows, lines }: Pick<GroupTable, 'rows' | 'lines'>, metric: string): GroupRow[] {
  const turn = worseSide(metric, lines, rows) === 'below' ? 1 : -1;
  const place = ({ cells }: GroupRow) => {
    const value = cells.get(metric)?.challenger?.value;
    return value === undefined ? Number.POSITIVE_INFINITY : turn * value;
  };
  const levels = [...new Set(rows.map(({ level }) => level))];
  const turnOf = ({ level, isPooled }: GroupRow) => (isPooled ? levels.length : levels.indexOf(level));
  return rows.toSorted((a, b) => turnOf(a) - turnOf(b) || (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** `3 smaller groups together`, where their rates are told. */
function pooledRow({ findings }: Check): GroupRow[] {
  const small = findings.find(({ statistic }) => statistic === 'small_groups');
  const pooled = findings.filter(({ statistic }) => statistic === 'pooled');
  if (small?.value === undefined || pooled.length === 0) return [];
  const cells = new Map<string, GroupCell>();
  for (const finding of pooled) {
    const cell = cells.get(finding.subject) ?? {};
    if (finding.model === 'champion' || finding.model === 'challenger') cell[finding.model] = finding;
    cells.set(finding.subject, cell);
  }
  const name = `${formatCount(small.value)} smaller groups together`;
  return [{ name, ...(small.n !== undefined && { rows: small.n }), cells, notes: [], isPooled: true }];
}
