/** Whether a mutant compiles: the file that was changed, checked by the compiler within the program of `src/main`. */
import { dirname, join } from 'node:path';
import ts from 'typescript';

/**
 * @param {string} root the tree
 * @returns {(file: string, source: string) => boolean} whether the file compiles with another source
 */
export function compilerOf(root) {
  const config = join(root, 'src/main/tsconfig.json');
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    dirname(config),
  );
  const changed = new Map();
  let version = 0;
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    // What is no longer used is no fault.
    getCompilationSettings: () => ({
      ...options,
      composite: false,
      noEmit: true,
      noUnusedLocals: false,
      noUnusedParameters: false,
      allowUnreachableCode: true,
    }),
    getScriptFileNames: () => fileNames,
    getScriptVersion: (name) => String(changed.get(name)?.version ?? 0),
    getScriptSnapshot(name) {
      const text = changed.get(name)?.source ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
  });
  return (file, source) => {
    const name = join(root, file).replaceAll('\\', '/');
    changed.clear();
    version += 1;
    changed.set(name, { source, version });
    return (
      service.getSyntacticDiagnostics(name).length === 0 && service.getSemanticDiagnostics(name).length === 0
    );
  };
}
