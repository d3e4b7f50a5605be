/** An element to write: attributes that are null are left out, and so are children. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | null>>;
  readonly content: string | readonly XmlNode[];
}

export function element(
  name: string,
  attributes: XmlNode['attributes'],
  ...content: readonly (XmlNode | null)[]
): XmlNode {
  return { name, attributes, content: content.filter((child) => child !== null) };
}

export const textElement = (
  name: string,
  content: string,
  attributes: XmlNode['attributes'] = {},
): XmlNode => ({
  name,
  attributes,
  content,
});

/** A document in UTF-8 without a byte order mark, indented, with LF. */
export function writeXml(root: XmlNode): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${written(root, '')}\n`;
}

function written({ name, attributes, content }: XmlNode, indent: string): string {
  const given = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== null)
    .map(([attribute, value]) => ` ${attribute}="${escapedAttribute(value)}"`)
    .join('');
  const head = `${indent}<${name}${given}`;
  if (content.length === 0) return `${head}/>`;
  if (typeof content === 'string') return `${head}>${escapedText(content)}</${name}>`;
  const children = content.map((child) => written(child, `${indent}  `)).join('\n');
  return `${head}>\n${children}\n${indent}</${name}>`;
}

/** What no XML 1.0 document may hold (2.2), not even escaped. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A bare CR would be read as LF (2.11). */
const escapedText = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/[&<>\r]/gu, (character) => ENTITIES[character] ?? reference(character));

/** In an attribute every line end and tab would be read as a blank (3.3.3). */
const escapedAttribute = (value: string): string =>
  escapedText(value).replace(/["\t\n]/gu, (character) => ENTITIES[character] ?? reference(character));

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const reference = (character: string): string => `&#${character.charCodeAt(0)};`;
