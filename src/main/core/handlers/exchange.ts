import type { HandlersOf } from '../contract/calls';
import type { exchangeCalls } from '../contract/calls/exchange';
import { messages } from '../contract/messages/catalogue';
import { inspectPdf } from '../exchange/inspect';
import { importBrief, previewBriefImport } from '../importing/briefs/import-brief';
import { readProvenance } from '../importing/briefs/provenance';
import { acceptKey, keyStatement, replaceSigningKey } from '../signing/key-replacing';
import { makeSigningKey, readSigningKey } from '../signing/signing';
import { found, type Session } from '../session/session';

export function exchangeHandlers(session: Session) {
  return {
    signingKey: () => readSigningKey(session.current()),
    makeSigningKey({ passphrase }) {
      const archive = session.writable();
      makeSigningKey(archive, passphrase, session.environment.now());
      return found(readSigningKey(archive), messages.exchange.noKey);
    },
    replaceSigningKey(request) {
      const archive = session.writable();
      replaceSigningKey(archive, request, session.environment.now());
      return found(readSigningKey(archive), messages.exchange.noKey);
    },
    keyStatement: () => keyStatement(session.current()),
    acceptKey: ({ base64 }) => acceptKey(session, Buffer.from(base64, 'base64')),
    inspectPdf: ({ base64 }) => inspectPdf(Buffer.from(base64, 'base64')).inspection,
    previewBriefImport: ({ base64 }) => previewBriefImport(session.current(), Buffer.from(base64, 'base64')),
    importBrief: ({ base64, choice }) => importBrief(session, Buffer.from(base64, 'base64'), choice),
    provenance: ({ of }) => readProvenance(session.current(), of),
  } satisfies HandlersOf<typeof exchangeCalls>;
}
