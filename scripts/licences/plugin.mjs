import { listedIn, packageOf, readLicences } from './packages.mjs';

/**
 * Folders of the packages that the builds of this process have put in. Of the process, because the configuration of a build
 * is bundled with a copy of this module.
 * @type {Set<string>}
 */
export const built = (globalThis[Symbol.for('attache-built-packages')] ??= new Set());

/**
 * For Vite: holds every package of a build's module graph against the file of licences that is shipped. A build that
 * would ship something unlisted fails, so that no test or release runs on one.
 * @param {{ writes?: boolean }} [options] `writes`: the file is being made, and nothing is held against it
 */
export function licencePlugin({ writes = process.env.ATTACHE_LICENCES === 'write' } = {}) {
  return {
    name: 'attache-licences',
    generateBundle(_options, bundle) {
      const listed = new Set(listedIn(readLicences()));
      const unlisted = new Set();
      // Files that styles name, such as fonts, are no modules.
      const files = Object.values(bundle).flatMap((file) => file.originalFileNames ?? []);
      for (const id of [...this.getModuleIds(), ...files]) {
        const folder = packageOf(id);
        if (folder === null) continue;
        built.add(folder);
        if (!listed.has(folder)) unlisted.add(folder);
      }
      if (writes || unlisted.size === 0) return;
      this.error(`No licence is shipped of ${[...unlisted].sort().join(', ')}: run \`npm run licences\`.`);
    },
  };
}
