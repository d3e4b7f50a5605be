import { expect, test } from 'vitest';
import { archiveNameOf } from './archive-name';

test.each([
  ['/home/ada/Baltic, 3 May.attache', 'Baltic, 3 May'],
  ['C:\\Backups\\Baltic.ATTACHE', 'Baltic'],
  ['/media/stick/copy.bak', 'copy.bak'],
  [' ', ''],
])('an archive from “%s” is called “%s”', (path, name) => {
  expect(archiveNameOf(path)).toBe(name);
});
