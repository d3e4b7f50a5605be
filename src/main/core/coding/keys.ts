import type { Sha256, Uid } from '../contract/ids';

/** What a record is about; the first part of its key. */
export type Kind = 'analyst' | 'theme' | 'alias' | 'codebook' | 'annotation' | 'quote' | 'tag' | 'done';

export const CODEBOOK = 'codebook/order';

export const keyOf = {
  analyst: (uid: Uid): string => `analyst/${uid}`,
  theme: (uid: Uid): string => `theme/${uid}`,
  /** The uid of a theme that was merged into another. */
  alias: (uid: Uid): string => `alias/${uid}`,
  annotation: (uid: Uid): string => `annotation/${uid}`,
  /** Each archive finds quotes for itself, so that a quote is known by where its words stand. */
  quote: (text: Sha256, start: number, end: number): string => `quote/${text}/${start}-${end}`,
  /** @param target key of a quote or an annotation */
  tag: (analyst: Uid, theme: Uid, target: string): string => `tag/${analyst}/${theme}/${target}`,
  /** @param text of the article's first revision */
  done: (analyst: Uid, text: Sha256): string => `done/${analyst}/${text}`,
};

export const kindOf = (key: string): Kind => key.slice(0, key.indexOf('/')) as Kind;

/** The uid in the key of an analyst, theme, alias or annotation. */
export const uidOf = (key: string): Uid => key.slice(key.indexOf('/') + 1) as Uid;

export interface TagKey {
  readonly analyst: Uid;
  readonly theme: Uid;
  readonly target: string;
}

export function readTagKey(key: string): TagKey {
  const [, analyst, theme, ...target] = key.split('/');
  return { analyst: analyst as Uid, theme: theme as Uid, target: target.join('/') };
}

export function readQuoteKey(key: string): {
  readonly text: Sha256;
  readonly start: number;
  readonly end: number;
} {
  const [, text, span = ''] = key.split('/');
  const [start, end] = span.split('-').map(Number);
  return { text: text as Sha256, start: start ?? 0, end: end ?? 0 };
}

export function readDoneKey(key: string): { readonly analyst: Uid; readonly text: Sha256 } {
  const [, analyst, text] = key.split('/');
  return { analyst: analyst as Uid, text: text as Sha256 };
}
