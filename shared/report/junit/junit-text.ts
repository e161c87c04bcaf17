import type { InputFault } from '../../errors.ts';
import { formatBytes } from '../format-quantity.ts';

/** What no JUnit file that people read comes near. */
export const junitCaps = {
  bytes: 32_000_000,
  depth: 200,
  elements: 1_000_000,
  tag: 1_000_000,
  kept: 4_000,
} as const;

export type Refuse = (fault: Omit<InputFault, 'input'>, cause?: unknown) => never;

/** The text of a JUnit file in the encoding that its byte order mark or its declaration names; UTF-8 where neither does. */
export function junitText(content: string | Uint8Array, refuse: Refuse): string {
  const size = typeof content === 'string' ? Buffer.byteLength(content) : content.length;
  if (size > junitCaps.bytes) {
    return refuse({
      rule: `must be at most ${formatBytes(junitCaps.bytes)}`,
      received: formatBytes(size),
      fix: 'Leave the output of passing tests out of the file.',
    });
  }
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '');
  const label = encodingOf(content);
  try {
    return new TextDecoder(label, { fatal: true }).decode(content);
  } catch (cause) {
    const received =
      cause instanceof RangeError ? 'an encoding that nobody knows' : `bytes that are not ${label}`;
    return refuse(
      { rule: 'must be text in the encoding that it states', received, fix: 'Write it as UTF-8.' },
      cause,
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return (
    /^(?:\u00EF\u00BB\u00BF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1] ?? 'utf-8'
  );
}
