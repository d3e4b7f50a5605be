import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { composeBrief } from '../briefs/compose';
import type { ArticleId, IsoDate, QuoteId, Sha256, Uid } from '../contract/ids';
import type { BriefDraft } from '../contract/briefs';
import type { Evidence } from '../contract/evidence';
import { FALLBACKS, type TextFace } from './fonts/faces';
import { FontLibrary } from './fonts/font-library';
import { renderPdf } from './render';

/** Every letter in both cases, figures, and what stands between words: with them a font has read most of its tables. */
const PROSE =
  `The quick brown fox jumps over the lazy dog; SPHINX OF BLACK QUARTZ, JUDGE MY VOW. “Pack my box”, he said,
‘with five dozen liquor jugs’ (1,234,567.89 or 50–60 %)! Waltz, bad nymph, for quick jigs vex? Façade, naïve, Überfluss,
cœur, señor, Łódź, Ağrı: official affairs of the fjord.`.replaceAll('\n', ' ');
/** Draws until the engine has compiled what draws. */
const ROUNDS = 3;

const piece: Evidence = {
  ref: { kind: 'quote', id: 1 as QuoteId },
  uid: 'warm-up' as Uid,
  text: PROSE,
  note: '',
  speaker: 'Quentin Vex',
  speakerKind: 'human',
  role: 'judge',
  themes: [],
  status: 'accepted',
  confidence: 1,
  language: 'en',
  source: {
    articleId: 1 as ArticleId,
    uid: 'warm-up' as Uid,
    title: PROSE,
    outlet: 'Jigs',
    author: null,
    publishedOn: '2026-01-01' as IsoDate,
    place: null,
    url: null,
    marking: 'none',
    textHash: '' as Sha256,
    excerpt: false,
    corrected: false,
  },
};
const brief: BriefDraft = {
  title: PROSE,
  subtitle: PROSE,
  marking: 'TLP:GREEN',
  date: '2026-01-01' as IsoDate,
  authors: [],
  audience: '',
  bottomLine: PROSE,
  judgements: [
    {
      statement: PROSE,
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason: PROSE,
      evidence: [piece.ref],
    },
  ],
  sections: Array.from({ length: 12 }, () => ({ heading: PROSE, text: PROSE, evidence: [piece.ref] })),
};

/**
 * Does once, before anybody waits for it, what makes the first PDF of a process slow: reading fonts takes most of a short
 * export's time. Other work comes in between its steps, of which none takes much longer than reading one font.
 */
export async function warmUp(resources: string): Promise<void> {
  const library = FontLibrary.at(join(resources, 'fonts'));
  for (const face of Object.keys(FALLBACKS) as TextFace[]) {
    library.file(face).shape(PROSE);
    await nextTurn();
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    await renderPdf(composeBrief({ brief, evidence: [piece], sample: false }), { resources });
  }
}
