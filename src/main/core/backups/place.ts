import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { IsoInstant, Uid } from '../contract/ids';
import { makeOwnFolder } from '../files/own';
import { replaceWholeSync } from '../files/whole';
import { shortened } from './file-name';

/**
 * What this machine knows of the backups of one archive. It does not stand in the archive: a copy on another machine would
 * look for its backups on a disk that is not there, a restored archive would go back to the folder of that day, and undo
 * would move the folder; and that backups fail has to be kept even where the archive can't be written.
 */
export interface BackupSettings {
  /** Path of the archive. */
  readonly archive: string;
  /** The folder that the user chose, which holds one folder an archive; null for the default. */
  readonly folder: string | null;
  /** Bytes; null for the default. */
  readonly limit: number | null;
  readonly failing: { readonly since: IsoInstant; readonly why: string } | null;
}

/** Where the backups of an archive lie. */
export interface BackupPlace {
  /** In the data folder; the settings stand in it, and the backups unless another folder was chosen. */
  readonly home: string;
  /** Where new ones go. */
  readonly folder: string;
  readonly settings: BackupSettings;
}

const FILE = 'settings.json';
const Stored = v.object({
  archive: v.string(),
  folder: v.nullable(v.string()),
  limit: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  failing: v.nullable(v.object({ since: v.string(), why: v.string() })),
});

/**
 * Finds the place by the archive's uid, so that one that was renamed or moved finds its backups again. A copy that lies
 * beside the archive it was made of has its uid too: it gets a place of its own, and neither thins the other's backups.
 * Makes nothing.
 * @param root folder of all backups
 */
export function findPlace(root: string, archive: { name: string; path: string; uid: Uid }): BackupPlace {
  const path = realOf(archive.path);
  const id = createHash('sha256').update(archive.uid).digest('hex').slice(0, 8);
  const known = homesOf(root, id).map((home) => ({ home, settings: readSettings(home) }));
  const own =
    known.find(({ settings }) => settings?.archive === path) ??
    known.find(({ settings }) => settings === null || !existsSync(settings.archive));
  const home = own?.home ?? freeHome(root, `${shortened(archive.name)}-${id}`);
  const settings = {
    ...(own?.settings ?? { folder: null, limit: null, failing: null }),
    archive: path,
  };
  const folder = settings.folder === null ? home : join(settings.folder, basename(home));
  return { home, folder, settings };
}

/**
 * The folders with backups of the archive at a path, also when it is so damaged that nobody can read its uid.
 * @param root folder of all backups
 */
export function foldersFor(root: string, path: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .map((name) => join(root, name))
    .flatMap((home) => {
      const settings = readSettings(home);
      if (settings?.archive !== realOf(path)) return [];
      return settings.folder === null ? [home] : [home, join(settings.folder, basename(home))];
    });
}

/** Keeps settings, in the place of those there were. */
export function keepSettings({ home }: BackupPlace, settings: BackupSettings): void {
  makeOwnFolder(home);
  const bytes = new TextEncoder().encode(`${JSON.stringify(settings, null, 2)}\n`);
  replaceWholeSync(join(home, FILE), bytes, { access: 'own' });
}

/** One archive may be named by several paths, through links. */
function realOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function homesOf(root: string, id: string): readonly string[] {
  if (!existsSync(root)) return [];
  const pattern = new RegExp(`-${id}(?:-\\d+)?$`, 'u');
  return readdirSync(root)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(root, name));
}

function freeHome(root: string, name: string): string {
  let home = join(root, name);
  for (let number = 2; existsSync(home); number++) home = join(root, `${name}-${number}`);
  return home;
}

/** Unreadable settings are none: the backups are where they were, and what was chosen can be chosen again. */
function readSettings(home: string): BackupSettings | null {
  try {
    const { failing, ...others } = v.parse(Stored, JSON.parse(readFileSync(join(home, FILE), 'utf8')));
    return {
      ...others,
      failing: failing === null ? null : { since: failing.since as IsoInstant, why: failing.why },
    };
  } catch {
    return null;
  }
}
