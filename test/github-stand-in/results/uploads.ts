import { randomUUID } from 'node:crypto';
import { XMLParser } from 'fast-xml-parser';

/** Blobs on their way: what came under a signed address, whole or in blocks, as Azure's storage takes it. */
export class Uploads {
  readonly #blocks = new Map<string, Map<string, Buffer>>();
  /** By the run and name of an artifact: where it is awaited, until it is finalised. */
  readonly begun = new Map<string, { path: string; mime: string }>();
  readonly #blobs = new Map<string, { bytes: Buffer; type?: string }>();

  /** A path that takes one blob. */
  open(): string {
    const path = `/uploads/${randomUUID()}`;
    this.#blocks.set(path, new Map());
    return path;
  }

  /** Takes a block, a list of blocks, or a whole blob; says the status of the answer. */
  put(
    path: string,
    query: URLSearchParams,
    headers: Readonly<Record<string, unknown>>,
    bytes: Buffer,
  ): number {
    const blocks = this.#blocks.get(path);
    if (!blocks) return 403;
    const type = headers['x-ms-blob-content-type'] as string | undefined;
    const part = query.get('comp');
    if (part === 'block') {
      blocks.set(query.get('blockid') ?? '', bytes);
    } else if (part === 'blocklist') {
      const parser = new XMLParser({ isArray: (name) => name === 'Latest', parseTagValue: false });
      const ids: string[] = parser.parse(bytes.toString()).BlockList.Latest ?? [];
      const parts = ids.map((id) => blocks.get(id));
      if (parts.some((found) => found === undefined)) return 400;
      this.#blobs.set(path, { bytes: Buffer.concat(parts as Buffer[]), type });
    } else if (headers['x-ms-blob-type'] === 'BlockBlob') {
      this.#blobs.set(path, { bytes, type });
    } else {
      return 400;
    }
    return 201;
  }

  blob(path: string): { bytes: Buffer; type?: string } | undefined {
    return this.#blobs.get(path);
  }
}
