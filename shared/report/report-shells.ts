import { z } from 'zod';
import { check, most, report, table } from './schema.ts';

/** The parts of a report that hold its long lists, without a look at the lists' entries. */
export const reportShell = report.extend({
  checks: z.array(z.unknown()).max(most.checks),
  sections: z.array(z.unknown()).max(most.sections),
});

export const checkShell = check.extend({ findings: z.array(z.unknown()).max(most.findings) });

export const tableShell = table.extend({ rows: z.array(z.unknown()).max(most.tableRows) });
