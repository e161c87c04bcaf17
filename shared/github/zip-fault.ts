/** What is wrong with an archive or a download that somebody else made; the message says which rule it breaks. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
}
