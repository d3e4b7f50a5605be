import { join } from 'node:path';
import { printedTexts } from '../../briefs/printed-texts';
import type { BriefWithEvidence } from '../../contract/briefs';
import { messages } from '../../contract/messages/catalogue';
import type { Undrawn } from '../../contract/undrawn';
import { adviceOn, undrawnInWords } from '../../contract/undrawn-words';
import { Failure } from '../../failure';
import { FontLibrary } from '../../pdf/fonts/font-library';
import { undrawnIn } from '../../pdf/text/undrawn';
import type { Session } from '../../session/session';
import { asPrinted, cleanDraft } from './collector';

/** Where a brief holds characters that no font of its PDF draws; empty is good. */
export function findUndrawn(
  { resources }: Pick<Session, 'resources'>,
  { brief, evidence }: BriefWithEvidence,
): readonly Undrawn[] {
  const fonts = FontLibrary.at(join(resources, 'fonts'));
  return printedTexts(cleanDraft(brief), evidence.map(asPrinted)).flatMap(({ place, text }) => {
    const characters = undrawnIn(text, fonts);
    return characters.length === 0 ? [] : [{ place, characters }];
  });
}

/** @throws Failure `conflict` that names every such place: words are printed as they are, or not at all */
export function requireDrawn(session: Pick<Session, 'resources'>, written: BriefWithEvidence): void {
  const undrawn = findUndrawn(session, written);
  if (undrawn.length === 0) return;
  const sentences = undrawn.map(
    (each) => `${undrawnInWords(each, written.brief, written.evidence)} ${adviceOn(each)}`,
  );
  throw new Failure('conflict', messages.undrawn.refused(sentences));
}
