/** A copy of the tree in a folder for temporary files: mutants are written there and nowhere else. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { NODE, ROOT } from '../built.mjs';
import { tool } from '../tool.mjs';
import { ranFile } from './ran-file.mjs';

/** @returns {string[]} every file that is not ignored, from the root on */
export function filesOfTree() {
  const { stdout } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return stdout.split('\n').filter((name) => name !== '' && existsSync(join(ROOT, name)));
}

const STARTING = 180; // s that the runner itself may take

/** One copy, with the runner of tests in it. */
export class Tree {
  #folder = mkdtempSync(join(tmpdir(), 'attache-mutants-'));
  #root = join(this.#folder, 'tree');
  #running = null;

  /** @param {readonly string[]} files what is copied */
  constructor(files) {
    for (const file of files) {
      mkdirSync(dirname(join(this.#root, file)), { recursive: true });
      cpSync(join(ROOT, file), join(this.#root, file));
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.#root, 'node_modules'), 'junction');
    const shared = join(ROOT, '..', 'shared');
    if (existsSync(shared)) symlinkSync(shared, join(this.#folder, 'shared'), 'junction');
  }

  /**
   * Runs tests one after the other, to the first that fails.
   * @param {readonly string[]} tests in their order
   * @param {{ file: string, source: string }} mutant what is changed meanwhile
   * @param {(test: string) => number} limitOf how long a file of tests may take, in ms
   * @returns {Promise<{ took: Map<string, number>, stopped: string | null, why: 'failed' | 'timed out' | null, failed: string | null }>}
   *   how long each took in ms; which one ended the run, and the name of its first test that failed
   */
  run(tests, mutant, limitOf) {
    return this.#with(new Map([[mutant.file, mutant.source]]), () => this.#run(tests, limitOf, ''));
  }

  /**
   * Runs tests one after the other in marked sources, to the first that fails.
   * @param {ReadonlyMap<string, string>} sources by their files
   * @returns as `run`, and `ran`: the numbers of the marks that each file of tests came by
   */
  async probe(tests, sources, limitOf) {
    const folder = mkdtempSync(join(this.#folder, 'ran-'));
    const found = await this.#with(sources, () => this.#run(tests, limitOf, folder));
    const ran = new Map();
    for (const test of tests) {
      const file = ranFile(folder, join(this.#root, test));
      if (existsSync(file)) ran.set(test, JSON.parse(readFileSync(file, 'utf8')));
    }
    return { ...found, ran };
  }

  /** Does something while files of the copy hold something else. */
  async #with(sources, what) {
    for (const [file, source] of sources) writeFileSync(join(this.#root, file), source);
    try {
      return await what();
    } finally {
      if (existsSync(this.#root))
        for (const file of sources.keys()) cpSync(join(ROOT, file), join(this.#root, file));
    }
  }

  async #run(tests, limitOf, ranFolder) {
    const config = join(this.#root, 'scripts/mutants/vitest.config.mjs');
    const child = spawn(NODE, [tool('vitest'), 'run', '--config', config, ...tests], {
      cwd: this.#root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ATTACHE_MUTANTS_TESTS: tests.join('\n'),
        ATTACHE_MUTANTS_RAN: ranFolder,
        ATTACHE_SEED: '',
      },
    });
    this.#running = child;
    const took = new Map();
    const tail = [];
    let at = null;
    let stopped = null;
    let why = null;
    let failed = null;
    let timer = null;
    const allow = (ms) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stopped = at;
        why = 'timed out';
        this.stop();
      }, ms);
    };
    allow(STARTING * 1000);
    const told = (line) => {
      if (!line.startsWith('@mutants ')) return void tail.push(line);
      // What comes after the first that failed was not run.
      if (why !== null) return;
      const event = JSON.parse(line.slice(9));
      if (event.start !== undefined) {
        at = event.start;
        allow(limitOf(at));
      }
      if (event.failed !== undefined) failed ??= event.failed;
      if (event.end === undefined) return;
      if (event.ok) took.set(event.end, event.ms);
      // The next may have begun before this one was told to have ended.
      if (at === event.end) {
        at = null;
        allow(STARTING * 1000);
      }
      if (event.ok) return;
      stopped = event.end;
      why = 'failed';
    };
    createInterface({ input: child.stdout }).on('line', told);
    createInterface({ input: child.stderr }).on('line', (line) => tail.push(line));
    const status = await new Promise((resolve) => child.on('close', resolve));
    clearTimeout(timer);
    this.#running = null;
    if (status !== 0 && why === null && at !== null) [stopped, why] = [at, 'failed']; // The thread of the tests died.
    if ((status !== 0 && why === null) || (why === 'timed out' && stopped === null))
      throw new Error(`The tests could not be run:\n${tail.slice(-30).join('\n')}`);
    return { took, stopped, why, failed };
  }

  /** Ends what runs, with all its children. */
  stop() {
    if (this.#running === null) return;
    try {
      // Windows knows no groups of processes, and ends the runner's threads with it.
      if (process.platform === 'win32') this.#running.kill();
      else process.kill(-this.#running.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  /** Ends what runs and removes the copy. */
  remove() {
    this.stop();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
