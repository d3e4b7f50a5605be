import { expect, test } from 'vitest';
import { messages } from '../../contract/messages/catalogue';
import type { OtherFile } from '../../contract/interchange';
import { pack } from '../../interchange/zip/pack';
import { aFailure, openTestCore, toBase64 } from '../../testing/test-core';
import { exported, openDesk, importProject } from '../../testing/test-interchange';

const packed = (...names: readonly string[]): string =>
  Buffer.from(pack(new Map(names.map((name) => [name, '<x/>'])))).toString('base64');
const bytes = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('base64');

test.each<[OtherFile, string, string?]>([
  ['empty', ''],
  ['empty', toBase64(' \n ')],
  ['pdf', bytes('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n')],
  ['rtf', bytes('{\\rtf1\\ansi Words}')],
  ['word', packed('[Content_Types].xml', 'word/document.xml')],
  ['old-office', bytes('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0')],
  ['spreadsheet', packed('[Content_Types].xml', 'ppt/presentation.xml')],
  ['archive', packed('a.txt', 'b.txt'), 'ZIP'],
  ['archive', bytes('\x1F\x8B\x08\0'), 'gzip'],
  ['image', bytes('\xFF\xD8\xFF\xE0\0\x10JFIF'), 'JPEG'],
  ['media', bytes('ID3\x04\0'), 'MP3'],
  ['database', bytes('SQLite format 3\0\x10\0')],
  ['mail', toBase64('From: a@b.example\nMIME-Version: 1.0\n\nWords')],
  ['web-page', toBase64('<!DOCTYPE html><html><p>Words</p></html>')],
  ['project-file', toBase64('<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="x"/>')],
  ['coding', toBase64('{"articles":[],"format":"attache-coding","version":1}')],
  ['text', toBase64('Ferry trial begins\n\nThe board starts, on Monday, its trial.\n\nNobody pays.')],
  ['unknown', bytes('\0\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F')],
])('a file that is none is refused as what it is: %s', async (kind, base64, type) => {
  const core = await openTestCore();
  await expect(importProject(core, base64)).rejects.toThrow(aFailure('bad-file'));
  await expect(importProject(core, base64)).rejects.toThrow(
    messages.interchange.failures.otherFile(kind, type),
  );
});

test('every form that goes out is known when it comes back', async () => {
  const desk = await openDesk();
  for (const format of ['qdc', 'qdpx', 'web-annotation', 'csv', 'xlsx'] as const) {
    expect((await importProject(desk, await exported(desk, format))).format).toBe(format);
  }
});
