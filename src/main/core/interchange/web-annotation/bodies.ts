import { uidIn } from './terms';
import { tidyLine, tidyText } from '../tidy';
import type { ForeignPerson, ForeignTag } from './foreign-annotation';
import { fieldOf, idOf, isOfType, listOf, stringOf, termsOf, type Json } from './json';
import { personOf } from './person';
import { textOfHtml } from './text-of-html';

export interface ReadBodies {
  readonly note: string;
  readonly tags: readonly ForeignTag[];
}

/**
 * What an annotation says: its tags, and all other bodies one after another as its note. A body that lies elsewhere is
 * kept as its address and not opened.
 */
export function readBodies(entry: Json, creator: ForeignPerson): ReadBodies {
  const motivations = termsOf(fieldOf(entry, 'motivation'));
  const onlyTags = motivations.length > 0 && motivations.every((one) => one === 'tagging');
  const notes: string[] = [stringOf(fieldOf(entry, 'bodyValue')) ?? ''];
  const tags: ForeignTag[] = [];
  for (const body of listOf(fieldOf(entry, 'body')).flatMap(partsOf)) {
    if (isTag(body, onlyTags)) tags.push(...tagOf(body, creator));
    else notes.push(textOf(body));
  }
  const note = notes
    .map(tidyText)
    .filter((one) => one.trim() !== '')
    .join('\n\n');
  return { note, tags };
}

/** Bodies that are to be seen together or chosen from (Web Annotation Data Model, 3.2.7 and 4.4). */
const partsOf = (body: Json): readonly Json[] => {
  const items = listOf(fieldOf(body, 'items'));
  return items.length > 0 ? items : [body];
};

/** By its own purpose, else by the motivation of the whole. */
function isTag(body: Json, onlyTags: boolean): boolean {
  const purposes = termsOf(fieldOf(body, 'purpose'));
  if (purposes.length > 0) return purposes.includes('tagging');
  return onlyTags || isOfType(body, 'Tag') || isOfType(body, 'SemanticTag');
}

function tagOf(body: Json, creator: ForeignPerson): readonly ForeignTag[] {
  const source = fieldOf(body, 'source');
  const named = stringOf(fieldOf(body, 'value')) ?? stringOf(fieldOf(body, 'label'));
  const name = tidyLine(named ?? stringOf(fieldOf(source, 'label')) ?? idOf(source) ?? idOf(body), 200);
  if (name === '') return [];
  return [
    {
      name,
      uid: uidIn(idOf(body)),
      themeUid: uidIn(stringOf(fieldOf(body, 'attache:theme'))),
      creator: personOf(fieldOf(body, 'creator')) ?? creator,
    },
  ];
}

function textOf(body: Json): string {
  const value = stringOf(fieldOf(body, 'value'));
  if (value === null) return idOf(body) ?? idOf(fieldOf(body, 'source')) ?? '';
  const format = stringOf(fieldOf(body, 'format')) ?? '';
  return /\bhtml\b/iu.test(format) ? textOfHtml(value) : value;
}
