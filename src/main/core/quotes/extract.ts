import type { ExtractedQuote } from '../contract/model';

/** The quotes of a text. Offsets are UTF-16 units of the text as given. */
export function extractQuotes(
  text: string,
  _options: { readonly language?: string | null } = {},
): ExtractedQuote[] {
  return Array.from(
    text.matchAll(/["“«][ \u00a0\u202f]?([^"“”«»\n]{12,}?)[ \u00a0\u202f]?["”»]/g),
    (found, index) => {
      const words = found[1] ?? '';
      const start = found.index + found[0].indexOf(words);
      return {
        start,
        end: start + words.length,
        text: words,
        kind: 'direct' as const,
        utterance: index,
        speaker: null,
        speakerKind: null,
        role: null,
        mention: null,
        cue: null,
        confidence: 0.1,
        reasons: [{ code: 'no-speaker' as const }],
      };
    },
  );
}
