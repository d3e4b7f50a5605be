import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, IsoDate, ThemeId } from '../../contract/ids';
import type { Theme } from '../../contract/themes';
import { base64Of, exportPdf, payloadOf } from '../../testing/test-brief';
import { BACKGROUND, type TestCore } from '../../testing/test-core';
import { details, give, importArticles, openDesk, take } from '../../testing/test-coding';

/** Something that one of the two does, or gives to the other; numbers choose among what is there. */
const EDITS = [
  ...(['define', 'define', 'instruct', 'rename', 'add', 'add', 'merge', 'remove', 'move'] as const),
  ...(['annotate', 'note', 'note', 'unannotate', 'tag', 'tag', 'untag'] as const),
] as const;
const GIFTS = ['coding', 'coding', 'coding', 'brief'] as const;
type Deed = readonly [kind: (typeof EDITS)[number] | (typeof GIFTS)[number], one: number, other: number];

/** Names that both may come to choose. */
const POOL = ['Ports', 'Quays', 'PORTS'];
const STARTERS = ['Autonomy', 'Burden-sharing', 'Deterrence'];
const pick = <Thing>(things: readonly Thing[], number: number): Thing | undefined =>
  things[number % things.length];

/** An analyst's archive, and every text that it ever showed: what is overwritten by somebody who knew it is not lost. */
interface Desk {
  readonly name: string;
  readonly core: TestCore;
  readonly known: Set<string>;
  written: number;
}

/** Every text that somebody wrote, no two alike, and every tag. */
async function textsOf({ core: { handlers } }: Desk): Promise<Set<string>> {
  const themes = await handlers.listThemes({}, BACKGROUND);
  const analysts = new Map((await handlers.listAnalysts({}, BACKGROUND)).map(({ id, name }) => [id, name]));
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const names = new Map(themes.map(({ id, uid, name }) => [id, uid.startsWith('0000') ? uid : name]));
  const tags = [...annotations, ...quotes].flatMap(({ anchor, tags: all }) =>
    all
      .map(({ themeId, analystId }) => [names.get(themeId) ?? '', analysts.get(analystId) ?? ''] as const)
      .filter(([theme]) => theme.startsWith('0000'))
      .map(([theme, analyst]) => `tag ${theme} ${analyst} ${anchor.exact}`),
  );
  const texts = themes.flatMap(({ name, definition, useFor }) => [name, definition, useFor]);
  const mine = [...texts, ...annotations.map(({ note }) => note)].filter((text) => text.startsWith('~'));
  return new Set([...mine, ...tags]);
}

const writtenBy = (desk: Desk): string => `~${desk.name} ${String((desk.written += 1))}`;

async function performEdit(desk: Desk, [kind, one, other]: Deed): Promise<void> {
  const { handlers } = desk.core;
  const themes = await handlers.listThemes({}, BACKGROUND);
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  const [theme, second, annotation] = [pick(themes, one), pick(themes, other), pick(annotations, one)];
  const text = writtenBy(desk);
  if (kind === 'annotate') {
    const [article] = await handlers.listArticles({}, BACKGROUND);
    const span = { start: other % 10, end: (other % 10) + 5 };
    const articleId = article?.id ?? (0 as ArticleId);
    await handlers.addAnnotation({ articleId, span, note: text, themeIds: [] }, BACKGROUND);
  } else if (kind === 'note' && annotation) {
    await handlers.editAnnotation({ annotationId: annotation.id, note: text }, BACKGROUND);
  } else if (kind === 'unannotate' && annotation) {
    await handlers.removeAnnotation({ annotationId: annotation.id }, BACKGROUND);
  } else if (kind === 'tag' || kind === 'untag') {
    await changeTag(desk, kind, one, other);
  } else if (theme) await performOnTheme(desk, kind, theme, second, text);
}

async function changeTag(
  { core: { handlers } }: Desk,
  kind: 'tag' | 'untag',
  one: number,
  other: number,
): Promise<void> {
  const starters = (await handlers.listThemes({}, BACKGROUND)).filter(({ uid }) => uid.startsWith('0000'));
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const themeId = pick(starters, one)?.id;
  const quote = pick(quotes, other)?.id;
  const annotation = pick(annotations, other)?.id;
  if (themeId === undefined || quote === undefined) return;
  const target =
    annotation === undefined || other % 2 === 0
      ? { kind: 'quote' as const, id: quote }
      : { kind: 'annotation' as const, id: annotation };
  await handlers[kind === 'tag' ? 'addTag' : 'removeTag']({ target, themeId }, BACKGROUND);
}

async function performOnTheme(
  { core: { handlers }, written }: Desk,
  kind: Deed[0],
  theme: Theme,
  second: Theme | undefined,
  text: string,
): Promise<void> {
  const { id: themeId } = theme;
  const edit = async (change: Partial<Theme>): Promise<unknown> =>
    handlers.editTheme({ themeId, details: { ...theme, ...change } }, BACKGROUND);
  if (kind === 'define') await edit({ definition: text });
  if (kind === 'instruct') await edit({ useFor: text });
  if (kind === 'rename') await edit({ name: text });
  if (kind === 'remove') await handlers.removeTheme({ themeId }, BACKGROUND);
  if (kind === 'add') {
    const added = details(pick(POOL, written) ?? '', { definition: text });
    await handlers.addTheme({ details: added, parentId: null }, BACKGROUND);
  }
  const isStarter = STARTERS.includes(second?.name ?? '') || second?.uid.startsWith('0000') === true;
  if (kind === 'merge' && second && !isStarter) {
    await handlers.mergeThemes({ keptId: themeId, mergedId: second.id }, BACKGROUND);
  }
  if (kind === 'move' && second) {
    await handlers.moveTheme({ themeId, parentId: second.id, position: 0 }, BACKGROUND);
  }
}

/** What is given, and what of the giver's texts goes along. */
interface Gift {
  readonly base64: string;
  readonly texts: ReadonlySet<string>;
  readonly known: ReadonlySet<string>;
}

async function codingFrom(desk: Desk): Promise<Gift> {
  return { base64: await give(desk.core), texts: await textsOf(desk), known: new Set(desk.known) };
}

async function briefFrom(desk: Desk): Promise<Gift | null> {
  const { handlers } = desk.core;
  const themeIds = (await handlers.listThemes({}, BACKGROUND)).map(({ id }): ThemeId => id);
  const request = { themeIds, title: 'What was said', date: '2026-10-14' as IsoDate };
  const { id } = await handlers.composeBrief(request, BACKGROUND);
  const { bytes } = await exportPdf(desk.core, id);
  const data = JSON.stringify(payloadOf(bytes));
  const texts = [...(await textsOf(desk))].filter((text) => data.includes(JSON.stringify(text)));
  return { base64: base64Of(bytes), texts: new Set(texts), known: new Set(desk.known) };
}

/** Takes something in; says what the taker was shown of what it brings or takes away. */
async function receive({ core }: Desk, kind: (typeof GIFTS)[number], { base64 }: Gift): Promise<string> {
  if (kind === 'coding') {
    const { conflicts } = await take(core, base64);
    return conflicts.map(({ label, mine, theirs }) => `${label}\n${mine.value}\n${theirs.value}`).join('\n');
  }
  const choice = { keys: null, theirs: [], acceptKey: false };
  const { preview } = await core.handlers.importBrief({ base64, choice }, BACKGROUND);
  const shown = preview.items.filter(({ state }) => state !== 'known');
  return shown
    .flatMap(({ label, differences }) => [
      label,
      ...differences.flatMap(({ mine, theirs }) => [mine, theirs]),
    ])
    .join('\n');
}

/** A tag is shown as lost by the removal of its theme or passage, or in a brief among the tags of its passage. */
function wasShown(text: string, shown: string): boolean {
  if (!text.startsWith('tag ')) return shown.split(/\n| \/ |kept: /u).includes(text);
  const [, , analyst = '', ...words] = text.split(' ');
  return shown.includes('removed') || (shown.includes(`(${analyst})`) && shown.includes(words.join(' ')));
}

async function hand(kind: (typeof GIFTS)[number], from: Desk, to: Desk): Promise<void> {
  const gift = kind === 'coding' ? await codingFrom(from) : await briefFrom(from);
  if (gift === null) return;
  const before = await textsOf(to);
  const knew = new Set(to.known);
  const shown = await receive(to, kind, gift);
  const after = await textsOf(to);
  const gone = [...new Set([...before, ...gift.texts])].filter((text) => !after.has(text));
  const lost = gone.filter((text) => {
    const onPurpose = before.has(text) ? gift.known.has(text) : knew.has(text);
    return !onPurpose && !wasShown(text, shown);
  });
  // Whoever was shown a text and left it, knew of it.
  for (const text of gone) if (wasShown(text, shown)) to.known.add(text);
  expect({ lost, shown: lost.length === 0 ? '' : shown }).toEqual({ lost: [], shown: '' });
}

const deed = fc.tuple(
  fc.boolean(),
  fc.tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...EDITS) },
      { weight: 2, arbitrary: fc.constantFrom(...GIFTS) },
    ),
    fc.nat({ max: 30 }),
    fc.nat({ max: 30 }),
  ),
);

test('what one of two analysts wrote is never lost without having been shown, in whatever order they exchange it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 40 }), async (deeds) => {
      const desks = await Promise.all(
        ['Ana', 'Ben'].map(async (name, index): Promise<Desk> => ({
          name,
          core: await openDesk(name, index + 1),
          known: new Set(),
          written: 0,
        })),
      );
      const [ana, ben] = desks;
      if (ana === undefined || ben === undefined) throw new Error('no desks');
      for (const { core } of desks) await importArticles(core, 1);
      for (const [anas, [kind, one, other]] of [...deeds, ...LAST]) {
        const [from, to] = anas ? [ana, ben] : [ben, ana];
        const isGift = kind === 'coding' || kind === 'brief';
        if (isGift) await hand(kind, from, to);
        // What the core refuses (a name that is taken, a parent below its child) is not done.
        else await performEdit(from, [kind, one, other]).catch(() => undefined);
        for (const desk of desks) for (const text of await textsOf(desk)) desk.known.add(text);
      }
      expect(await textsOf(ana)).toEqual(await textsOf(ben));
      for (const { core } of desks) await core.handlers.closeArchive({}, BACKGROUND);
    }),
    {
      numRuns: Number(process.env.LOST_RUNS ?? 12),
      seed: Number(process.env.LOST_SEED ?? 5),
      endOnFailure: true,
    },
  );
}, 300_000);

/** In the end each has what the other has. */
const LAST: readonly (readonly [boolean, Deed])[] = [
  [true, ['coding', 0, 0]],
  [false, ['coding', 0, 0]],
  [true, ['coding', 0, 0]],
];
