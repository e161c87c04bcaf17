/** At most `max` UTF-16 units of a text, `…` where there is more: what a schema's cap allows. */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`;
}
