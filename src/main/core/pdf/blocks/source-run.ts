import type { Run } from '../../briefs/document';
import { printed } from '../../contract/messages/catalogue';
import type { StructureElement } from '../tags/structure';
import type { TextRun } from '../text/line';
import { STYLES } from '../text/style';
import { sourceName, type Composition } from './composition';

/** The runs of a note or a source as they are set; source numbers become links. */
export function textRuns(
  runs: readonly Run[],
  parent: StructureElement,
  composition: Composition,
): TextRun[] {
  return runs.map((run): TextRun => {
    switch (run.kind) {
      case 'words':
        return {
          text: run.text,
          style: styleOf(run.style),
          ...inLanguage(run.language, parent, composition),
        };
      case 'source': {
        const description = printed.toSource(run.number);
        const target = { kind: 'destination', to: sourceName(run.number), description } as const;
        const element = composition.element('Link', parent, { target });
        return { text: printed.source(run.number), style: STYLES.noteNumber, element };
      }
      default:
        return run satisfies never;
    }
  });
}

/** Words in another language than the brief's are an element of their own, so that they are spoken in theirs. */
function inLanguage(
  language: string | undefined,
  parent: StructureElement,
  composition: Composition,
): Pick<TextRun, 'language' | 'element'> {
  if (language === undefined) return { language: composition.language };
  return { language, element: composition.element('Span', parent, { language }) };
}

function styleOf(
  style: 'italic' | 'strong' | undefined,
): (typeof STYLES)['note' | 'noteItalic' | 'noteStrong'] {
  if (style === undefined) return STYLES.note;
  return style === 'italic' ? STYLES.noteItalic : STYLES.noteStrong;
}
