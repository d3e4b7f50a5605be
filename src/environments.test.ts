/** The core is checked without the types of a page, the window without those of Node: a name of the wrong one is an error. */
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What is wrong with a file of this text, under the options with which a folder is checked. */
function errorsIn(folder: string, text: string): readonly string[] {
  const { options } = configOf(folder);
  const path = join(import.meta.dirname, folder, 'planted.ts');
  const host = ts.createCompilerHost(options);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, target, onError) =>
    name === path ? ts.createSourceFile(name, text, target) : getSourceFile(name, target, onError);
  const program = ts.createProgram([path], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

function configOf(folder: string): ts.ParsedCommandLine {
  const path = join(import.meta.dirname, folder, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(path, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '));
    },
  });
  if (config === undefined) throw new Error(`${path} cannot be read`);
  return config;
}

test.each([
  ['main', 'document.title', /Cannot find name 'document'/u],
  ['main', 'window.location', /Cannot find name 'window'/u],
  ['main', 'new DOMParser()', /Cannot find name 'DOMParser'/u],
  ['renderer', 'process.pid', /Cannot find name 'process'/u],
  ['renderer', 'Buffer.alloc(1)', /Cannot find name 'Buffer'/u],
  ['renderer', 'import.meta.dirname', /Property 'dirname' does not exist/u],
])('in src/%s, %s is an error', (folder, expression, message) => {
  expect(errorsIn(folder, `export const planted = ${expression};`)).toEqual([expect.stringMatching(message)]);
});

test.each([
  ['main', 'process.pid'],
  ['renderer', 'document.title'],
])('in src/%s, %s is none', (folder, expression) => {
  expect(errorsIn(folder, `export const planted = ${expression};`)).toEqual([]);
});

test('what both sides import is checked as either', () => {
  const call = join(import.meta.dirname, 'main/core/contract/call.ts');
  expect(['main', 'renderer'].map((folder) => configOf(folder).fileNames.includes(call))).toEqual([
    true,
    true,
  ]);
});
