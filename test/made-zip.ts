import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive; what is given beside name and content is a lie or an attack. */
export interface MadeEntry {
  name: string;
  content?: string | Uint8Array;
  /** The name in the entry's own header, where it is another than in the directory. */
  localName?: string;
  stored?: boolean;
  method?: number;
  /** Bit 0: encrypted; bit 11: the name is UTF-8. */
  flags?: number;
  /** Unix's mode, as 0o120777 for a link. */
  mode?: number;
  compressedSize?: number;
  uncompressedSize?: number;
  checksum?: number;
  /** Where its header is said to begin. */
  offset?: number;
}

interface MadeArchive {
  /** How many entries it says it has. */
  count?: number;
  /** Bytes before the first entry; the offsets count them. */
  before?: Uint8Array;
  after?: Uint8Array;
  comment?: string;
}

/** A zip archive, right in everything that is not asked to be wrong. PKWARE's APPNOTE 6.3.10, 4.3. */
export function madeZip(entries: readonly MadeEntry[], archive: MadeArchive = {}): Buffer {
  const before = Buffer.from(archive.before ?? []);
  const parts: Buffer[] = [before];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const entry of entries) {
    const content = Buffer.from(entry.content ?? '');
    const data = entry.stored ? content : deflateRawSync(content);
    const fields = Buffer.alloc(22);
    fields.writeUInt16LE(entry.flags ?? 0x800, 0);
    fields.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 2);
    fields.writeUInt32LE(entry.checksum ?? crc32(content), 8);
    fields.writeUInt32LE(entry.compressedSize ?? data.length, 12);
    fields.writeUInt32LE(entry.uncompressedSize ?? content.length, 16);

    const local = Buffer.from(entry.localName ?? entry.name);
    const own = Buffer.concat([
      numbers([0x04034b50, 4], [20, 2]),
      fields.subarray(0, 20),
      numbers([local.length, 2], [0, 2]),
      local,
      data,
    ]);
    const name = Buffer.from(entry.name);
    directory.push(
      numbers([0x02014b50, 4], [(3 << 8) | 20, 2], [20, 2]),
      fields.subarray(0, 20),
      numbers([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2]),
      numbers([((entry.mode ?? 0o100644) << 16) >>> 0, 4], [entry.offset ?? at, 4]),
      name,
    );
    parts.push(own);
    at += own.length;
  }
  const listed = Buffer.concat(directory);
  const count = archive.count ?? entries.length;
  const comment = Buffer.from(archive.comment ?? '');
  return Buffer.concat([
    ...parts,
    listed,
    numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [listed.length, 4], [at, 4]),
    numbers([comment.length, 2]),
    comment,
    Buffer.from(archive.after ?? []),
  ]);
}

function numbers(...all: [value: number, bytes: number][]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const part = Buffer.alloc(bytes);
      part.writeUIntLE(value, 0, bytes);
      return part;
    }),
  );
}
