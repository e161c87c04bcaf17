/** A folded block; `summary` is markdown of our own or already escaped. Empty where the body is. */
export function details(summary: string, body: string): string {
  if (body === '') return '';
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
