import type { CarriedCounts } from '../contract/exchange';
import type { PayloadContents } from './payload';

/** How much a payload holds. */
export function countsOf({ brief, evidence, sources, people, themes }: PayloadContents): CarriedCounts {
  return {
    judgements: brief.judgements.length,
    sections: brief.sections.length,
    quotes: evidence.filter(({ kind }) => kind === 'quote').length,
    passages: evidence.filter(({ kind }) => kind === 'annotation').length,
    sources: sources.length,
    fullTexts: sources.filter(({ text }) => text !== undefined).length,
    people: people.length,
    themes: themes.length,
  };
}
