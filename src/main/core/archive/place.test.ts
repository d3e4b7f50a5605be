import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import { createTestEnvironment, makeFolder } from '../testing/test-core';
import { openArchive } from './open';
import { networkIn, warningsOf } from './place';

const MOUNTS = String.raw`22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:40 / /mnt/desk rw,relatime shared:9 - cifs //office/desk rw
31 27 0:41 / /mnt/our\040share rw - nfs4 office:/share rw
32 30 0:42 / /mnt/desk/local rw - ext4 /dev/vdb rw
33 27 0:43 / /home/ana/far rw - fuse.sshfs ana@office: rw`;

test.each([
  ['/home/ana', null],
  ['/mnt/desk', 'cifs'],
  ['/mnt/desk/briefs', 'cifs'],
  ['/mnt/desktop', null],
  ['/mnt/desk/local/briefs', null],
  ['/mnt/our share/x', 'nfs4'],
  ['/home/ana/far/x', 'fuse.sshfs'],
])('a folder at %s lies on the network: %s', (folder, system) => {
  expect(networkIn(MOUNTS, folder)).toBe(system);
});

test.each([
  ['Dropbox', '.dropbox.cache'],
  ['OneDrive', '.849C9593-D756-4E56-8D6E-42412F2A707B'],
  ['Google Drive', '.tmp.drivedownload'],
  ['Nextcloud', '.sync_0123456789ab.db'],
  ['Syncthing', '.stfolder'],
])('an archive below a folder that %s copies is opened with a warning', (program, marker) => {
  const root = makeFolder(onTestFinished);
  const folder = join(root, 'Policy', 'Baltic');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(root, marker), '');
  const path = join(folder, 'Baltic.attache');
  const archive = openArchive(path, { mode: 'create', environment: createTestEnvironment() });
  onTestFinished(() => archive.close());
  expect(archive.info().warnings).toEqual([messages.opening.synchronised(path, program)]);
});

test('iCloud is known by its folder, also behind a link', () => {
  const root = makeFolder(onTestFinished);
  mkdirSync(join(root, 'com~apple~CloudDocs', 'Baltic'), { recursive: true });
  symlinkSync(join(root, 'com~apple~CloudDocs', 'Baltic'), join(root, 'Baltic'));
  const path = join(root, 'Baltic', 'x.attache');
  expect(warningsOf(path)).toEqual([messages.opening.synchronised(path, 'iCloud')]);
});

test('of an ordinary folder nothing is said', () => {
  expect(warningsOf(join(makeFolder(onTestFinished), 'x.attache'))).toEqual([]);
});
