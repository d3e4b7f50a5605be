import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../core/testing/test-core';
import { messages } from '../core/contract/messages/catalogue';
import { readBounded } from './read-bounded';
import { sourceFiles } from './source-files';

/** A folder with these files. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const root = makeFolder(onTestFinished);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, 'latin1');
  }
  return root;
}

/** What became of each path, told from the folder on. */
const walked = (root: string, ...paths: readonly string[]): unknown[] =>
  [...sourceFiles(paths.length === 0 ? [root] : paths.map((path) => join(root, path)))].map((source) => [
    relative(root, source.path),
    source.outcome === 'found' ? 'found' : source.why.replace(root, '.'),
  ]);

const mkfifo = (path: string): boolean => spawnSync('mkfifo', [path]).status === 0;
const words = messages.cli;
const { failures } = messages.ingest;

test('every file of a mixed folder is named, with what it really is', () => {
  const root = folderOf({
    'a.txt': 'text',
    'b/c.HTML': '<p>text',
    'book.epub': 'PK\x03\x04mimetypeapplication/epub+zip',
    'letter.eml': 'MIME-Version: 1.0\nSubject: x\n\nx\n',
    'note.docx': 'PK\x03\x04word/',
    'photo.txt.jpg': '\xFF\xD8\xFF',
    'report.pdf': '%PDF-1.7\n',
    'run.bin': '\0\x01',
    'table.csv': 'a,b\n',
    '.DS_Store': '',
    '.git/config': 'x',
  });
  expect(walked(root)).toEqual([
    ['.DS_Store', words.hidden],
    ['.git', words.hidden],
    ['a.txt', 'found'],
    ['b/c.HTML', 'found'],
    ['book.epub', failures.ebook],
    ['letter.eml', failures.mail],
    ['note.docx', failures.word],
    ['photo.txt.jpg', failures.image('JPEG')],
    ['report.pdf', failures.pdf],
    ['run.bin', failures.binary],
    ['table.csv', expect.stringContaining('name it itself')],
  ]);
});

test('links are followed last, and to nothing twice', () => {
  const root = folderOf({ 'in/a.txt': 'a', 'in/x/b.txt': 'b', 'out/c.txt': 'c', 'out/d.txt': 'd' });
  const links: readonly (readonly [string, string])[] = [
    ['in/again', '.'],
    ['in/alone', 'alone'],
    ['in/gone', 'nowhere'],
    ['in/one.txt', '../out/c.txt'],
    ['in/same.txt', 'a.txt'],
    ['in/two', '../out'],
    ['in/x/left', '..'],
    ['in/x/right', '..'],
  ];
  for (const [path, target] of links) symlinkSync(target, join(root, path));
  expect(walked(root, 'in')).toEqual([
    ['in/a.txt', 'found'],
    ['in/x/b.txt', 'found'],
    ['in/x/left', words.sameFolder('./in')],
    ['in/x/right', words.sameFolder('./in')],
    ['in/again', words.sameFolder('./in')],
    ['in/alone', words.linkLoop],
    ['in/gone', words.noSuchFile],
    ['in/one.txt', 'found'],
    ['in/same.txt', words.sameFile('./in/a.txt')],
    ['in/two/c.txt', words.sameFile('./in/one.txt')],
    ['in/two/d.txt', 'found'],
  ]);
});

test.runIf(process.platform === 'linux')(
  'a file whose name is not UTF-8 has failed, and is no file that is not there',
  () => {
    const root = folderOf({ 'a.txt': 'text' });
    writeFileSync(
      Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('.txt')]),
      'text',
    );
    expect(walked(root)).toEqual([
      ['a.txt', 'found'],
      ['caf\uFFFD.txt', words.foreignName],
    ]);
  },
);

test('a folder that is given twice, or by a link too, is gone through once', () => {
  const root = folderOf({ 'in/a.txt': 'a' });
  symlinkSync('in', join(root, 'link'));
  expect(walked(root, 'in', 'link', 'in/a.txt')).toEqual([
    ['in/a.txt', 'found'],
    ['link', words.sameFolder('./in')],
    ['in/a.txt', 'found'],
  ]);
});

test('what was saved with a page is part of it, whatever language its browser speaks', () => {
  const root = folderOf({
    'page.html': '<p>…',
    'page_files/frame.html': '<p>…',
    'seite.htm': '<link href="./seite-Dateien/a.css">',
    'seite-Dateien/frame.html': '<p>…',
    'plan.html': '<a href="plan-annexes/one.html">',
    'plan-annexes/one.html': '<p>…',
    'orphan_files/one.html': '<p>…',
  });
  expect(walked(root)).toEqual([
    ['orphan_files/one.html', 'found'],
    ['page.html', 'found'],
    ['page_files', words.partOfPage('page.html')],
    ['plan-annexes/one.html', 'found'],
    ['plan.html', 'found'],
    ['seite-Dateien', words.partOfPage('seite.htm')],
    ['seite.htm', 'found'],
  ]);
});

test.runIf(process.platform !== 'win32')('no pipe and no device is read, named or met on the way', () => {
  const root = folderOf({ 'in/a.txt': 'a' });
  expect(mkfifo(join(root, 'in/pipe.txt'))).toBe(true);
  expect(walked(root, 'in', 'in/pipe.txt')).toEqual([
    ['in/a.txt', 'found'],
    ['in/pipe.txt', words.noRegularFile.pipe],
    ['in/pipe.txt', words.noRegularFile.pipe],
  ]);
  expect([...sourceFiles(['/dev/zero'])]).toEqual([
    { path: '/dev/zero', outcome: 'failed', why: words.noRegularFile.device },
  ]);
  // Also when it took a file's place meanwhile.
  for (const path of [join(root, 'in/pipe.txt'), '/dev/zero']) {
    expect(() => readBounded(path, 10)).toThrow('was not read');
  }
});

test('of a file with more bytes than may be, no more are read', () => {
  const root = folderOf({ 'a.txt': '12345' });
  expect(readBounded(join(root, 'a.txt'), 5).toString()).toBe('12345');
  expect(() => readBounded(join(root, 'a.txt'), 4)).toThrow(words.tooLarge);
});

test('a folder with nothing to import says so, beside what it passed over', () => {
  const root = folderOf({ 'in/report.pdf': '%PDF-1.7' });
  expect(walked(root, 'in')).toEqual([
    ['in/report.pdf', failures.pdf],
    ['in', expect.stringContaining('holds no file')],
  ]);
});
