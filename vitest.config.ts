import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    // Every core: vitest leaves one idle, and on two cores that doubles the wait.
    maxWorkers: '100%',
    // Limits end what hangs and measure nothing. The longest test takes ten seconds by itself; where others take both cores, five times that.
    testTimeout: 120_000,
    // Some stories build the program first.
    hookTimeout: 600_000,
  },
});
