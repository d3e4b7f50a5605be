import { foldTheme } from '../../contract/rules/fold-name';
import type { Uid } from '../../contract/ids';
import type { CodedAnalyst, CodedPassage, CodedProject, CodedSource, CodedTheme } from '../coded-project';
import { derivedUid } from '../guid';
import { NOBODY } from '../nobody';
import type { Notices } from '../notices';
import type { ForeignAnnotation, ForeignTag, NamedTheme } from './foreign-annotation';

/** Annotations as a project: their pages are its sources, their tags its themes, their makers its analysts. */
export function toProject(
  found: readonly ForeignAnnotation[],
  { name, origin }: Pick<CodedProject, 'name' | 'origin'>,
  notices: Notices,
): CodedProject {
  const unnamed = found.filter(({ creator }) => creator.uid === NOBODY.uid).length;
  if (unnamed > 0) notices.add('unnamed-annotations', '', unnamed);
  return {
    name,
    origin,
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
const themeUidOf = ({ themeUid, name }: Pick<ForeignTag, 'themeUid' | 'name'>): Uid =>
  themeUid ?? derivedUid('tag-name', foldTheme(name) || name);

const uidOfNamed = ({ name, uid }: NamedTheme): Uid => themeUidOf({ name, themeUid: uid });

/** Themes in the order of their first tag, each behind those above it. */
function themesOf(found: readonly ForeignAnnotation[]): readonly CodedTheme[] {
  const themes = new Map<Uid, CodedTheme>();
  for (const { name, themeUid, above } of found.flatMap(({ tags }) => tags)) {
    let parentUid: Uid | null = null;
    for (const named of [...(above ?? []), { name, uid: themeUid }]) {
      const uid = uidOfNamed(named);
      if (!themes.has(uid)) themes.set(uid, newTheme(uid, named.name, parentUid));
      parentUid = uid;
    }
  }
  return Array.from(themes.values());
}

const newTheme = (uid: Uid, name: string, parentUid: Uid | null): CodedTheme => ({
  uid,
  parentUid,
  name,
  definition: '',
  useFor: '',
  notFor: '',
  keywords: [],
  status: 'active',
  colour: null,
});

function sourcesOf(found: readonly ForeignAnnotation[]): readonly CodedSource[] {
  const byPage = Map.groupBy(found, ({ page }) => page.uid ?? (page.address || page.title));
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
  speaker,
  createdAt,
  updatedAt,
}: ForeignAnnotation): CodedPassage {
  return {
    uid,
    speaker: speaker ?? null,
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
