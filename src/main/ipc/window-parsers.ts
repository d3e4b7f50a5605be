import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import { en } from '../core/contract/messages/catalogue';
import { LONGEST_ERROR, type ShellCalls } from '../core/contract/window';
import { Failure } from '../core/failure';
import { parsers } from './parsers';
import { format, id, leavingTerms, paper, passphrase } from './shapes';

export type ShellParsers = {
  readonly [C in keyof ShellCalls]: (input: unknown) => ShellCalls[C]['request'];
};

const Nothing = v.pipe(
  v.strictObject({}),
  v.transform((): Record<string, never> => ({})),
);
const ArchiveName = v.pipe(v.string(), v.maxLength(200));
const TypedPath = v.pipe(v.string(), v.maxLength(4_096));
/** An error's own words are cut by the page; only what is known of them is kept. */
const Words = v.pipe(v.string(), v.maxLength(LONGEST_ERROR));
const AbsolutePath = v.pipe(TypedPath, v.check(isAbsolute));

/** From unknown to a request, for the calls that a shell answers. */
export const shellParsers: ShellParsers = {
  session: parser('session', Nothing),
  pickArchive: parser('pickArchive', v.strictObject({ mode: v.picklist(['open', 'create']) })),
  createArchive: parser('createArchive', v.strictObject({ name: ArchiveName })),
  restoreBackup: parser(
    'restoreBackup',
    v.strictObject({ path: TypedPath, name: ArchiveName, passphrase: v.optional(passphrase) }),
  ),
  restoreHere: parsers.previewRestore,
  repairHere: parser('repairHere', v.strictObject({ path: TypedPath, passphrase: v.optional(passphrase) })),
  pickFolder: parser('pickFolder', Nothing),
  lock: parser('lock', Nothing),
  printRecoverySheet: parser('printRecoverySheet', Nothing),
  stillHere: parser('stillHere', Nothing),
  openSample: parser('openSample', Nothing),
  saveBriefPdf: parsers.exportBrief,
  previewBrief: parsers.drawBrief,
  printBrief: parser('printBrief', v.strictObject({ briefId: id<'brief'>(), paper })),
  saveCoded: parser('saveCoded', v.strictObject({ format, ...leavingTerms })),
  saveCoding: parser('saveCoding', v.strictObject({ sources: v.boolean(), ...leavingTerms })),
  reportError: parser('reportError', v.strictObject({ name: Words, message: Words, stack: Words })),
  saveKeyStatement: parser('saveKeyStatement', Nothing),
  reveal: parser('reveal', v.strictObject({ path: AbsolutePath })),
};

function parser<Output>(call: string, schema: v.GenericSchema<unknown, Output>): (input: unknown) => Output {
  return (input) => {
    const result = v.safeParse(schema, input);
    if (!result.success) throw new Failure('bad-request', en.shell.badRequest(call));
    return result.output;
  };
}
