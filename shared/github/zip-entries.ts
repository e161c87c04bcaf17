import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { plainWords } from './plain-words.ts';
import { ZipFault } from './zip-fault.ts';

export { ZipFault };

/** How much an archive may ask for. */
export interface ZipCaps {
  /** Files and folders in it. */
  entries: number;
  /** Bytes of one file, unpacked. */
  fileBytes: number;
  /** Bytes of all its files, unpacked, whether they are asked for or not. */
  totalBytes: number;
}

export interface ZipEntry {
  /** With slashes, from the archive's root. */
  name: string;
  bytes: Buffer;
}

/** Bytes unpacked from one byte packed. JSON comes to 60 at most; deflate to 1,032, of zeros. */
const highestRatio = 200;
/** Below this many bytes unpacked no ratio is too high. */
const ratioFrom = 1024 * 1024;
const longestName = 500;
/** What follows a directory: its end, or that of a zip64 archive. */
const endSignatures = [0x06054b50, 0x06064b50];

/**
 * Reads the files whose names are wanted from an archive of unknown origin, in memory, in the order of their
 * names. Everything in its directory is checked first, the unwanted files, too. Refused: too many entries or
 * bytes, by what it says and by what comes out; names that are absolute, climb, hide something or stand twice
 * (also in other letter case or another normal form); links and devices; encryption; entries that share bytes;
 * anything before the first entry or behind the directory; a checksum that does not fit. An archive in an
 * archive is a file like any other.
 *
 * @throws ZipFault, and nothing else.
 */
export async function zipEntries(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  caps: ZipCaps,
): Promise<ZipEntry[]> {
  const { fromBufferPromise } = await import('yauzl');
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    // without lazy entries yauzl would read on by itself; the directory's order is no promise
    const zip = await fromBufferPromise(bytes, { decodeStrings: true, strictFileNames: true });
    const entries = await directory(zip, bytes, caps);
    const wanted = entries.filter(({ fileName }) => !isFolder(fileName) && isWanted(fileName));
    const read: ZipEntry[] = [];
    for (const entry of wanted) read.push({ name: entry.fileName, bytes: await content(zip, entry) });
    return read.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new ZipFault(`is no archive that can be read: ${plainWords(said)}`, { cause: error });
  }
}

async function directory(zip: ZipFile, bytes: Buffer, caps: ZipCaps): Promise<Entry[]> {
  // a number that its types call a boolean
  const start = Number(zip.readEntryCursor);
  if (zip.entryCount > caps.entries) {
    throw new ZipFault(`holds ${zip.entryCount} entries, more than the ${caps.entries} that are read`);
  }
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    refuseEntry(entry, caps);
    const alike = sameName(entry.fileName);
    if (names.has(alike)) throw new ZipFault(`holds ${named(entry)} twice`);
    names.add(alike);
    total += entry.uncompressedSize;
    if (total > caps.totalBytes) {
      throw new ZipFault(`unpacks to more than the ${caps.totalBytes} bytes that are read`);
    }
    entries.push(entry);
  }
  const end = Number(zip.readEntryCursor);
  if (end + 4 > bytes.length || !endSignatures.includes(bytes.readUInt32LE(end))) {
    throw new ZipFault('holds more behind its directory than the directory says');
  }
  await refuseOverlaps(zip, entries, start);
  return entries;
}

function refuseEntry(entry: Entry, { fileBytes }: ZipCaps): void {
  const { fileName, compressedSize, uncompressedSize, compressionMethod } = entry;
  const parts = (isFolder(fileName) ? fileName.slice(0, -1) : fileName).split('/');
  if (fileName.length > longestName) throw new ZipFault(`holds a name of ${fileName.length} characters`);
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/u.test(fileName)) {
    throw new ZipFault(`holds a name with characters that hide something, ${named(entry)}`);
  }
  if (parts.some((part) => ['', '.', '..'].includes(part))) {
    throw new ZipFault(`holds ${named(entry)}, which is no plain path`);
  }
  if (entry.isEncrypted()) throw new ZipFault(`holds ${named(entry)}, which is encrypted`);
  if (compressionMethod !== 0 && compressionMethod !== 8) {
    throw new ZipFault(`holds ${named(entry)}, packed by method ${compressionMethod}`);
  }
  if (!isPlainFile(entry)) throw new ZipFault(`holds ${named(entry)}, which is a link or a device`);
  if (uncompressedSize > fileBytes) {
    throw new ZipFault(`holds ${named(entry)} of ${uncompressedSize} bytes, more than ${fileBytes}`);
  }
  if (uncompressedSize > ratioFrom && uncompressedSize > highestRatio * compressedSize) {
    throw new ZipFault(
      `holds ${named(entry)}, which unpacks ${compressedSize} bytes to ${uncompressedSize}, as bombs do`,
    );
  }
}

/** The file's kind as Unix keeps it; other systems leave it empty, and so do most libraries. */
function isPlainFile({ externalFileAttributes, fileName }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  return kind === 0 || kind === (isFolder(fileName) ? 0o040000 : 0o100000);
}

/** Entries that share bytes make a small archive unpack to anything; bytes before the first are another file. */
async function refuseOverlaps(zip: ZipFile, entries: readonly Entry[], directory: number): Promise<void> {
  let end = 0;
  const placed = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const entry of placed) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) throw new ZipFault(`holds ${named(entry)} in bytes of another entry`);
    if (end === 0 && start > 0) throw new ZipFault(`has ${start} bytes before its first entry`);
    const header = await zip.readLocalFileHeaderPromise(entry);
    if (!header.fileName.equals(entry.fileNameRaw)) {
      throw new ZipFault(`calls ${named(entry)} by another name in a second place`);
    }
    end = header.fileDataStart + entry.compressedSize;
  }
  if (end > directory) throw new ZipFault('holds an entry in the bytes of its directory');
}

async function content(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  // as long as it says, which has been checked
  const bytes = Buffer.alloc(entry.uncompressedSize);
  let length = 0;
  for await (const part of stream as AsyncIterable<Buffer>) {
    if (length + part.length > bytes.length) {
      throw new ZipFault(`unpacks more of ${named(entry)} than the ${bytes.length} bytes it says`);
    }
    length += part.copy(bytes, length);
  }
  if (length !== bytes.length || crc32(bytes) !== entry.crc32) {
    throw new ZipFault(`holds ${named(entry)} spoilt: its checksum does not fit`);
  }
  return bytes;
}

function isFolder(name: string): boolean {
  return name.endsWith('/');
}

/** The same for names that some file system takes for one. */
function sameName(name: string): string {
  const bare = isFolder(name) ? name.slice(0, -1) : name;
  return bare.normalize('NFKC').toUpperCase().toLowerCase();
}

function named({ fileName }: Entry): string {
  return JSON.stringify(plainWords(fileName, 100));
}
