import { formatCount } from '../format-number.ts';
import type { Report } from '../schema.ts';
import { type Html, html } from './html.ts';

/** Who is compared with whom, on how many rows; nothing where a gate compares no models. */
export function comparedModels({ model: { challenger, champion }, rows }: Report): Html | undefined {
  const counted = rows !== undefined && html`<b>${formatCount(rows)}</b> labelled rows`;
  if (challenger && champion) {
    return html`<p>Challenger ${named(challenger)} against champion ${named(champion)}${counted && html` on the same ${counted}`}.</p>`;
  }
  if (challenger) {
    return html`<p>First model: challenger ${named(challenger)}${counted && html` on ${counted}`}, no champion to compare with.</p>`;
  }
  return counted ? html`<p>On ${counted}.</p>` : undefined;
}

function named(artifact: NonNullable<Report['model']['challenger']>): Html {
  if (artifact.version !== undefined) {
    const version = String(artifact.version);
    return html`<b>${/^\d/.test(version) && 'v'}<bdi>${version}</bdi></b>`;
  }
  return html`<code>${artifact.uri}</code>${artifact.sha256 && html` (<code>${artifact.sha256.slice(0, 7)}</code>)`}`;
}
