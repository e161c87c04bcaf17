import type { Answer, FactColumn, Facts, ValueKind } from '../../../data/facts.ts';
import { isHinted } from './column-hints.ts';
import type { Detector, DetectorSettings } from './detector.ts';
import { detectors as all } from './index.ts';
import { plainText } from './plain-text.ts';

export interface PersonalDataRequest extends DetectorSettings {
  detectors: readonly string[];
  columns: readonly FactColumn[];
  /** About so many rows are looked at. */
  rows: number;
  /** So many cells, by column and trace, are read. */
  cells: number;
}

/** A cell in which a detector found something. */
export interface FoundCell {
  /** The row's number in the files, from 0. */
  place: number;
  /** What was found, not the whole cell. */
  text: string;
}

/** What one detector found in one column. */
export interface PersonalDataFound {
  column: string;
  detector: Detector;
  /** Whether the column's name says that it holds such data. */
  isNamed: boolean;
  /** Rows that were looked at; all of the table where `isSample` is not set. */
  rows: number;
  isSample: boolean;
  /** Of these, rows with a trace. */
  traced: number;
  /** Rows with a trace that were read, and those of them with something of the shape, and with something that holds. */
  read: number;
  shaped: number;
  held: number;
  /** Different texts of the shape, and those of them that hold. */
  distinctShaped: number;
  distinctHeld: number;
  cells: readonly FoundCell[];
}

/** Characters of a cell that are read. */
export const longestCell = 4_000;
/** Texts of one shape in one cell that are looked at. */
const mostInCell = 50;
/** Bytes of cells that are read in one scan, and cells that are read in all. */
const bytesAtOnce = 64 * 1024 * 1024;
const cellsInAll = 1_000_000;

const textKinds: readonly ValueKind[] = ['text', 'nested', 'other'];
const digitKinds: readonly ValueKind[] = ['integer', 'number'];
const namedKinds: readonly ValueKind[] = ['text', 'date', 'timestamp'];

type Trace = Detector['trace'];

interface Look {
  column: FactColumn;
  trace: Trace;
  detectors: { detector: Detector; isNamed: boolean }[];
  /** Rows looked at, and those with the trace. */
  rows: number;
  traced: number;
  /** Bytes of the longest cell. */
  bytes: number;
}

/**
 * What the detectors find in a table: counts of traces over a sample of its rows first, in one scan, then a closer look
 * at cells of the columns that have any. Both samples are chosen by a hash of the rows' place.
 */
export async function findPersonalData(
  table: Facts,
  request: PersonalDataRequest,
): Promise<PersonalDataFound[]> {
  const wanted = all.filter(({ name }) => request.detectors.includes(name));
  const usable = request.columns
    .map((column) => ({ column, detectors: usableOf(column, wanted) }))
    .filter(({ detectors }) => detectors.length > 0);
  if (usable.length === 0) return [];
  const { rows } = request;
  const names = usable.map(({ column }) => column.name);
  const traces = await table.measure('personalTraces', { columns: names, rows, longest: longestCell });
  const looks = usable.flatMap(({ column, detectors }, k) => looksAt(column, detectors, traces[k]));
  const most = Math.max(100, Math.min(request.cells, Math.floor(cellsInAll / Math.max(1, looks.length))));
  const found: PersonalDataFound[] = [];
  for (const batch of batches(looks, most)) {
    const of = batch.map(({ column, trace }) => ({
      column: column.name,
      ...(trace === 'any' ? {} : { trace }),
    }));
    const cells = await table.measure('sampledValues', { of, rows, most, longest: longestCell });
    for (const [k, look] of batch.entries()) found.push(...detected(table, look, cells[k], request));
  }
  return found;
}

type Usable = Look['detectors'];

function usableOf({ name, kind }: FactColumn, wanted: readonly Detector[]): Usable {
  return wanted
    .map((detector) => ({ detector, isNamed: isHinted(name, detector.hints) }))
    .filter(({ detector, isNamed }) => isUsable(kind, detector, isNamed));
}

/** Where a closer look is due: traces that detectors are there for. */
function looksAt(column: FactColumn, usable: Usable, traces: Answer<'personalTraces'>[number]): Look[] {
  const looks: Look[] = [];
  for (const trace of new Set(usable.map(({ detector }) => detector.trace))) {
    const traced = trace === 'any' ? traces.present : traces[trace];
    if (traced === 0) continue;
    const detectors = usable.filter(({ detector }) => detector.trace === trace);
    looks.push({ column, trace, detectors, rows: traces.rows, traced, bytes: traces.longest });
  }
  return looks;
}

/** Numbers are looked at for runs of digits only, dates where the column's name speaks of a birth. */
function isUsable(kind: ValueKind, detector: Detector, isNamed: boolean): boolean {
  if (detector.isNamedOnly) return isNamed && namedKinds.includes(kind);
  if (digitKinds.includes(kind)) return detector.trace === 'digits';
  return textKinds.includes(kind);
}

/** Looks that fit into one scan's memory. */
function* batches(looks: readonly Look[], cells: number): Generator<Look[]> {
  let batch: Look[] = [];
  let bytes = 0;
  for (const look of looks) {
    const more = Math.min(cells, look.traced) * (Math.min(look.bytes, 4 * longestCell) + 50);
    if (batch.length > 0 && bytes + more > bytesAtOnce) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(look);
    bytes += more;
  }
  if (batch.length > 0) yield batch;
}

function detected(
  table: Facts,
  { column, rows, traced, detectors }: Look,
  cells: Answer<'sampledValues'>[number],
  settings: DetectorSettings,
): PersonalDataFound[] {
  const plain = cells.map(({ text }) => plainText(text, longestCell));
  return detectors.flatMap(({ detector, isNamed }) => {
    const shape = (isNamed && detector.namedShape) || detector.shape;
    const verdicts = new Map<string, boolean>();
    const found: FoundCell[] = [];
    let shaped = 0;
    for (const [k, { place }] of cells.entries()) {
      const texts = textsOf(plain[k], shape);
      if (texts.length === 0) continue;
      shaped++;
      for (const text of texts) if (!verdicts.has(text)) verdicts.set(text, detector.holds(text, settings));
      const first = texts.find((text) => verdicts.get(text));
      if (first !== undefined) found.push({ place, text: first });
    }
    if (found.length === 0) return [];
    const distinctHeld = [...verdicts.values()].filter((held) => held).length;
    return {
      column: column.name,
      detector,
      isNamed,
      rows,
      isSample: rows < table.rows,
      traced,
      read: cells.length,
      shaped,
      held: found.length,
      distinctShaped: verdicts.size,
      distinctHeld,
      cells: found,
    };
  });
}

/** What has the shape in a text, as far as it is looked at. */
export function textsOf(text: string, shape: RegExp): string[] {
  const texts: string[] = [];
  for (const [found] of text.matchAll(shape)) {
    texts.push(found.trim());
    if (texts.length === mostInCell) break;
  }
  return texts;
}
