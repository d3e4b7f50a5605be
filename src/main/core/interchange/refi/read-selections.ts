import type { Span } from '../../contract/anchors';
import type { CodedPassage, CodedPlace, CodedTag } from '../coded-project';
import { derivedUid, uidOf } from '../guid';
import { canonicalForm, type CanonicalForm } from '../text/canonical-offsets';
import { chooseCount } from '../text/choose-count';
import { offsetsOf, type CharacterCount } from '../text/code-points';
import { instantOf, tidyLine, tidyText } from '../tidy';
import { canonicalText } from '../../ingest/canonical-text';
import { childOf, childrenOf, type XmlElement } from '../xml/read-xml';
import type { SourceContext } from './source-context';

/** A selection's own positions, with whatever it is called. */
interface Selection {
  readonly element: XmlElement;
  readonly positions: Span;
  readonly name: string;
}

/**
 * The passages of one source. Their positions count the text as it came; they are carried over to its canonical form,
 * and where that cannot be done soundly they have no place rather than one that may be wrong.
 */
export function readSelections(
  source: XmlElement,
  raw: string | null,
  context: SourceContext,
): { readonly form: string; readonly passages: readonly CodedPassage[] } {
  const selections = childrenOf(source, 'PlainTextSelection').map((element): Selection => ({
    element,
    positions: { start: positionIn(element, 'startPosition'), end: positionIn(element, 'endPosition') },
    name: tidyLine(element.attributes.get('name'), 1_000),
  }));
  const { count, asSpecified } = chooseCount(raw ?? '', selections);
  if (!asSpecified) context.notices.add('counted-otherwise', tidyLine(source.attributes.get('name'), 200));
  const form = raw === null ? null : canonicalForm(raw);
  const passages = selections.map((selection): CodedPassage => {
    const place = raw === null ? nowhere(selection, 'no-text') : placeOf(selection, raw, count, form);
    return { ...readPassage(selection, source, context), place };
  });
  return { form: form?.text ?? canonicalText(raw ?? ''), passages };
}

const nowhere = (
  { name }: Selection,
  why: Extract<CodedPlace, { kind: 'none' }>['why'],
  words = name,
): CodedPlace => ({ kind: 'none', words, why });

function placeOf(
  selection: Selection,
  raw: string,
  count: CharacterCount,
  form: CanonicalForm | null,
): CodedPlace {
  const span = offsetsOf(count, selection.positions);
  if (span === null) return nowhere(selection, 'outside-text');
  const words = raw.slice(span.start, span.end);
  if (form === null) return nowhere(selection, 'changed-text', words);
  const canonical = form.toCanonical(span);
  return canonical === null ? nowhere(selection, 'empty', words) : { kind: 'span', span: canonical };
}

function readPassage(
  { element, positions }: Selection,
  source: XmlElement,
  { memos, notices, codes }: SourceContext,
): Omit<CodedPassage, 'place'> {
  const { attributes } = element;
  const where = [source.attributes.get('guid') ?? '', String(positions.start), String(positions.end)];
  const uid = uidOf(attributes.get('guid')) ?? derivedUid('selection', ...where);
  const codings = childrenOf(element, 'Coding');
  const tags = codings.flatMap((coding): CodedTag[] => {
    const themeUid = uidOf(childOf(coding, 'CodeRef')?.attributes.get('targetGUID'));
    if (themeUid === null || !codes.has(themeUid)) {
      notices.add('unknown-themes');
      return [];
    }
    const analystUid = uidOf(coding.attributes.get('creatingUser'));
    return [
      {
        uid: uidOf(coding.attributes.get('guid')) ?? derivedUid('coding', uid, themeUid, analystUid ?? ''),
        themeUid,
        analystUid,
      },
    ];
  });
  const note = [
    tidyText(childOf(element, 'Description')?.text ?? ''),
    ...[element, ...codings].flatMap(memos.of),
  ];
  return {
    uid,
    speaker: null,
    note: note.filter((text) => text.trim() !== '').join('\n\n'),
    analystUid:
      uidOf(attributes.get('creatingUser')) ?? tags.find((tag) => tag.analystUid)?.analystUid ?? null,
    createdAt: instantOf(
      attributes.get('creationDateTime') ?? codings[0]?.attributes.get('creationDateTime'),
    ),
    updatedAt: instantOf(attributes.get('modifiedDateTime')),
    tags,
  };
}

/** NaN where none is given: no text has a place there. */
function positionIn({ attributes }: XmlElement, name: string): number {
  const written = attributes.get(name)?.trim() ?? '';
  return /^\d+$/u.test(written) ? Number(written) : NaN;
}
