/**
 * The window's side of the boundary: calls by name, typed by the contract. The only file that
 * speaks to the bridge; whatever a shell puts behind it is the same to every feature.
 */
import type { ArchiveInfo } from '../main/core/contract/archive';
import type { Bridge, FailureCode, WindowCallName, WindowCalls } from '../main/core/contract/window';

export interface CallOptions {
  readonly onprogress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export type Client = {
  readonly [C in WindowCallName]: (
    request: WindowCalls[C]['request'],
    options?: CallOptions,
  ) => Promise<WindowCalls[C]['response']>;
};

/** A call that the core refused; the message is for the user and says what to do. */
export class CallFailure extends Error {
  override readonly name = 'CallFailure';

  constructor(
    readonly code: FailureCode,
    message: string,
    /** Of what is `unexpected`: what the error log kept, for a report. */
    readonly details: string | null = null,
  ) {
    super(message);
  }
}

/** Every name once: a call that is missing here does not compile. */
const NAMES: Readonly<Record<WindowCallName, true>> = {
  openArchive: true,
  closeArchive: true,
  archiveInfo: true,
  checkArchive: true,
  backupState: true,
  backUp: true,
  checkBackup: true,
  setBackups: true,
  previewRestore: true,
  listHistory: true,
  historyKept: true,
  setHistoryKept: true,
  previewForgetting: true,
  forget: true,
  changePassphrase: true,
  setLockAfter: true,
  restoreHere: true,
  repairHere: true,
  pickFolder: true,
  lock: true,
  printRecoverySheet: true,
  stillHere: true,
  undo: true,
  redo: true,
  renameAnalyst: true,
  importArticles: true,
  listArticles: true,
  readArticle: true,
  editArticle: true,
  removeArticle: true,
  reviseArticle: true,
  listUnsettled: true,
  reattach: true,
  listQuotes: true,
  listAllQuotes: true,
  decideQuote: true,
  correctQuote: true,
  addQuote: true,
  nextToReview: true,
  proposeRereading: true,
  takeRereading: true,
  listPeople: true,
  readPerson: true,
  editPerson: true,
  listSimilarPeople: true,
  mergePeople: true,
  splitPerson: true,
  distinguishPeople: true,
  listThemes: true,
  addTheme: true,
  editTheme: true,
  moveTheme: true,
  removeTheme: true,
  mergeThemes: true,
  splitTheme: true,
  setThemeStatus: true,
  pickExample: true,
  readCodebookHistory: true,
  suggestThemes: true,
  suggestPassages: true,
  rejectSuggestion: true,
  addTag: true,
  removeTag: true,
  listAnnotations: true,
  listAllAnnotations: true,
  addAnnotation: true,
  editAnnotation: true,
  removeAnnotation: true,
  resizeAnnotation: true,
  splitAnnotation: true,
  mergeAnnotations: true,
  listAnalysts: true,
  compareCoding: true,
  listDisagreements: true,
  settleDisagreement: true,
  search: true,
  listBriefs: true,
  readBrief: true,
  composeBrief: true,
  saveBrief: true,
  removeBrief: true,
  listEvidence: true,
  briefVersions: true,
  nameBriefVersion: true,
  takeBriefVersion: true,
  briefHistory: true,
  releaseBrief: true,
  signingKey: true,
  makeSigningKey: true,
  replaceSigningKey: true,
  acceptKey: true,
  inspectPdf: true,
  previewMerge: true,
  mergeBrief: true,
  provenance: true,
  exportLosses: true,
  leftOut: true,
  listReleases: true,
  takeIn: true,
  previewCoding: true,
  takeCoding: true,
  codingExchanges: true,
  blindMode: true,
  setBlindMode: true,
  markCoded: true,
  session: true,
  pickArchive: true,
  createArchive: true,
  restoreBackup: true,
  openSample: true,
  saveBriefPdf: true,
  previewBrief: true,
  printBrief: true,
  saveCoded: true,
  saveCoding: true,
  reportError: true,
  saveKeyStatement: true,
  reveal: true,
};

/** The calls, and a way to hear of changes. */
/** An archive that was open until it was locked. */
export type LockedArchive = Pick<ArchiveInfo, 'name' | 'path'>;

export interface Connection {
  readonly client: Client;
  /**
   * How somebody is asked who works here, when a call wants to write that down and nobody has said it. The call waits for
   * the answer and is made again; where there is none (false), it fails as it did.
   */
  introduceWith(ask: () => Promise<boolean>): void;
  /** Tells `listener` whenever something was written. */
  onchange(listener: () => void): void;
  /** Tells `listener` when the open archive was locked. */
  onlock(listener: (archive: LockedArchive) => void): void;
  /** Tells `listener` of every call that ended in a bug of the program, whatever becomes of its failure. */
  onbug(listener: (failure: CallFailure) => void): void;
  /** Tells `listener` of every call that was refused, and of which it was, whatever becomes of its failure. */
  onrefusal(listener: (name: WindowCallName, failure: CallFailure) => void): void;
}

/** Makes the calls of the contract out of a shell's bridge. */
export function connect(bridge: Bridge): Connection {
  let lastCallId = 0;
  const watched = new Map<number, NonNullable<CallOptions['onprogress']>>();
  const listeners: (() => void)[] = [];
  let introduce: () => Promise<boolean> = () => Promise.resolve(false);
  const lockListeners: ((archive: LockedArchive) => void)[] = [];
  const bugListeners: ((failure: CallFailure) => void)[] = [];
  const refusalListeners: ((name: WindowCallName, failure: CallFailure) => void)[] = [];

  bridge.listen((event) => {
    if (event.kind === 'progress') watched.get(event.callId)?.(event.done, event.total);
    else if (event.kind === 'locked') for (const listener of lockListeners) listener(event);
    else for (const listener of listeners) listener();
  });

  async function call(name: WindowCallName, request: unknown, options: CallOptions = {}): Promise<unknown> {
    const { onprogress, signal } = options;
    lastCallId += 1;
    const callId = lastCallId;
    if (signal?.aborted === true) throw new CallFailure('cancelled', '');
    const cancel = (): void => bridge.cancel(callId);
    signal?.addEventListener('abort', cancel);
    if (onprogress !== undefined) watched.set(callId, onprogress);
    try {
      let reply = await bridge.call(name, callId, request);
      if (!reply.ok && reply.code === 'unnamed' && (await introduce())) {
        reply = await bridge.call(name, callId, request);
      }
      if (reply.ok) return reply.value;
      const failure = new CallFailure(reply.code, reply.message, reply.details);
      if (failure.details !== null) for (const listener of bugListeners) listener(failure);
      for (const listener of refusalListeners) listener(name, failure);
      throw failure;
    } finally {
      watched.delete(callId);
      signal?.removeEventListener('abort', cancel);
    }
  }

  const calls: Partial<Record<WindowCallName, unknown>> = {};
  for (const name of Object.keys(NAMES) as WindowCallName[]) {
    calls[name] = (request: unknown, options?: CallOptions) => call(name, request, options);
  }
  // The loop above makes every name of the contract; the compiler cannot follow it through the map.
  return {
    client: calls as Client,
    introduceWith(ask) {
      introduce = ask;
    },
    onchange: (listener) => listeners.push(listener),
    onlock: (listener) => lockListeners.push(listener),
    onbug: (listener) => bugListeners.push(listener),
    onrefusal: (listener) => refusalListeners.push(listener),
  };
}
