/** One expectation of a suite, of either generation of the format. */
export interface Expectation {
  type: string;
  kwargs: Readonly<Record<string, unknown>>;
  severity?: string;
  notes?: string;
  description?: string;
}

/** Why an expectation cannot be translated. */
export class Untranslatable extends Error {}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads 1.x (`type`, `severity`, `notes`) and 0.x (`expectation_type`, `meta.notes`); undefined where it is neither. */
export function readExpectation(value: unknown): Expectation | undefined {
  if (!isFields(value)) return undefined;
  const type = value.type ?? value.expectation_type;
  const kwargs = value.kwargs ?? {};
  if (typeof type !== 'string' || !isFields(kwargs)) return undefined;
  const notes = textOf(value.notes) ?? textOf(isFields(value.meta) ? value.meta.notes : undefined);
  const { severity, description } = value;
  return {
    type,
    kwargs,
    ...(typeof severity === 'string' && { severity }),
    ...(typeof description === 'string' && { description }),
    ...(notes && { notes }),
  };
}

/** Notes are a text, a list of texts, or `{content: …}` of either. */
function textOf(notes: unknown): string | undefined {
  if (isFields(notes)) return textOf(notes.content);
  if (Array.isArray(notes)) return notes.filter((note) => typeof note === 'string').join('\n') || undefined;
  return typeof notes === 'string' && notes !== '' ? notes : undefined;
}
