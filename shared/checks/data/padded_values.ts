import { chosenColumns } from './chosen-columns.ts';
import type { DataCheck } from './data-check.ts';
import { judgedShare } from './judged-share.ts';
import { numberOf } from './number-of.ts';
import { sharesInColumns } from './shares-in-columns.ts';

/**
 * Spaces of every kind around a text, and characters that nobody sees anywhere in it. Line breaks and tabs inside a
 * text are its own; joiners belong to the scripts and signs that need them.
 */
const padding = String.raw`^[\s\p{Z}]|[\s\p{Z}]$|[\x{AD}\x{200B}\x{200E}\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{FEFF}\x{0}-\x{8}\x{E}-\x{1F}\x{7F}]`;

/** Texts with spaces around them or invisible characters in them. */
export const paddedValues: DataCheck = {
  name: 'padded_values',
  title: 'Texts have nothing unseen in them',
  description:
    'Share of rows whose text starts or ends with a space of any kind, or holds a character that nobody sees (zero-width, direction mark, soft hyphen, control).',
  scope: 'table',
  family: 'values',
  limit: { op: '<=', default: 0, of: 'share of rows', range: [0, 1] },
  severity: 'warning',
  isDefault: true,
  async run({ table, rowsShown }, asked) {
    const columns = chosenColumns(table, asked).filter(({ kind }) => kind === 'text');
    if (columns.length === 0) return { skip: 'no column holds texts' };
    const rules = columns.map(({ name }) => ({
      rule: 'pattern' as const,
      column: name,
      pattern: padding,
      not: true,
    }));
    const padded = await Promise.all(rules.map((rule) => table.failing(rule)));
    const findings = await Promise.all(
      rules.map(async (rule, k) => {
        const finding = judgedShare(rule.column, 'padded_values', padded[k], table.rows, asked.limit, [
          'is padded or holds unseen characters',
          'are padded or hold unseen characters',
        ]);
        if (finding.status !== 'fail') return finding;
        return { ...finding, rows: await table.failingIds(rule, rowsShown) };
      }),
    );
    const failed = rules.filter((_, k) => findings[k].status === 'fail');
    return sharesInColumns(
      findings,
      `no text in ${numberOf(columns.length, 'column')} is padded or holds unseen characters`,
      failed,
    );
  },
};
