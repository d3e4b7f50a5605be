import { expect, test } from 'vitest';
import { loadsFrom, savedPageOf } from './saved-page';

const BESIDE = ['Harbour talks.html', 'notes.txt', 'Report.htm', 'report'];

test.each([
  ['Harbour talks_files', { page: 'Harbour talks.html', sure: true }],
  ['Report.files', { page: 'Report.htm', sure: true }],
  ['Harbour talks-Dateien', { page: 'Harbour talks.html', sure: false }],
  ['Report_fichiers', { page: 'Report.htm', sure: false }],
  ['Report_загружено', { page: 'Report.htm', sure: false }],
  ['notes_files', null],
  ['Report 2025', null],
  ['Reports', null],
  ['_files', null],
])('the folder %s', (folder, saved) => {
  expect(savedPageOf(folder, BESIDE)).toEqual(saved);
});

test.each([
  ['<link href="./Report-Dateien/a.css">', true],
  ['<img src=Report-Dateien/a.png>', true],
  ['<a class="x" href="Report-Dateien/a.html">', false],
  ['<p>Report-Dateien</p>', false],
])('%s', (source, loads) => {
  expect(loadsFrom(source, 'Report-Dateien')).toBe(loads);
});

test('a name is found as an address writes it', () => {
  expect(loadsFrom('<img src="./Caf%C3%A9%20x-Dateien/a.png">', 'Café x-Dateien')).toBe(true);
});
