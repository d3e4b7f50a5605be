import { foldTheme } from '../../archive/fold-name';
import type { Uid } from '../../contract/ids';
import { en } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { CodedAnalyst, CodedPassage, CodedProject, CodedSource, CodedTheme } from '../coded-project';
import { derivedUid } from '../guid';
import { createNotices } from '../notices';
import { tidyLine } from '../tidy';
import type { ForeignAnnotation, ForeignTag } from './foreign-annotation';
import { fieldOf, listOf, stringOf, type Json } from './json';
import { isHypothesis, readHypothesis } from './read-hypothesis';
import { readW3c } from './read-w3c';

/** Reads Web Annotations: a W3C page or collection, a list, a single one, or what Hypothesis exports. */
export function readWebAnnotations(bytes: Uint8Array): CodedProject {
  const document = parseJson(bytes);
  const notices = createNotices();
  const found: ForeignAnnotation[] = [];
  for (const entry of entriesOf(document)) {
    const read = isHypothesis(entry) ? readHypothesis(entry) : readW3c(entry);
    if (typeof read === 'string') notices.add(read);
    else found.push(read);
  }
  return {
    name: tidyLine(stringOf(fieldOf(document, 'label')), 200),
    origin: originOf(document),
    analysts: analystsOf(found),
    themes: themesOf(found),
    sources: sourcesOf(found),
    notices: notices.list(),
  };
}

function parseJson(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Failure('bad-file', en.interchange.failures.badJson, { cause: error });
  }
}

function entriesOf(document: Json): readonly Json[] {
  const within = ['items', 'rows', 'annotations', '@graph']
    .flatMap((name) => [fieldOf(document, name), fieldOf(fieldOf(document, 'first'), name)])
    .find((list) => Array.isArray(list));
  const isOne = fieldOf(document, 'target') !== undefined;
  if (within === undefined && !Array.isArray(document) && !isOne) {
    throw new Failure('bad-file', en.interchange.failures.noAnnotations);
  }
  return listOf(within ?? document);
}

function originOf(document: Json): string | null {
  const generator = fieldOf(document, 'generator');
  const name = stringOf(fieldOf(generator, 'name')) ?? stringOf(generator);
  if (name !== null) return tidyLine(name, 200) || null;
  return entriesOf(document).some(isHypothesis) ? 'Hypothesis' : null;
}

function analystsOf(found: readonly ForeignAnnotation[]): readonly CodedAnalyst[] {
  const people = found
    .flatMap(({ creator, tags }) => [creator, ...tags.map((tag) => tag.creator)])
    .filter((person) => person !== null);
  return Array.from(new Map(people.map((person) => [person.uid, person])).values());
}

/** A tag is the theme that it names: by uid where the file gives one, else by its words. */
const themeUidOf = ({ themeUid, name }: ForeignTag): Uid =>
  themeUid ?? derivedUid('tag-name', foldTheme(name) || name);

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
    const { address, title, uid, textHash } = first.page;
    return {
      uid,
      details: { title, url: address === '' ? null : address },
      text: null,
      textHash,
      original: null,
      passages: [first, ...others].map(toPassage),
    };
  }).filter((source) => source !== null);
}

function toPassage({
  uid,
  words,
  note,
  tags,
  creator,
  createdAt,
  updatedAt,
}: ForeignAnnotation): CodedPassage {
  return {
    uid,
    speaker: null,
    place: { kind: 'words', ...words },
    note,
    analystUid: creator?.uid ?? null,
    createdAt,
    updatedAt,
    tags: tags.map((tag) => ({
      uid: tag.uid ?? derivedUid('tag', uid, themeUidOf(tag)),
      themeUid: themeUidOf(tag),
      analystUid: tag.creator?.uid ?? null,
    })),
  };
}
