import stringWidth from 'string-width';

export interface Column {
  title: string;
  align: 'left' | 'right';
}

/** Rows of text aligned for a terminal, two spaces between columns; wide characters count as two. Empty columns are left out. */
export function terminalTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string[] {
  const used = columns.map((_, i) => rows.some((row) => row[i] !== ''));
  const all = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, i) => Math.max(...all.map((row) => stringWidth(row[i] ?? ''))));
  return all.map((row) =>
    columns
      .flatMap(({ align }, i) => {
        if (!used[i]) return [];
        const text = row[i] ?? '';
        const pad = ' '.repeat(widths[i] - stringWidth(text));
        return [align === 'right' ? pad + text : text + pad];
      })
      .join('  ')
      .trimEnd(),
  );
}
