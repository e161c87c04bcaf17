/** Above 1 MiB a step's summary is refused as a whole; this leaves room for other writers in the step. */
export const summaryBytes = 900 * 1024;

/** The markdown if it fits, otherwise a sentence that says why it is missing: a cut table reads as a whole one. */
export function fittingSummary(markdown: string): string {
  const bytes = Buffer.byteLength(markdown);
  if (bytes <= summaryBytes) return markdown;
  return `The summary is ${bytes} bytes long, more than the ${summaryBytes} that fit here. The report file holds everything.\n`;
}
