/**
 * SQL for a value where a condition holds, else NULL, for aggregates that leave NULL out. In a scan of many aggregates
 * each FILTER would copy the whole scan's rows.
 */
export function onlyWhere(condition: string, value: string): string {
  return `CASE WHEN ${condition} THEN ${value} END`;
}
