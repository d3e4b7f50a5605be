import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { licencePlugin } from './scripts/licences/plugin.mjs';

const source = (path: string): string => resolve(import.meta.dirname, 'src', path);

/** Read from node_modules at run time: native code, and what looks for files of its own. */
const external = ['better-sqlite3', 'playwright-core'];

export default defineConfig({
  main: {
    plugins: [licencePlugin()],
    resolve: { alias: { 'brotli/decompress.js': source('main/core/pdf/fonts/no-woff2.ts') } },
    build: {
      // All else is bundled: hundreds of small files would take a third of every start to find and read.
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          index: source('main/index.ts'),
          window: source('main/window.ts'),
          // Bundled for the end-to-end tests, which open the window themselves.
          chromium: source('main/shell/chromium.ts'),
          worker: source('main/worker.ts'),
          'document-reader': source('main/document-reader.ts'),
          cli: source('main/cli.ts'),
          bench: source('main/bench.ts'),
          'bench-quotes': source('main/bench/quotes.ts'),
          calibrate: source('main/bench/calibrate.ts'),
          faults: source('main/bench/faults.ts'),
          'bench-safety': source('main/bench/safety.ts'),
          'bench-import': source('main/bench/imports.ts'),
          'bench-scale': source('main/bench/scale.ts'),
          'bench-window': source('main/bench/window.ts'),
          'bench-themes': source('main/bench/themes.ts'),
          'bench-pdf': source('main/bench/pdf.ts'),
          'bench-pdf-export': source('main/bench/pdf/export-process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: [licencePlugin()],
    build: {
      rolldownOptions: {
        input: { index: source('main/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [svelte(), licencePlugin()],
    // Fonts stay files: the page's policy takes them from itself only.
    build: { rolldownOptions: { input: source('renderer/index.html') }, assetsInlineLimit: 0 },
  },
});
