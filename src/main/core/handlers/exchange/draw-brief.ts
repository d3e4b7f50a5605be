import type { CallContext } from '../../contract/calls';
import type { DrawnPdf } from '../../contract/brief-pdf';
import type { BriefWithEvidence } from '../../contract/briefs';
import { renderPdf } from '../../pdf/render';
import type { Session } from '../session';
import { collectBrief } from './collect-brief';
import { printedBrief } from './export-brief';

/**
 * The pages of a brief as an export with its data would print them. The file itself carries none: it is for the eyes of
 * its author, so nothing is signed, and a source that may not travel yet is no reason to show nothing.
 */
export async function drawBrief(
  session: Session,
  written: BriefWithEvidence,
  { signal, progress }: CallContext,
): Promise<DrawnPdf> {
  const contents = collectBrief(session.current(), written.brief, { fullTexts: false });
  const document = printedBrief(written, contents, false);
  return renderPdf(document, { resources: session.resources, signal, progress });
}
