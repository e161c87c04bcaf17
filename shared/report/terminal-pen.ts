import { styleText } from 'node:util';
import type { Status } from '../verdict.ts';

type Style = Parameters<typeof styleText>[0];

const colours: Record<Status, Style> = {
  pass: 'green',
  warn: 'yellow',
  inconclusive: 'cyan',
  fail: 'red',
  error: 'red',
  skip: 'dim',
};

/** Writes in the colours of a terminal, or in none. */
export function terminalPen(colour: boolean) {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  return {
    dim: (text: string) => paint('dim', text),
    bold: (text: string) => paint('bold', text),
    status: (status: Status, text: string) => paint(colours[status], text),
  };
}
