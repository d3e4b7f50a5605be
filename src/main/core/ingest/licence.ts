const CREATIVE_COMMONS_URL =
  /creativecommons\.org\/(?:licenses\/(?<terms>[a-z-]+)\/(?<version>[\d.]+)|publicdomain\/(?<domain>zero|mark)\/(?<domainVersion>[\d.]+))/i;
const COPYRIGHT_LINE =
  /^(?:©|(?:\(c\)|copyright)[\s:©(c)]*(?:[\p{L} .,&'’-]{0,60})?(?:19|20)\d\d\b|(?:tous droits réservés|all rights reserved)\b)/iu;
const CREATIVE_COMMONS_LINE =
  /\b(?:creative commons|CC[ -](?:BY|0)\b|under (?:an? )?(?:open|MIT|ODbL)\b.* licen[cs]e)/i;
const LABEL = /^(?:licen[cs]e|rights|droits|copyright)\s*:\s*/i;

/** A licence as a reader would name it: `CC BY-SA 4.0` for a Creative Commons address, else the words as stated. */
export function licenceName(stated: string): string | null {
  const words = stated.replace(/\s+/g, ' ').trim();
  const groups = CREATIVE_COMMONS_URL.exec(words)?.groups;
  if (groups === undefined || !/^\S+$/.test(words)) return words === '' ? null : words.slice(0, 500);
  if (groups.terms !== undefined) return `CC ${groups.terms.toUpperCase()} ${groups.version}`;
  return groups.domain === 'zero'
    ? `CC0 ${groups.domainVersion}`
    : `Public Domain Mark ${groups.domainVersion}`;
}

/** The licence of a line that is a licence or copyright note and not a sentence of the article. */
export function licenceOf(line: string): string | null {
  if (line.split(/\s+/).length > 60 || /[“”«»"]/.test(line)) return null;
  if (LABEL.test(line)) return licenceName(line.replace(LABEL, ''));
  const short = line.split(/\s+/).length <= 30;
  return short && (COPYRIGHT_LINE.test(line) || CREATIVE_COMMONS_LINE.test(line)) ? licenceName(line) : null;
}
