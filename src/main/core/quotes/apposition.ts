import type { Mention } from './mentions';
import type { Token } from './tokens';
import { is, Word } from './word-classes';

/** A role longer than this is a sentence of its own. */
const LONGEST_ROLE = 45;

/**
 * Joins names with the roles beside them: `the minister, Jane Roe`, `la présidente du comité Jeanne Roux`,
 * `Jane Roe, a professor of law,`, `Jane Roe, who chairs the court,`.
 */
export function withAppositions(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (mention.form === 'name' && before?.form === 'phrase' && introduces(tokens, before, mention)) {
      joined.pop();
      joined.push({
        ...mention,
        from: before.first,
        role: mention.role === null ? before.text : `${before.text} ${mention.role}`,
        kind: 'human',
        gender: mention.gender ?? before.gender,
        object: before.object,
        evident: true,
      });
      continue;
    }
    const role = mention.form === 'name' && mention.role === null ? roleAfter(text, tokens, mention) : null;
    joined.push(
      role === null
        ? mention
        : { ...mention, role, kind: personOf(mention), evident: mention.kind !== 'organisation' },
    );
  }
  return joined;
}

function personOf(mention: Mention): Mention['kind'] {
  return mention.kind === 'unknown' ? 'human' : mention.kind;
}

function introduces(tokens: readonly Token[], phrase: Mention, name: Mention): boolean {
  if (phrase.kind !== 'human' || phrase.possessive || name.kind === 'organisation' || name.kind === 'place')
    return false;
  if (name.from === phrase.last + 1) return true;
  if (name.from !== phrase.last + 2 || tokens[phrase.last + 1]?.text !== ',') return false;
  const after = tokens[name.last + 1];
  return (
    after === undefined ||
    after.text === ',' ||
    after.kind === 'quote' ||
    phrase.first === 0 ||
    /^[a-zà-ÿ.:]/.test(after.text)
  );
}

function roleAfter(text: string, tokens: readonly Token[], name: Mention): string | null {
  if (tokens[name.last + 1]?.text !== ',') return null;
  const first = name.last + 2;
  const head = tokens[first];
  if (head?.kind !== 'word') return null;
  const relative = /^(?:who|qui)$/.test(head.lower);
  const starts =
    relative ||
    is(head, Word.determiner) ||
    isRole(head) ||
    isRole(tokens[first + 1]) ||
    isRole(tokens[first + 2]);
  if (!starts || (is(head, Word.conjunction) && !isRole(head))) return null;
  let stop = first;
  let role = relative;
  while (stop < tokens.length && stop - first < LONGEST_ROLE) {
    const token = tokens[stop] as Token;
    if (token.kind === 'quote' || /^[,;:.—–]$/.test(token.text)) break;
    if (stop - first < 9 && isRole(token)) role = true;
    if (is(token, Word.preposition) && stop === first) return null;
    stop += 1;
  }
  const tail = tokens[stop];
  // Without a closing comma it would be a list or a new clause, unless the sentence ends here.
  if (!role || stop === first || (tail !== undefined && !/^[,.:;—–]$/.test(tail.text))) return null;
  return text.slice(head.start, (tokens[stop - 1] as Token).end).replace(/\s+/g, ' ');
}

function isRole(token: Token | undefined): boolean {
  return token !== undefined && (is(token, Word.human) || is(token, Word.spokes));
}
