import type { z } from 'zod';

/** What the settings must know of a check of the data; every one of the catalogue is one. */
export interface DataCheckEntry {
  name: string;
  title: string;
  options?: z.ZodObject;
  /** What a limit is on; absent where the check takes none. */
  limit?: { op: '<=' | '>='; of: string; range?: readonly [number, number] };
}
