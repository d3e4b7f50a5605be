/** Text as a search box compares it: without case, accents and the shape of apostrophes. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase();

/** True when every word of `query` stands somewhere in the text, given folded. An empty query is in every text. */
export const holdsWords = (folded: string, query: string): boolean =>
  foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
