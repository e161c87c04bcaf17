import { isUtf8 } from 'node:buffer';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '../errors.ts';
import { quoted } from './refuse-rows.ts';
import type { Source } from './source.ts';
import { unfitValue } from './unfit-value.ts';
import { unpackedStream } from './unpacked-stream.ts';

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What DuckDB could not keep within its memory and could not put aside either. */
export class OutOfMemory extends InputError {}

/** How DuckDB begins what can be a file's fault; anything else is ours. */
const readErrors =
  /^(Invalid|Invalid Input|Conversion|Out of Range|IO|Out of Memory|Serialization|INTERNAL|FATAL|Not implemented) Error/;

/** Most columns that a message names. */
const shownColumns = 5;

function inColumns(names: readonly string[]): string {
  const shown = names.slice(0, shownColumns).map(quoted).join(', ');
  return shown && ` in column ${shown}`;
}

/** DuckDB's first line, without its name for the error and without the folders of the path. */
function reasonOf(text: string, source: Source): string {
  let reason = text.split('\n')[0].replace(/^(\w+ )*Error: /, '');
  for (const path of source.files) reason = reason.replaceAll(path, basename(path));
  return reason.length > 300 ? `${reason.slice(0, 297)}…` : reason;
}

/** The same where it may quote what stands in a row. */
function reasonInRows(text: string, source: Source): string {
  return source.hidesValues ? 'values are not shown' : reasonOf(text, source);
}

/** The first line that is not UTF-8, in the first file that has one. */
async function findInvalidLine(source: Source): Promise<{ path: string; line: number } | undefined> {
  for (const path of source.files) {
    let line = 1;
    let rest: Buffer = Buffer.alloc(0);
    const judge = (bytes: Buffer): number | undefined => {
      if (isUtf8(bytes)) {
        for (const byte of bytes) if (byte === 10) line++;
        return undefined;
      }
      let start = 0;
      for (;;) {
        const end = bytes.indexOf(10, start);
        if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
        line++;
        start = end + 1;
      }
    };
    for await (const chunk of unpackedStream(path, source.compression)) {
      const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const last = bytes.lastIndexOf(10) + 1;
      const found = last > 0 ? judge(bytes.subarray(0, last)) : undefined;
      if (found !== undefined) return { path, line: found };
      rest = bytes.subarray(last);
    }
    const found = judge(rest);
    if (found !== undefined) return { path, line: found };
  }
  return undefined;
}

/** The first line that is no JSON: DuckDB's own count of lines is one too high. */
async function findBrokenLine(
  source: Source,
): Promise<{ path: string; line: number; text: string } | undefined> {
  for (const path of source.files) {
    let line = 0;
    const lines = createInterface({ input: unpackedStream(path, source.compression), crlfDelay: Infinity });
    for await (const text of lines) {
      line++;
      if (text.trim() === '') continue;
      try {
        JSON.parse(text);
      } catch {
        return { path, line, text };
      }
    }
  }
  return undefined;
}

/**
 * What DuckDB says when it cannot read a table, as a fault the user can mend; an error of ours is
 * returned as it came.
 *
 * @param columns names of the columns that were read, where DuckDB may not say which one is at fault
 */
export async function explainReadError(
  source: Source,
  error: unknown,
  columns: readonly string[] = [],
): Promise<unknown> {
  if (error instanceof InputError) return error;
  const { input } = source;
  const text = textOf(error);
  if (error instanceof Error && 'syscall' in error) {
    const received = reasonOf(text, source);
    return new InputError({ input, rule: 'must be a file that can be read', received }, { cause: error });
  }
  if (/pattern too large - compile failed/.test(text)) {
    return new InputError(
      {
        input: 'data.contract',
        rule: 'must ask for patterns that fit into 8 MB as RE2 holds them',
        received: 'one that repeats classes of many characters too often',
        fix: 'Ask for lengths with minLength and maxLength, or for fewer characters.',
      },
      { cause: error },
    );
  }
  if (!readErrors.test(text)) return error;
  const fault = (rule: string, received: string, fix?: string) =>
    new InputError({ input, rule, received, fix }, { cause: error });
  const named = /file = (.*)$/m.exec(text)?.[1] ?? source.files[0];
  const file = JSON.stringify(basename(named));

  if (/Out of Memory/i.test(text)) {
    return new OutOfMemory(
      { input: 'engine.memory', rule: `must be enough to read ${input}`, fix: 'Raise it.' },
      { cause: error },
    );
  }
  const unfit = unfitValue(text);
  if (unfit) {
    const { value, type = 'another type', declared } = unfit;
    const names = columns.length > 0 ? columns : [unfit.column].filter((one) => one !== undefined);
    const received = value === undefined || source.hidesValues ? 'one that cannot' : quoted(value);
    return fault(
      `must hold values that can be read as ${type}${inColumns(names)}`,
      unfit.file === undefined
        ? received
        : `${received} in ${JSON.stringify(basename(unfit.file))}, where the column is ${declared}`,
      declared === undefined
        ? 'Mend the value, or write the column with a type that holds it.'
        : 'Write the column with one type in all files.',
    );
  }
  if (/^Out of Range/.test(text)) {
    return fault(
      `must hold numbers that can be reckoned with${inColumns(columns)}`,
      reasonInRows(text, source),
      'Write the column as DOUBLE, or its numbers in a larger unit.',
    );
  }
  if (source.format === 'parquet') {
    return fault('must be a whole parquet file', `${file} (${reasonOf(text, source)})`, 'Write it again.');
  }
  if (/unicode|utf-?8|INTERNAL Error|FATAL Error/i.test(text)) {
    const invalid = await findInvalidLine(source);
    if (invalid) {
      return fault(
        'must be text in UTF-8',
        `other bytes in line ${invalid.line} of ${JSON.stringify(basename(invalid.path))}`,
        'Write the file again with the encoding utf-8.',
      );
    }
  }
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  const widths = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(text);
  if (line && widths) {
    return fault(
      `must have ${widths[1]} fields in every row, as the header has`,
      `${widths[2]} in line ${line} of ${file}`,
    );
  }
  if (/unterminated quote/i.test(text)) {
    return fault('must close every quoted field', `an open quote in line ${line ?? '?'} of ${file}`);
  }
  if (/maximum line size|maximum_object_size|Maximum line/i.test(text)) {
    return fault('must have rows of at most 8 MB', `a longer one in line ${line ?? '?'} of ${file}`);
  }
  if (source.format === 'jsonl' && /Malformed JSON|JSON/.test(text)) {
    const broken = await findBrokenLine(source);
    return fault(
      'must hold one JSON object a line',
      broken
        ? `${source.hidesValues ? 'something else' : quoted(broken.text)} in line ${broken.line} of ${JSON.stringify(basename(broken.path))}`
        : `${file} (${reasonInRows(text, source)})`,
    );
  }
  return fault(`must be readable as ${source.format}`, `${file} (${reasonInRows(text, source)})`);
}
