import type { Limit } from './limit.ts';
import type { MetricSetting } from './settings.ts';

/** The limit on the difference to the champion: non-inferior within the margin, or superior. */
export function differenceLimit(setting: MetricSetting, greaterIsBetter: boolean): Limit | undefined {
  if (setting.superior) return { op: greaterIsBetter ? '>' : '<', value: 0 };
  if (setting.margin === undefined) return undefined;
  const value = greaterIsBetter ? -setting.margin : setting.margin;
  return { op: greaterIsBetter ? '>=' : '<=', value: value === 0 ? 0 : value };
}

/** The limits on the challenger itself. */
export function valueLimits(setting: MetricSetting): Limit[] {
  const limits: Limit[] = [];
  if (setting['at-least'] !== undefined) limits.push({ op: '>=', value: setting['at-least'] });
  if (setting['at-most'] !== undefined) limits.push({ op: '<=', value: setting['at-most'] });
  return limits;
}
