import { describe, expect, test } from 'vitest';
import { shellParsers } from './parsers';

describe('requests to the shell', () => {
  test.each([
    ['session', {}],
    ['pickArchive', { mode: 'create' }],
    ['createArchive', { name: 'Baltic' }],
    ['restoreBackup', { path: '/media/stick/copy.attache', name: 'Baltic' }],
    ['openSample', {}],
    ['saveBriefPdf', { briefId: 3 }],
    ['printBrief', { briefId: 3 }],
    ['saveBriefPdf', { briefId: 3, readerCopy: true, fullTexts: false, passphrase: ' nine small boats ' }],
    ['saveCoded', { format: 'qdpx' }],
    ['saveCoding', { sources: true }],
    ['reportError', { name: 'TypeError', message: 'x is not a function', stack: '' }],
    ['reveal', { path: '/home/analyst/brief.pdf' }],
  ] as const)('%s passes', (call, request) => {
    expect(shellParsers[call](request)).toEqual(request);
  });

  test.each([
    ['session', null],
    ['session', { more: 1 }],
    ['pickArchive', { mode: 'delete' }],
    ['createArchive', { name: 7 }],
    ['createArchive', { name: 'x'.repeat(201) }],
    ['restoreBackup', { path: '/media/stick/copy.attache' }],
    ['saveBriefPdf', { briefId: 1.5 }],
    ['saveBriefPdf', { briefId: '1' }],
    ['saveBriefPdf', {}],
    ['previewBrief', { briefId: 3 }],
    ['previewBrief', { briefId: 3, draft: { title: 'Ferries' } }],
    ['previewBrief', { briefId: 3, draft: {}, paper: 'a0' }],
    ['printBrief', {}],
    ['printBrief', { briefId: 3, paper: 'a0' }],
    ['saveBriefPdf', { briefId: 1, nameAuthors: 'Ada Quill' }],
    ['saveBriefPdf', { briefId: 1, passphrase: '' }],
    ['saveBriefPdf', { briefId: 1, readerCopy: 'yes' }],
    ['saveCoded', { format: 'exe' }],
    ['saveCoding', { sources: 'yes' }],
    ['reportError', { name: 'TypeError', message: 'x'.repeat(20_001), stack: '' }],
    ['reveal', { path: 'brief.pdf' }],
    ['reveal', { path: ['/etc'] }],
  ] as const)('%s with %j is refused', (call, request) => {
    expect(() => shellParsers[call](request)).toThrow(expect.objectContaining({ code: 'bad-request' }));
  });
});
