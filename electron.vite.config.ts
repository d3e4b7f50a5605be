import { resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

const source = (path: string): string => resolve(import.meta.dirname, 'src', path);

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          index: source('main/index.ts'),
          cli: source('main/cli.ts'),
          window: source('main/window.ts'),
          worker: source('main/worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: source('main/preload/index.ts') },
        // A sandboxed preload must be one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: source('renderer'),
    plugins: [svelte()],
    build: { rollupOptions: { input: source('renderer/index.html') }, assetsInlineLimit: 0 },
  },
});
