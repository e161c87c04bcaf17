import stringWidth from 'string-width';

export interface Column {
  title: string;
  align: 'left' | 'right';
  /** Where the table is too wide, the columns with the highest number go first; without one a column stays. */
  spare?: number;
}

/**
 * Rows of text aligned for a terminal, two spaces between columns, the head first; wide characters count
 * as two. Columns that are empty are left out, and spare ones where the table is wider than `width`.
 */
export function terminalTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => stringWidth(row[i] ?? ''))));
  let kept = columns.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  const wide = () => kept.reduce((sum, i) => sum + widths[i] + 2, -2) > width;
  while (wide()) {
    const spare = Math.max(...kept.map((i) => columns[i].spare ?? 0));
    if (spare === 0) break;
    kept = kept.filter((i) => columns[i].spare !== spare);
  }
  return all.map((row) =>
    kept
      .map((i) => {
        const text = row[i] ?? '';
        const pad = ' '.repeat(widths[i] - stringWidth(text));
        return columns[i].align === 'right' ? pad + text : text + pad;
      })
      .join('  ')
      .trimEnd(),
  );
}
