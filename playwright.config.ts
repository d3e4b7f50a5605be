import { defineConfig } from '@playwright/test';

/**
 * The window as a user drives it, once for each shell. Every test starts its own program with its own data folder;
 * see `e2e/fixtures.ts`.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
