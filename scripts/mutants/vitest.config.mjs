/** For `mutants.mjs`: the tests that it names, in its order, told a line each, to the first that fails. */
import { resolve } from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';
import base from '../../vitest.config.ts';

const root = resolve(import.meta.dirname, '../..');
const order = (process.env.ATTACHE_MUTANTS_TESTS ?? '').split('\n').map((test) => resolve(root, test));

class InOrder extends BaseSequencer {
  sort(files) {
    const place = ({ moduleId }) => order.indexOf(moduleId);
    return files.filter((file) => place(file) !== -1).sort((a, b) => place(a) - place(b));
  }
}

const nameOf = ({ moduleId }) => moduleId.slice(root.length + 1).replaceAll('\\', '/');
const tell = (event) => process.stdout.write(`@mutants ${JSON.stringify(event)}\n`);
const begun = new Map();
const reporter = {
  onTestModuleQueued(module) {
    begun.set(nameOf(module), Date.now());
    tell({ start: nameOf(module) });
  },
  onTestCaseResult(test) {
    if (test.result().state === 'failed') tell({ failed: test.fullName });
  },
  onTestModuleEnd(module) {
    const name = nameOf(module);
    tell({ end: name, ok: module.ok(), ms: Date.now() - begun.get(name) });
  },
};

export default mergeConfig(base, {
  root,
  cacheDir: resolve(root, '.vite'),
  test: {
    setupFiles: [resolve(import.meta.dirname, 'probe-setup.mjs')],
    reporters: [reporter],
    bail: 1,
    maxWorkers: 1,
    fileParallelism: false,
    execArgv: ['--max-old-space-size=2048'],
    sequence: { sequencer: InOrder },
    fsModuleCache: true,
  },
});
