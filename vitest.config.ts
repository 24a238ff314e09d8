import { configDefaults, defineConfig } from 'vitest/config';
import { findFirefox } from './test/support/firefox.ts';

/** What needs a browser that no package of ours brings. */
const impossible = findFirefox() === null ? ['test/e2e/firefox.test.ts'] : [];

export const config = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...impossible],
    globalSetup: ['scripts/bundle-client.mjs', 'test/support/find-browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});

// vitest reads its configuration from the default export; nothing else in the project has one.
export default config;
