import type { ThemeId } from '../../../main/core/contract/ids';
import { messages } from '../../../main/core/contract/messages/catalogue';
import type { Annotation } from '../../../main/core/contract/annotations';
import type { Paragraph } from './paragraphs';

/** UTF-16 units of a passage that are said; the list beside the text has all of it. */
const SAID = 60;

/** What assistive technology says of each paragraph that holds marked passages, by where the paragraph starts. */
export function describeParagraphs(
  paragraphs: readonly Paragraph[],
  annotations: readonly (Annotation & { readonly analyst: string })[],
  themeName: (id: ThemeId) => string,
): ReadonlyMap<number, string> {
  const descriptions = new Map<number, string>();
  let next = 0;
  for (const { start, end } of paragraphs) {
    const said: string[] = [];
    for (; next < annotations.length; next += 1) {
      const annotation = annotations[next];
      if (annotation === undefined || annotation.anchor.start >= end) break;
      const themes = annotation.tags.map(({ themeId }) => themeName(themeId));
      said.push(
        messages.read.passageInText(passageOpening(annotation.anchor.exact), themes, annotation.analyst),
      );
    }
    if (said.length > 0) descriptions.set(start, messages.read.passagesHere(said));
  }
  return descriptions;
}

/** The first words of a passage, to tell it by. */
export function passageOpening(words: string): string {
  return words.length <= SAID ? words : `${words.slice(0, SAID).trimEnd()}…`;
}
