import type { CallContext, Request } from '../../contract/calls';
import { english } from '../../contract/messages/catalogue';
import type { BriefWithEvidence } from '../../contract/briefs';
import type { DrawnPages } from '../../contract/brief-pdf';
import { renderPdf } from '../../pdf/render';
import type { Session } from '../../session/session';
import { withoutHidden } from './blind-briefs';
import { isSample } from './collector';
import { printedBrief } from './export-brief';

/**
 * The pages of a brief as an export with its data would print them. The file itself carries none: it is for the eyes of
 * its author, so nothing is signed, and a source that may not travel yet is no reason to show nothing.
 */
export async function drawBrief(
  session: Session,
  written: BriefWithEvidence,
  { paper, around }: Omit<Request<'drawBrief'>, 'briefId' | 'draft'>,
  { signal, progress }: CallContext,
): Promise<DrawnPages> {
  const { visible, warnings } = withoutHidden(written);
  const sample = isSample(session.current(), written.brief);
  const document = printedBrief(visible, sample, english.exchange.printedCarries);
  const drawn = await renderPdf(document, {
    resources: session.resources,
    preview: true,
    paper,
    around,
    signal,
    progress,
  });
  return { ...drawn, warnings: [...warnings, ...drawn.warnings] };
}
