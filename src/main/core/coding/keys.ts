import type { Sha256, Uid } from '../contract/ids';

/** What a record is about; the first part of its key. */
export type Kind = 'analyst' | 'theme' | 'alias' | 'codebook' | 'annotation' | 'quote' | 'tag' | 'done';

/** The key of a record: its kind, and which one of that kind. */
export type Key<K extends Kind = Kind> = `${K}/${string}`;

/** What a tag can be on. */
export type TargetKey = Key<'annotation' | 'quote'>;

export const CODEBOOK = 'codebook/order';

export const keyOf = {
  analyst: (uid: Uid): Key<'analyst'> => `analyst/${uid}`,
  theme: (uid: Uid): Key<'theme'> => `theme/${uid}`,
  /** The uid of a theme that was merged into another. */
  alias: (uid: Uid): Key<'alias'> => `alias/${uid}`,
  annotation: (uid: Uid): Key<'annotation'> => `annotation/${uid}`,
  /** Each archive finds quotes for itself, so that a quote is known by where its words stand. */
  quote: (text: Sha256, start: number, end: number): Key<'quote'> => `quote/${text}/${start}-${end}`,
  tag: (analyst: Uid, theme: Uid, target: TargetKey): Key<'tag'> => `tag/${analyst}/${theme}/${target}`,
  /** @param text of the article's first revision */
  done: (analyst: Uid, text: Sha256): Key<'done'> => `done/${analyst}/${text}`,
};

export const kindOf = (key: Key): Kind => key.slice(0, key.indexOf('/')) as Kind;

export const isOf = <K extends Kind>(kind: K, key: Key): key is Key<K> => kindOf(key) === kind;

/** The uid in the key of an analyst, theme, alias or annotation. */
export const uidOf = (key: Key<'analyst' | 'theme' | 'alias' | 'annotation'>): Uid =>
  key.slice(key.indexOf('/') + 1) as Uid;

export interface TagKey {
  readonly analyst: Uid;
  readonly theme: Uid;
  readonly target: TargetKey;
}

export function readTagKey(key: Key<'tag'>): TagKey {
  const [, analyst, theme, ...target] = key.split('/');
  return { analyst: analyst as Uid, theme: theme as Uid, target: target.join('/') as TargetKey };
}

export function readQuoteKey(key: Key<'quote'>): {
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
} {
  const [, text, span = ''] = key.split('/');
  const [start, end] = span.split('-').map(Number);
  return { text: text as Sha256, start: start ?? 0, end: end ?? 0 };
}

export function readDoneKey(key: Key<'done'>): { readonly analyst: Uid; readonly text: Sha256 } {
  const [, analyst, text] = key.split('/');
  return { analyst: analyst as Uid, text: text as Sha256 };
}
