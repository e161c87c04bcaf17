/** A cell without the quotes, brackets and list marks around it. */
export function bare(text: string): string {
  return text.replace(/^[\s"'[({#*-]{1,8}|[\s"'\])},;]{1,8}$/g, '');
}
