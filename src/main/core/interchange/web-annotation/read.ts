import { fold } from '../../archive/fold-name';
import type { Uid } from '../../contract/ids';
import type { CodedAnalyst, CodedPassage, CodedProject, CodedSource, CodedTheme } from '../coded-project';
import { derivedUid } from '../guid';
import { NOBODY } from '../nobody';
import { createNotices } from '../notices';
import { tidyLine } from '../tidy';
import type { ForeignAnnotation, ForeignTag } from './foreign-annotation';
import { entriesOf, originOf, parseDocument } from './entries';
import { fieldOf, stringOf } from './json';
import { isHypothesis, readHypothesis } from './read-hypothesis';
import { readW3c } from './read-w3c';

/** Reads Web Annotations: a W3C page or collection, a list, a single one, or what Hypothesis exports. */
export function readWebAnnotations(bytes: Uint8Array): CodedProject {
  const document = parseDocument(bytes);
  const notices = createNotices();
  const entries = entriesOf(document, notices);
  const annotations = new Map<Uid, ForeignAnnotation>();
  for (const entry of entries) {
    const read = isHypothesis(entry) ? readHypothesis(entry) : readW3c(entry);
    if (typeof read === 'string') notices.add(read);
    // Pages of an API overlap when somebody annotates between two requests.
    else for (const one of read) annotations.set(one.uid, one);
  }
  const found = Array.from(annotations.values());
  const unnamed = found.filter(({ creator }) => creator.uid === NOBODY.uid).length;
  if (unnamed > 0) notices.add('unnamed-annotations', '', unnamed);
  return {
    name: tidyLine(stringOf(fieldOf(document, 'label')), 200),
    origin: originOf(document, entries),
    analysts: analystsOf(found),
    themes: themesOf(found),
    onlyTags: true,
    sources: sourcesOf(found),
    notices: notices.list(),
  };
}

function analystsOf(found: readonly ForeignAnnotation[]): readonly CodedAnalyst[] {
  const people = found.flatMap(({ creator, tags }) => [creator, ...tags.map((tag) => tag.creator)]);
  return Array.from(new Map(people.map((person) => [person.uid, person])).values());
}

/** A tag is the theme that it names: by uid where the file gives one, else by its words. */
const themeUidOf = ({ themeUid, name }: ForeignTag): Uid =>
  themeUid ?? derivedUid('tag-name', fold(name) || name);

function themesOf(found: readonly ForeignAnnotation[]): readonly CodedTheme[] {
  const themes = new Map<Uid, CodedTheme>();
  for (const tag of found.flatMap(({ tags }) => tags)) {
    const uid = themeUidOf(tag);
    if (themes.has(uid)) continue;
    themes.set(uid, {
      uid,
      parentUid: null,
      name: tag.name,
      definition: '',
      useFor: '',
      notFor: '',
      keywords: [],
      status: 'active',
      colour: null,
    });
  }
  return Array.from(themes.values());
}

function sourcesOf(found: readonly ForeignAnnotation[]): readonly CodedSource[] {
  const byPage = Map.groupBy(found, ({ page }) => page.uid ?? page.address);
  return Array.from(byPage.values(), ([first, ...others]): CodedSource | null => {
    if (first === undefined) return null;
    const { address, otherAddresses, title, uid, textHash } = first.page;
    return {
      uid,
      details: { title, url: address === '' ? null : address },
      text: null,
      textHash,
      original: null,
      otherAddresses,
      passages: [first, ...others].map(toPassage),
    };
  }).filter((source) => source !== null);
}

function toPassage({
  uid,
  place,
  note,
  tags,
  creator,
  createdAt,
  updatedAt,
}: ForeignAnnotation): CodedPassage {
  return {
    uid,
    speaker: null,
    place,
    note,
    analystUid: creator.uid,
    createdAt,
    updatedAt,
    tags: tags.map((tag) => ({
      uid: tag.uid ?? derivedUid('tag', uid, themeUidOf(tag)),
      themeUid: themeUidOf(tag),
      analystUid: tag.creator.uid,
    })),
  };
}
