import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumPath } from '../scripts/chromium-path.ts';
import { withService } from './service.ts';

const path = chromiumPath();

/** `it` for tests that need a browser. */
export const itInBrowser = withService(
  'Chromium',
  path === undefined
    ? 'none is on the PATH, and CHROMIUM names none'
    : existsSync(path)
      ? undefined
      : `CHROMIUM names ${path}, which is not there`,
);

/** One Chromium for the tests of a file, opened by the first that asks and closed after the last. */
export function browserOfFile(): () => Promise<Browser> {
  let opened: Promise<Browser> | undefined;
  afterAll(async () => {
    await (await opened)?.close();
  });
  return () => {
    opened ??= chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
    return opened;
  };
}
