import { type Message, type Method, ok } from './method.ts';
import type { Uploads } from './uploads.ts';

export interface CacheState {
  /** Sizes in bytes of what is kept, by key. */
  entries: Map<string, number>;
  /** Whether only reading is allowed, as for a fork. */
  isReadOnly: boolean;
}

/** The methods behind @actions/cache, in their second version. */
export function cacheService(
  state: CacheState,
  uploads: Uploads,
  origin: () => string,
): Record<string, Method> {
  const paths = new Map<string, string>();
  const id = ({ key, version }: Message) => `${key} ${version}`;
  return {
    CreateCacheEntry(message) {
      if (state.isReadOnly) return ok({ ok: false, message: 'cache write denied: this run may only read' });
      const path = uploads.open();
      paths.set(id(message), path);
      return ok({ ok: true, signed_upload_url: `${origin()}${path}` });
    },
    FinalizeCacheEntryUpload(message) {
      state.entries.set(message.key, Number(message.size_bytes));
      return ok({ ok: true, entry_id: String(state.entries.size) });
    },
    GetCacheEntryDownloadURL(message) {
      const path = paths.get(id(message));
      if (path === undefined || !uploads.blob(path)) return ok({ ok: false });
      return ok({ ok: true, signed_download_url: `${origin()}${path}`, matched_key: message.key });
    },
  };
}
