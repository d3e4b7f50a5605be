#!/usr/bin/env node
/** `attache`: the core without a window. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { en } from './core/contract/messages/catalogue';

/** better-sqlite3 13 asks for it, and crashes without a word on Node 20: so this is looked at before it is loaded. */
const OLDEST_NODE = 22;

const root = new URL('../..', import.meta.url);

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`${en.cli.wrongNode(process.versions.node)}\n`);
  process.exitCode = 1;
} else {
  const { run } = await import('./command-line/run');
  const { endWithReader, processTerminal } = await import('./command-line/terminal');
  const { systemEnvironment } = await import('./system-environment');
  const resources = fileURLToPath(new URL('resources', root));
  const context = {
    terminal: processTerminal,
    environment: systemEnvironment,
    resources,
    who: { name: null },
  };
  endWithReader();
  process.exitCode = await run(process.argv.slice(2), context, version());
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return '';
  return String(manifest.version);
}
