import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import type { Compression } from './source.ts';

/** The bytes of a file, unpacked. The stream fails where the packed file is damaged or cut short. */
export function unpackedStream(path: string, compression: Compression): Readable {
  const file = createReadStream(path, { highWaterMark: 1 << 20 });
  if (compression === 'none') return file;
  const unpack = compression === 'gzip' ? createGunzip() : createZstdDecompress();
  file.on('error', (error) => unpack.destroy(error));
  return file.pipe(unpack);
}
