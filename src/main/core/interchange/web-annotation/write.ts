import type { CodedPassage, CodedProject, CodedSource, CodedTag } from '../coded-project';
import { codePointsOf } from '../text/code-points';
import { wordsAt } from '../text/place-words';
import type { Uid } from '../../contract/ids';
import { ORIGIN } from '../refi/namespaces';
import { CONTEXT_TERMS, urn, type WrittenAnnotation } from './terms';

/** A W3C Web Annotation page (JSON-LD, 2017): a passage an annotation, held by its words and by its position. */
export function writeWebAnnotations(project: CodedProject): Uint8Array {
  const names = {
    analysts: new Map(project.analysts.map(({ uid, name }) => [uid, name])),
    themes: new Map(project.themes.map(({ uid, name }) => [uid, name])),
  };
  const items = project.sources.flatMap((source) =>
    source.passages.map((passage) => writeAnnotation(passage, source, names)).filter((item) => item !== null),
  );
  const page = {
    '@context': CONTEXT_TERMS,
    type: 'AnnotationPage',
    label: project.name,
    generator: { type: 'Software', name: ORIGIN },
    items,
  };
  return new TextEncoder().encode(`${JSON.stringify(page, null, 2)}\n`);
}

interface Names {
  readonly analysts: ReadonlyMap<Uid, string | null>;
  readonly themes: ReadonlyMap<Uid, string>;
}

function writeAnnotation(passage: CodedPassage, source: CodedSource, names: Names): WrittenAnnotation | null {
  if (passage.place.kind !== 'span' || source.text === null) return null;
  const { span } = passage.place;
  const count = codePointsOf(source.text);
  const creator = (uid: Uid | null) =>
    uid === null
      ? {}
      : { creator: { id: urn(uid), type: 'Person' as const, name: names.analysts.get(uid) ?? '' } };
  const tagging = ({ uid, themeUid, analystUid }: CodedTag) => ({
    id: urn(uid),
    type: 'TextualBody' as const,
    purpose: 'tagging' as const,
    value: names.themes.get(themeUid) ?? '',
    ...creator(analystUid),
    'attache:theme': urn(themeUid),
  });
  const commenting = {
    type: 'TextualBody' as const,
    purpose: 'commenting' as const,
    format: 'text/markdown',
    value: passage.note,
  };
  return {
    id: urn(passage.uid),
    type: 'Annotation',
    motivation: passage.tags.length > 0 ? 'tagging' : 'commenting',
    ...creator(passage.analystUid),
    ...(passage.createdAt !== null && { created: passage.createdAt }),
    ...(passage.updatedAt !== null && { modified: passage.updatedAt }),
    body: [...(passage.note === '' ? [] : [commenting]), ...passage.tags.map(tagging)],
    target: {
      source: writeSource(source),
      selector: [
        { type: 'TextQuoteSelector', ...wordsAt(source.text, span) },
        {
          type: 'TextPositionSelector',
          start: count.toPosition(span.start),
          end: count.toPosition(span.end),
        },
      ],
    },
  };
}

/** By its address where it has one, so that other programs find the page. */
function writeSource({ uid, details, textHash }: CodedSource): WrittenAnnotation['target']['source'] {
  return {
    id: details.url ?? (uid === null ? '' : urn(uid)),
    type: 'Text',
    label: details.title,
    ...(typeof details.language === 'string' && { language: details.language }),
    ...(uid !== null && { 'attache:article': urn(uid) }),
    ...(textHash !== null && { 'attache:textHash': `sha256:${textHash}` }),
  };
}
