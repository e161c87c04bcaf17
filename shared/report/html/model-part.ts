import type { ModelEntry } from '../overall.ts';
import { type GatePart, gatePart, type PartContext } from './gate-part.ts';
import { type Html, html } from './html.ts';
import { statusMark } from './status-mark.ts';

export interface ModelPart {
  model: ModelEntry;
  gates: readonly (GatePart & { shown: boolean })[];
  id: string;
}

/** A model with all that its gates say. */
export function modelPart({ model, gates, id }: ModelPart, limits: PartContext): Html {
  const shown = gates.filter((gate) => gate.shown);
  return html`<section class="model" aria-labelledby="${id}"><h2 id="${id}" tabindex="-1"><bdi>${model.name}</bdi> ${statusMark(model.verdict)}</h2>
${model.risk && html`<p class="about">${model.risk} risk</p>`}
${shown.map((gate) => gatePart(gate, limits))}
${shown.length < gates.length && html`<p class="cut">Showing ${shown.length} of ${gates.length} gates, worst first; all are in the JSON report.</p>`}
</section>
`;
}
