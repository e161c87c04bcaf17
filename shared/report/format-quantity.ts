import { formatNumber } from './format-number.ts';

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Bytes in decimal units, three digits: `1.24 MB`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 999.5 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? formatNumber(value, 0) : threeDigits(value)} ${byteUnits[unit]}`;
}

/** A duration from seconds, three digits: `850 µs`, `12.4 ms`, `1.9 s`, `3 min 5 s`. */
export function formatDuration(seconds: number): string {
  const size = Math.abs(seconds);
  if (size === 0) return '0 s';
  if (size < 0.9995e-6) return `${threeDigits(seconds * 1e9)} ns`;
  if (size < 0.9995e-3) return `${threeDigits(seconds * 1e6)} µs`;
  if (size < 0.9995) return `${threeDigits(seconds * 1e3)} ms`;
  if (size < 99.95) return `${size < 9.95 ? formatNumber(seconds, 1) : formatNumber(seconds, 0)} s`;
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min ${whole % 60} s`;
}

/** A value in the unit that a finding names (`s`, `bytes`), or a plain number. */
export function formatQuantity(value: number, unit?: string, decimals?: number): string {
  if (unit === 's' || unit === 'seconds') return formatDuration(value);
  if (unit === 'B' || unit === 'bytes') return formatBytes(value);
  return formatNumber(value, decimals);
}

function threeDigits(value: number): string {
  const size = Math.abs(value);
  if (size >= 99.95) return formatNumber(value, 0);
  return formatNumber(value, size >= 9.995 ? 1 : 2).replace(/\.?0+$/, '');
}
