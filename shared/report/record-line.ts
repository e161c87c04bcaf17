import { formatCount } from './format-number.ts';
import type { Report } from './schema.ts';

/**
 * When a record was made, of which data and models: plain text with untrusted parts, so escape it. All of it is from the
 * report's provenance.
 */
export function recordLine({ provenance, model }: Report): string {
  const time = new Date(provenance.started);
  const date = Number.isNaN(time.getTime())
    ? provenance.started
    : `${time.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}, ${time.toISOString().slice(11, 16)} UTC`;
  const digest = (sha256?: string) => (sha256 === undefined ? '' : ` (sha256 ${sha256})`);
  const data = provenance.inputs
    .filter(({ name }) => /^data\b|^fairness\b/.test(name))
    .slice(0, 5)
    .map(
      ({ name, uri, sha256, rows }) =>
        `${name} ${uri}${rows === undefined ? '' : `, ${formatCount(rows)} rows`}${digest(sha256)}`,
    );
  const { challenger } = model;
  return [
    `Dated ${date}`,
    `by ${provenance.tool}${provenance.commit === undefined ? '' : ` at commit ${provenance.commit}`}`,
    challenger && `of the challenger ${challenger.uri}${digest(challenger.sha256)}`,
    data.length > 0 && `on ${data.join('; ')}`,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ');
}
