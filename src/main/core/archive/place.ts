import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { messages } from '../contract/messages/catalogue';

/** Where Linux lists what is mounted (proc_pid_mountinfo(5)); elsewhere it is not there. */
const MOUNTS = '/proc/self/mountinfo';

/** File systems whose files lie on another machine, as Linux names them. */
const NETWORK: ReadonlySet<string> = new Set([
  '9p',
  'afs',
  'ceph',
  'cifs',
  'coda',
  'davfs',
  'fuse.cephfs',
  'fuse.davfs2',
  'fuse.gcsfuse',
  'fuse.glusterfs',
  'fuse.gvfsd-fuse',
  'fuse.rclone',
  'fuse.s3fs',
  'fuse.smbnetfs',
  'fuse.sshfs',
  'fuse.vmhgfs-fuse',
  'glusterfs',
  'lustre',
  'ncpfs',
  'nfs',
  'nfs4',
  'smb2',
  'smb3',
  'smbfs',
  'vboxsf',
]);

/** What a program that keeps a folder the same on several machines leaves in its uppermost one. */
const MARKERS: readonly (readonly [program: string, marker: RegExp])[] = [
  ['Dropbox', /^\.dropbox\.cache$/u],
  ['OneDrive', /^\.849C9593-D756-4E56-8D6E-42412F2A707B$/iu],
  ['Google Drive', /^(?:\.tmp\.drive(?:download|upload)|\.shortcut-targets-by-id|\.file-revisions-by-id)$/u],
  ['iCloud', /^com~apple~CloudDocs$/u],
  ['Nextcloud', /^(?:\._?sync_[0-9a-f]+\.db|\.nextcloudsync\.log|\.owncloudsync\.log)$/u],
  ['Syncthing', /^\.stfolder$/u],
];

/** How many names of a folder are looked at: markers stand in few folders, and a folder may hold any number of files. */
const MOST_NAMES = 20_000;

/**
 * What should be known of the place where an archive lies, in whole sentences: SQLite's locks and its log do not work over
 * a network (sqlite.org/useovernet.html), and what keeps folders the same copies an archive's files one by one, in the
 * middle of a write. Empty for an ordinary folder, and where nothing can be told.
 */
export function warningsOf(path: string): readonly string[] {
  const folder = realFolder(path);
  if (folder === null) return [];
  const network = networkOf(folder);
  const program = synchronisedBy(folder);
  return [
    ...(network === null ? [] : [messages.opening.onNetwork(path, network)]),
    ...(program === null ? [] : [messages.opening.synchronised(path, program)]),
  ];
}

function realFolder(path: string): string | null {
  try {
    return realpathSync(dirname(resolve(path)));
  } catch {
    return null; // it went meanwhile
  }
}

/** How the file system of the network is called that a folder lies on; null for a disk of this machine. */
function networkOf(folder: string): string | null {
  if (/^[\\/]{2}[^\\/?.]/u.test(folder)) return 'Windows';
  try {
    return networkIn(readFileSync(MOUNTS, 'utf8'), folder);
  } catch {
    return null; // not a Linux
  }
}

/** @param mounts as `/proc/self/mountinfo` lists them: what was mounted last over a folder counts */
export function networkIn(mounts: string, folder: string): string | null {
  let found: { readonly length: number; readonly kind: string } | null = null;
  for (const line of mounts.split('\n')) {
    const [before = '', after = ''] = line.split(' - ');
    const point = before
      .split(' ')[4]
      ?.replace(/\\([0-7]{3})/gu, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)));
    const kind = after.split(' ')[0];
    if (point === undefined || kind === undefined) continue;
    const isAbove = point === '/' || folder === point || folder.startsWith(`${point}/`);
    if (isAbove && point.length >= (found?.length ?? 0)) found = { length: point.length, kind };
  }
  return found !== null && NETWORK.has(found.kind) ? found.kind : null;
}

/** The program that keeps this folder, or one above it, the same on several machines; null where none shows. */
function synchronisedBy(folder: string): string | null {
  const [, mac] = /[\\/]Library[\\/]CloudStorage[\\/](\w+)/u.exec(folder) ?? [];
  if (mac !== undefined) return mac; // where macOS puts what such programs show as folders
  for (let above = folder; ; above = dirname(above)) {
    const names = [basename(above), ...namesIn(above)];
    const program = MARKERS.find(([, marker]) => names.some((name) => marker.test(name)));
    if (program !== undefined) return program[0];
    if (above === dirname(above)) return null;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).slice(0, MOST_NAMES);
  } catch {
    return []; // a folder that one may pass through and not look into
  }
}
