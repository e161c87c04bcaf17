import { basename } from 'node:path';
import { InputError } from '../errors.ts';
import type { Source } from './source.ts';
import { unpackedStream } from './unpacked-stream.ts';

export interface DelimitedHeader {
  names: readonly string[];
  delimiter: string;
}

const longestHeader = 64 * 1024 * 1024;

/** Where the first record ends: the first line break outside quotes, or −1. */
function endOfRecord(text: string): number {
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '\n' || letter === '\r')) return i;
  }
  return -1;
}

function split(record: string, delimiter: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let i = 0; i < record.length; i++) {
    const letter = record[i];
    if (letter === '"') {
      if (quoted && record[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = !quoted;
    } else if (letter === delimiter && !quoted) {
      fields.push(field);
      field = '';
    } else field += letter;
  }
  fields.push(field);
  return fields;
}

/** The first record of a text file, decoded strictly. */
async function firstRecord(source: Source, path: string): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  const stream = unpackedStream(path, source.compression);
  try {
    for await (const chunk of stream) {
      const bytes: Buffer = chunk;
      if (text === '' && (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 64).includes(0))) {
        throw new InputError({
          input: source.input,
          rule: 'must be text in UTF-8',
          received: `${JSON.stringify(basename(path))}, which looks like UTF-16 or no text at all`,
          fix: 'Write the file again with the encoding utf-8.',
        });
      }
      // A letter may be cut at the chunk's end, and bytes after the header are not this function's to judge.
      const lineBreak = bytes.indexOf(10);
      text += decoder.decode(lineBreak >= 0 ? bytes.subarray(0, lineBreak + 1) : bytes, { stream: true });
      let end = endOfRecord(text);
      if (end < 0 && lineBreak >= 0) {
        text += decoder.decode(bytes.subarray(lineBreak + 1), { stream: true });
        end = endOfRecord(text);
      }
      if (end >= 0) return text.slice(0, end);
      if (text.length > longestHeader) break;
    }
    return text + decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) {
      throw new InputError(
        {
          input: source.input,
          rule: 'must be text in UTF-8',
          received: `other bytes in the header of ${JSON.stringify(basename(path))}`,
          fix: 'Write the file again with the encoding utf-8.',
        },
        { cause: error },
      );
    }
    throw error;
  } finally {
    stream.destroy();
  }
}

/**
 * The column names of a csv or tsv file, exactly as written. A csv file may be separated by commas,
 * semicolons or tabs: the first of them that the header holds outside quotes.
 *
 * @throws InputError where the file is empty or is not UTF-8.
 */
export async function readDelimitedHeader(source: Source, path: string): Promise<DelimitedHeader> {
  const record = (await firstRecord(source, path)).replace(/^\uFEFF/, '');
  if (record === '') {
    throw new InputError({
      input: source.input,
      rule: 'must start with a header of column names',
      received: `${JSON.stringify(basename(path))}, which is empty`,
    });
  }
  const candidates = source.format === 'tsv' ? ['\t'] : [',', ';', '\t'];
  for (const delimiter of candidates) {
    const names = split(record, delimiter);
    if (names.length > 1) return { names, delimiter };
  }
  return { names: split(record, candidates[0]), delimiter: candidates[0] };
}
