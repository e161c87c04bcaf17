import type { Annotation } from './annotations.ts';
import type { CommentRequest } from './comment.ts';
import type { Host } from './host.ts';
import type { Outputs } from './outputs.ts';

/** All that a gate shows of a report that is already written to its file. */
export interface Publication {
  outputs: Outputs;
  terminal: string;
  annotations: readonly Annotation[];
  /** Markdown for the run's page, made where there is one. */
  summary: () => string;
  /** Absent where a gate has nothing to say on a pull request. */
  comment?: CommentRequest;
}

/**
 * Shows a result everywhere, the surest places first: outputs before anything that can fail, the
 * comment last. What fails becomes a warning, because it changes nothing about the verdict.
 */
export async function publish(host: Host, publication: Publication): Promise<void> {
  host.setOutputs(publication.outputs);
  host.show(publication.terminal);
  host.annotate(publication.annotations);
  try {
    await host.writeSummary?.(publication.summary());
  } catch (error) {
    host.warning(`The job summary could not be written: ${error instanceof Error ? error.message : error}`);
  }
  if (publication.comment) await host.publishComment(publication.comment);
}
