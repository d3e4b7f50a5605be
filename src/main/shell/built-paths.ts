import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the built parts and the resources of Attaché stand. */
export interface BuiltPaths {
  readonly worker: URL;
  readonly preload: string;
  readonly renderer: string;
  readonly resources: string;
}

/** Paths below the folder that holds `package.json`. */
export function builtPaths(root: string): BuiltPaths {
  return {
    worker: pathToFileURL(join(root, 'out', 'main', 'worker.js')),
    preload: join(root, 'out', 'preload', 'index.cjs'),
    renderer: join(root, 'out', 'renderer'),
    resources: join(root, 'resources'),
  };
}
