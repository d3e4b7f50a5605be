import { foldToWords } from '../../../contract/rules/fold';
import type { Uid } from '../../../contract/ids';
import type { CodedSource } from '../../../interchange/coded-project';
import { addressKey } from '../../../interchange/web-annotation/address';
import type { KnownArticle } from './archive-state';

/**
 * Finds the article that a source means by what it says of itself: by any of its addresses, else by its title or
 * the name of its file, if the article has no address that contradicts. A browser's title may have the outlet's name
 * behind the article's.
 */
export function createArticleFinder(articles: readonly KnownArticle[]) {
  const byAddress = Map.groupBy(
    articles.filter(({ url }) => url !== null),
    ({ url }) => addressKey(url ?? ''),
  );
  const byName = Map.groupBy(
    articles.flatMap((article) => namesOf(article).map((name) => ({ name, article }))),
    ({ name }) => name,
  );
  const named = (source: CodedSource): readonly KnownArticle[] => {
    const { title, url } = source.details;
    const mayBe = (one: KnownArticle): boolean => !isPage(url) || one.url === null;
    const ofTitle = (name: string): readonly KnownArticle[] =>
      name === '' ? [] : (byName.get(foldToWords(name)) ?? []).map(({ article }) => article).filter(mayBe);
    const whole = ofTitle(title);
    return whole.length > 0 ? whole : ofTitle(withoutOutlet(title));
  };
  return <Target>(source: CodedSource, known: (uid: Uid) => Target) => {
    const addresses = [source.details.url ?? '', ...(source.otherAddresses ?? [])];
    const found =
      addresses.map((address) => byAddress.get(addressKey(address))).find((one) => one !== undefined) ??
      named(source);
    const [first, ...others] = found;
    if (first === undefined) return 'no-article';
    return others.length > 0 ? 'several-articles' : known(first.uid);
  };
}

/** Folded: as its title, and as its file with and without the ending. */
export const namesOf = ({ title, fileName }: KnownArticle): readonly string[] => {
  const file = fileName ?? '';
  const names = [title, file, file.replace(/\.\w{1,8}$/u, '')].map(foldToWords).filter((name) => name !== '');
  return Array.from(new Set(names));
};

/** On the web, where an article that was saved from there has its address too. */
const isPage = (url: string | null | undefined): boolean => /^https?:/iu.test(url ?? '');

/** The title without what follows its last bar or dash. */
const withoutOutlet = (title: string): string => /^(.*\S)\s+[|–—·-]\s+\S[^|–—·]*$/u.exec(title)?.[1] ?? '';
