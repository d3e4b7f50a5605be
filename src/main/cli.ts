#!/usr/bin/env node
/** `attache`: the core without a window. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { messages } from './core/contract/messages/catalogue';
import { speakIn } from './core/contract/messages/language';

/** better-sqlite3 13 asks for it, and crashes without a word on Node 20: so this is looked at before it is loaded. */
const OLDEST_NODE = 22;

speakIn(process.env.ATTACHE_LANGUAGE);
const root = fileURLToPath(new URL('../..', import.meta.url));

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  process.stderr.write(`${messages.cli.wrongNode(process.versions.node)}\n`);
  process.exitCode = 1;
} else {
  const { run } = await import('./command-line/run');
  const { endWithReader, processTerminal } = await import('./command-line/terminal');
  const { systemEnvironment } = await import('./system-environment');
  const { createErrorLog, errorLogPlace } = await import('./error-log/error-log');
  const { dataFolder } = await import('./shell/data-folder');
  const data = dataFolder(process.env, process.platform, homedir());
  const place = errorLogPlace(data, root);
  const log = createErrorLog(place, 'command line');
  const context = {
    terminal: processTerminal,
    environment: { ...systemEnvironment, report: (error: unknown) => void log.report(error) },
    resources: join(root, 'resources'),
    dataFolder: data,
    reader: pathToFileURL(join(root, 'out', 'main', 'document-reader.js')),
    who: { name: null },
    tell: (error: unknown) => log.tell(error),
  };
  process.on('uncaughtException', (error) => {
    processTerminal.say(log.tell(error));
    process.exit(1);
  });
  endWithReader();
  process.exitCode = await run(process.argv.slice(2), context, place.version);
}
