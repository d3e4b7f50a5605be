/** The small file by which a key vouches for the one that replaces it. `docs/exchange.md` explains it. */
import * as v from 'valibot';
import type { IsoInstant } from '../contract/ids';
import { canonicalJson } from './canonical-json';
import { verifyWith } from './signature';

const STATEMENT_FORMAT = 'attache-key-statement';
/** Ending of such a file. */
export const STATEMENT_ENDING = '.key.json';
/** Keys that one analyst can have had; more is no honest file. */
const MOST_LINKS = 100;
/** Bytes; a statement is a few hundred. */
export const LARGEST_STATEMENT = 100_000;

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

const LINK = v.strictObject({
  old: hex(64),
  new: hex(64),
  at: instant,
  /** Of the old key: it vouches for the new one. */
  byOld: hex(128),
  /** Of the new key: who has it took part. */
  byNew: hex(128),
});
const STATEMENT = v.strictObject({
  format: v.literal(STATEMENT_FORMAT),
  version: v.literal(1),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200), v.regex(/^[^\p{C}]+$/u)),
  /** Oldest first; each begins with the key that the one before it ended with. */
  links: v.pipe(v.array(LINK), v.minLength(1), v.maxLength(MOST_LINKS)),
});

/** One key that was replaced by another. */
export interface KeyLink {
  readonly old: string;
  readonly new: string;
  readonly at: IsoInstant;
  readonly byOld: string;
  readonly byNew: string;
}

export interface KeyStatement {
  readonly name: string;
  readonly links: readonly KeyLink[];
}

/** What both keys sign. The name is in it, so that a statement holds for nobody else. */
export const linkMessage = (
  name: string,
  { old, new: next, at }: Pick<KeyLink, 'old' | 'new' | 'at'>,
): Uint8Array => new TextEncoder().encode(['attache key 1', name, old, next, at].join('\n'));

export function writeStatement(name: string, links: readonly KeyLink[]): Uint8Array {
  const records = links.map((link) => ({ ...link }));
  return new TextEncoder().encode(
    canonicalJson({ format: STATEMENT_FORMAT, version: 1, name, links: records }),
  );
}

/** @returns null for what is no statement, or holds a signature or a chain that does not fit */
export function readStatement(bytes: Uint8Array): KeyStatement | null {
  if (bytes.byteLength > LARGEST_STATEMENT) return null;
  const parsed = v.safeParse(STATEMENT, parseJson(bytes));
  if (!parsed.success) return null;
  const { name, links } = parsed.output;
  const statement = { name, links: links.map((link) => ({ ...link, at: link.at as IsoInstant })) };
  return isChain(statement) ? statement : null;
}

function isChain({ name, links }: KeyStatement): boolean {
  return links.every((link, index) => {
    const message = linkMessage(name, link);
    const follows = index === 0 || links[index - 1]?.new === link.old;
    return (
      follows &&
      verifyWith(link.old, message, Buffer.from(link.byOld, 'hex')) &&
      verifyWith(link.new, message, Buffer.from(link.byNew, 'hex'))
    );
  });
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
