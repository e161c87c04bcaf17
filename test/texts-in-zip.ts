import { text } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The texts of all files in a zip, by their path in it. */
export async function textsInZip(zip: Buffer): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  const archive = await fromBufferPromise(zip);
  for await (const entry of archive.eachEntry()) {
    if (!entry.fileName.endsWith('/'))
      texts[entry.fileName] = await text(await archive.openReadStreamPromise(entry));
  }
  return texts;
}
