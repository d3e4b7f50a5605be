import { messages } from '../../../main/core/contract/messages/catalogue';
import { adviceOn, undrawnInWords } from '../../../main/core/contract/undrawn-words';
import type { BriefDraft } from '../../../main/core/contract/briefs';
import type { Finding } from './findings';
import type { PartId } from './outline';
import type { EvidenceLookup, Place } from './evidence-refs';

/** One finding as a sentence or two. */
export function sayFinding(finding: Finding, draft: BriefDraft, lookup: EvidenceLookup): string {
  const words = messages.briefsView.unsettled;
  switch (finding.kind) {
    case 'source-above-marking':
      return words.sourceAbove(finding.highest, finding.sources.length);
    case 'undrawn':
      return `${undrawnInWords(finding.undrawn, draft, lookup.values())} ${adviceOn(finding.undrawn)}`;
    case 'no-title':
      return words.noTitle;
    case 'no-bottom-line':
      return words.noBottomLine;
    case 'no-statement':
      return words.noStatement(finding.index + 1);
    case 'no-likelihood':
      return words.noLikelihood(finding.index + 1);
    case 'no-evidence':
      return words.noEvidence(finding.index + 1);
    case 'wording':
      return words.wording(finding.index + 1);
    case 'mixed-sentence':
      return words.mixedSentence(finding.index + 1);
    case 'to-review':
      return words.toReview(finding.count);
    case 'rejected':
      return words.rejected(finding.count);
    case 'corrected':
      return words.corrected(finding.count);
    case 'hidden':
      return words.hidden(finding.count);
    case 'missing':
      return words.missing(finding.count);
    default:
      return finding satisfies never;
  }
}

/** Where in the document a finding is settled. */
export function placeOfFinding(finding: Finding): Place | PartId | 'title' | 'marking' {
  switch (finding.kind) {
    case 'source-above-marking':
      return 'marking';
    case 'no-title':
      return 'title';
    case 'no-bottom-line':
      return 'bottom-line';
    case 'no-statement':
    case 'no-likelihood':
    case 'no-evidence':
    case 'wording':
    case 'mixed-sentence':
      return { kind: 'judgement', index: finding.index };
    case 'undrawn':
    case 'to-review':
    case 'rejected':
    case 'corrected':
    case 'hidden':
    case 'missing':
      return finding.place;
    default:
      return finding satisfies never;
  }
}
