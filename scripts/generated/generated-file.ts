/** A file that is drawn from the code: its path from the root, and its whole text. */
export interface GeneratedFile {
  path: string;
  text: string;
}
