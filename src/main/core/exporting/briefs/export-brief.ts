import { isNamed } from '../../contract/analyst-names';
import { composeBrief } from '../../briefs/compose';
import type { BriefDocument } from '../../briefs/document';
import { releasedIn } from '../../contract/brief-history';
import type { CallContext, ExportOptions } from '../../contract/calls';
import { namedAuthors } from '../../contract/named-authors';
import { english, messages, printed } from '../../contract/messages/catalogue';
import type { BriefWithEvidence } from '../../contract/briefs';
import type { ExportedPdf } from '../../contract/brief-pdf';
import { cleanText } from '../../contract/rules/clean-text';
import { countsOf } from '../../exchange/counts';
import { digestOf } from '../../exchange/digest';
import { packBrief, type Packed } from '../../exchange/facts';
import type { PayloadContents, PayloadSource } from '../../exchange/payload';
import { sealFile } from '../../exchange/seal';
import { fingerprintOf, signWith } from '../../exchange/signature';
import { problemInWords } from '../../exchange/problem-words';
import { findProblem } from '../../exchange/payload-rules';
import { carriesInPrint } from '../../exchange/printed/document-of';
import { findMisfit } from '../../exchange/write-payload';
import { Failure } from '../../failure';
import { renderPdf } from '../../pdf/render';
import { Clearance } from '../leave';
import { pdfFileName } from './pdf-file-name';
import type { Session } from '../../session/session';
import { requireDataInSight, withoutHidden } from './blind-briefs';
import { asPrinted, cleanDraft } from './collector';
import { collectBrief } from './collect-brief';
import { unlockSigner } from '../../signing/signing';
import { requireDrawn } from './undrawn';

/** A brief as PDF, with its data unless it is a copy for readers, sealed and, where a passphrase is given, signed. */
export async function exportBrief(
  session: Session,
  written: BriefWithEvidence,
  { readerCopy = false, fullTexts = false, passphrase, paper, nameAuthors = false }: ExportOptions,
  { signal, progress }: CallContext,
): Promise<ExportedPdf> {
  const archive = session.current();
  if (!readerCopy) requireDataInSight(archive, written);
  const { visible, warnings } = withoutHidden(written);
  const { brief } = visible;
  const contents = collectBrief(archive, brief, { fullTexts: fullTexts && !readerCopy });
  const clearance = requireMayTravel(contents);
  requireDrawn(session, visible);
  const signer = passphrase === undefined ? null : unlockSigner(archive, passphrase);
  const document = printedBrief(
    visible,
    contents.brief.sample,
    readerCopy ? english.exchange.printedReaderCopy : carriesInPrint(contents),
  );
  const { name } = archive.analyst();
  const kept: { packed?: Packed } = {};
  const rendered = await renderPdf(document, {
    resources: session.resources,
    paper,
    authors: nameAuthors ? namedAuthors(document.authors, isNamed(name) ? cleanText(name) : '') : [],
    carry: (pages) => (kept.packed = packBrief(contents, pages, { readerCopy, signer })),
    signal,
    progress,
  });
  const { packed } = kept;
  if (packed === undefined) throw new Error('the brief was drawn without its data');
  const sign = signer === null ? null : (message: Uint8Array) => signWith(signer.privateKey, message);
  const bytes = clearance.leave(() => sealFile(rendered.bytes, packed.sealed, sign));
  return {
    fileName: pdfFileName(brief),
    bytes,
    pages: rendered.pages,
    sha256: digestOf(bytes),
    carries: readerCopy ? null : countsOf(contents),
    signedWith: signer === null ? null : fingerprintOf(signer.key).fingerprint,
    warnings: [...warnings, ...rendered.warnings],
  };
}

/** What stands on the pages: the same in a preview as in the file that leaves. */
export function printedBrief(
  { brief, evidence }: BriefWithEvidence,
  sample: boolean,
  carries: string,
): BriefDocument {
  return composeBrief({ brief: cleanDraft(brief), evidence: evidence.map(asPrinted), sample, carries });
}

/** Nothing leaves above the brief's marking unless an analyst released it, and nothing that a colleague's Attaché would refuse. */
function requireMayTravel(contents: PayloadContents): Clearance<PayloadSource> {
  const { brief, sources, history } = contents;
  const clearance = Clearance.ask(sources, { marking: brief.marking }, releasedIn(history));
  const { leftOut } = clearance.passed;
  if (leftOut.length > 0) {
    const titles = leftOut.map(({ title, marking }) => `“${title}” (${marking})`);
    const own = brief.marking === 'none' ? printed.unmarked : brief.marking;
    throw new Failure('conflict', messages.exchange.stricterSources(titles, own));
  }
  const misfit = findMisfit(contents);
  if (misfit !== null) throw new Failure('bad-request', messages.exchange.tooLong(misfit));
  const problem = findProblem(contents);
  if (problem !== null) throw new Failure('conflict', messages.exchange.notSound(problemInWords(problem)));
  return clearance;
}
