import { defineConfig } from 'vitest/config';

export const config = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/bundle-client.mjs', 'test/support/find-browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});

// vitest reads its configuration from the default export; nothing else in the project has one.
export default config;
