/** For tests: every kind of write, drawn. */
import type { CallName, Handlers } from '../contract/calls';
import type { AnnotationId, IsoDate, ThemeId } from '../contract/ids';
import type { Span } from '../contract/anchors';
import type { BriefDraft } from '../contract/briefs';
import type { TagTarget } from '../contract/tags';
import type { ThemeDetails } from '../contract/themes';
import { Failure } from '../failure';
import { toBase64, BACKGROUND, type TestCore } from './test-core';

const NAMES = ['Ana Sørlund', 'Dr Ana Sorlund', 'Jean Fabre', 'Ministry of Tides', 'a senior official'];

/** Takes one of those there are; the draw decides which. */
const one = <Thing>(things: readonly Thing[], draw: number): Thing | undefined =>
  things[draw % things.length];

/** Every kind of write, done to something that the draws choose; does nothing where there is nothing to do it to. */
type Write = (core: TestCore, a: number, b: number) => unknown;

type List<Id> = (handlers: Handlers) => Promise<readonly { id: Id }[]> | readonly { id: Id }[];

/** A write to one of those that a list has: `a` chooses which. */
const toOneOf =
  <Id>(list: List<Id>) =>
  (write: (core: TestCore, id: Id, b: number) => unknown): Write =>
  async (core, a, b) => {
    const chosen = one(await list(core.handlers), a);
    if (chosen !== undefined) await write(core, chosen.id, b);
  };
const withArticle = toOneOf((handlers) => handlers.listArticles({}, BACKGROUND));
const withQuote = toOneOf((handlers) => handlers.listAllQuotes({}, BACKGROUND));
const withTheme = toOneOf((handlers) => handlers.listThemes({}, BACKGROUND));
const withAnnotation = toOneOf((handlers) => handlers.listAllAnnotations({}, BACKGROUND));
const withPerson = toOneOf((handlers) => handlers.listPeople({}, BACKGROUND));
const withBrief = toOneOf((handlers) => handlers.listBriefs({}, BACKGROUND));

export const writes = writesOf({
  importArticles: ({ handlers }, a, b) =>
    handlers.importArticles(
      { inputs: [{ fileName: `${a % 9}.txt`, base64: toBase64(article(a % 9, b)) }] },
      BACKGROUND,
    ),
  renameAnalyst: async ({ handlers }, a) => handlers.renameAnalyst({ name: `Analyst ${a % 3}` }, BACKGROUND),
  editArticle: withArticle((core, articleId, b) =>
    core.handlers.editArticle(
      {
        articleId,
        details: {
          title: `Title ${b % 3}`,
          outlet: one(['Le Soir', null], b) ?? null,
          publishedOn: one([null, '2026-10-14', '2026-09-30', '2024-02-01'], b >> 1) as IsoDate | null,
        },
      },
      BACKGROUND,
    ),
  ),
  removeArticle: withArticle((core, articleId) => core.handlers.removeArticle({ articleId }, BACKGROUND)),
  reviseArticle: withArticle(async ({ handlers }, articleId, b) => {
    const { revision } = await handlers.readArticle({ articleId }, BACKGROUND);
    const words = revision.text.split(' ');
    // A whole new text now and then, which leaves passages behind to be put in their place.
    const text =
      b % 2 === 0
        ? `Another text ${b} of article ${articleId}.`
        : words.toSpliced(b % words.length, 1, `Correction ${b}`).join(' ');
    return handlers.reviseArticle(
      { articleId, corrected: { kind: 'text', text }, reason: '', dryRun: false },
      BACKGROUND,
    );
  }),
  async reattach({ handlers }, a) {
    const open = one(await handlers.listUnsettled({}, BACKGROUND), a);
    if (open === undefined) return;
    await handlers.reattach({ target: open.target, span: { start: 0, end: 5 } }, BACKGROUND);
  },
  decideQuote: withQuote((core, quoteId, b) =>
    core.handlers.decideQuote(
      { quoteId, status: one(['suggested', 'accepted', 'rejected'], b) ?? 'accepted' },
      BACKGROUND,
    ),
  ),
  correctQuote: withQuote(async (core, quoteId, b) => {
    const quotes = await core.handlers.listAllQuotes({}, BACKGROUND);
    const { start, end } = quotes.find(({ id }) => id === quoteId)?.anchor ?? { start: 0, end: 1 };
    const name = one(NAMES, b) ?? '';
    return core.handlers.correctQuote(
      {
        quoteId,
        speaker: { kind: 'new', name, personKind: 'human' },
        role: `role ${b % 2}`,
        span: { start, end: end - (b % 2) },
      },
      BACKGROUND,
    );
  }),
  addQuote: withArticle((core, articleId, b) =>
    core.handlers.addQuote(
      { articleId, span: { start: b % 20, end: (b % 20) + 9 }, speaker: { kind: 'unclear' }, role: null },
      BACKGROUND,
    ),
  ),
  takeRereading: ({ handlers }) => handlers.takeRereading({ scope: { kind: 'all' }, keys: null }, BACKGROUND),
  editPerson: withPerson((core, personId, b) =>
    core.handlers.editPerson({ personId, name: one(NAMES, b) ?? '', personKind: 'human' }, BACKGROUND),
  ),
  mergePeople: withPerson(async (core, keptId, b) => {
    const other = one(await core.handlers.listPeople({}, BACKGROUND), b);
    if (other !== undefined) await core.handlers.mergePeople({ keptId, mergedId: other.id }, BACKGROUND);
  }),
  splitPerson: withPerson(async (core, personId, b) => {
    const { quotes } = await core.handlers.readPerson({ personId }, BACKGROUND);
    const quoteIds = quotes.slice(0, 1 + (b % 2)).map(({ id }) => id);
    const name = one(NAMES, b) ?? '';
    await core.handlers.splitPerson({ personId, name, personKind: 'human', quoteIds }, BACKGROUND);
  }),
  distinguishPeople: withPerson(async (core, personId, b) => {
    const other = one(await core.handlers.listPeople({}, BACKGROUND), b);
    if (other === undefined) return;
    await core.handlers.distinguishPeople({ people: [personId, other.id] }, BACKGROUND);
  }),
  addTheme: async ({ handlers }, a, b) => {
    const parentId = b % 2 === 0 ? null : (one(await handlers.listThemes({}, BACKGROUND), b)?.id ?? null);
    return handlers.addTheme({ details: theme(a), parentId }, BACKGROUND);
  },
  editTheme: withTheme((core, themeId, b) =>
    core.handlers.editTheme({ themeId, details: theme(b) }, BACKGROUND),
  ),
  moveTheme: withTheme((core, themeId, b) =>
    core.handlers.moveTheme({ themeId, parentId: parentFor(b), position: b % 5 }, BACKGROUND),
  ),
  mergeThemes: withTheme(async (core, keptId, b) => {
    const other = one(await core.handlers.listThemes({}, BACKGROUND), b);
    if (other !== undefined) await core.handlers.mergeThemes({ keptId, mergedId: other.id }, BACKGROUND);
  }),
  splitTheme: withTheme(async (core, themeId, b) => {
    const targets = (await taggedWith(core, themeId)).slice(0, 1 + (b % 2));
    return core.handlers.splitTheme({ themeId, details: theme(b), targets }, BACKGROUND);
  }),
  setThemeStatus: withTheme((core, themeId, b) =>
    core.handlers.setThemeStatus({ themeId, status: b % 3 === 0 ? 'retired' : 'active' }, BACKGROUND),
  ),
  async pickExample({ handlers }, a, b) {
    const quote = one(
      (await handlers.listAllQuotes({}, BACKGROUND)).filter(({ tags }) => tags.length > 0),
      a,
    );
    const themeId = one(quote?.tags ?? [], b)?.themeId;
    if (quote === undefined || themeId === undefined) return;
    const target = { kind: 'quote', id: quote.id } as const;
    await handlers.pickExample({ themeId, target, picked: b % 3 !== 0 }, BACKGROUND);
  },
  rejectSuggestion: withTheme(async ({ handlers }, themeId, b) => {
    const quote = one(await handlers.listAllQuotes({}, BACKGROUND), b);
    if (quote === undefined) return;
    const { articleId, anchor } = quote;
    const { start, end } = anchor;
    await handlers.rejectSuggestion({ articleId, span: { start, end }, themeId }, BACKGROUND);
  }),
  removeTheme: withTheme((core, themeId) => core.handlers.removeTheme({ themeId }, BACKGROUND)),
  addTag: withTheme(async (core, themeId, b) => {
    const target = await anyTarget(core, b);
    if (target !== undefined) await core.handlers.addTag({ target, themeId }, BACKGROUND);
  }),
  async removeTag(core, a) {
    const tagged = (await core.handlers.listAllQuotes({}, BACKGROUND)).filter(({ tags }) => tags.length > 0);
    const quote = one(tagged, a);
    const tag = quote?.tags[0];
    if (quote === undefined || tag === undefined) return;
    await core.handlers.removeTag(
      { target: { kind: 'quote', id: quote.id }, themeId: tag.themeId },
      BACKGROUND,
    );
  },
  addAnnotation: withArticle(async (core, articleId, b) => {
    const themes = await core.handlers.listThemes({}, BACKGROUND);
    const themeIds = themes.slice(0, b % 3).map(({ id }) => id);
    return core.handlers.addAnnotation(
      { articleId, span: { start: b % 9, end: (b % 9) + 20 }, note: `Note ${b}`, themeIds },
      BACKGROUND,
    );
  }),
  editAnnotation: withAnnotation((core, annotationId, b) =>
    core.handlers.editAnnotation({ annotationId, note: `Edited ${b % 2}` }, BACKGROUND),
  ),
  removeAnnotation: withAnnotation((core, annotationId) =>
    core.handlers.removeAnnotation({ annotationId }, BACKGROUND),
  ),
  resizeAnnotation: withAnnotation(async (core, annotationId, b) => {
    const { start, end } = await anchorOf(core, annotationId);
    const span = { start: Math.max(0, start - (b % 3)), end: end + (b % 4) };
    return core.handlers.resizeAnnotation({ annotationId, span }, BACKGROUND);
  }),
  splitAnnotation: withAnnotation(async (core, annotationId, b) => {
    const { start, end } = await anchorOf(core, annotationId);
    return core.handlers.splitAnnotation({ annotationId, at: start + (b % (end - start)) }, BACKGROUND);
  }),
  mergeAnnotations: withAnnotation(async (core, keptId, b) => {
    const other = one(await core.handlers.listAllAnnotations({}, BACKGROUND), b);
    if (other !== undefined) await core.handlers.mergeAnnotations({ keptId, mergedId: other.id }, BACKGROUND);
  }),
  composeBrief: withTheme((core, themeId) =>
    core.handlers.composeBrief(
      { themeIds: [themeId], title: null, date: '2026-10-14' as IsoDate },
      BACKGROUND,
    ),
  ),
  saveBrief: withBrief(async (core, briefId, b) => {
    const target = await anyTarget(core, b);
    const cited = target === undefined ? [] : [target];
    return core.handlers.saveBrief({ briefId, draft: draft(b, cited) }, BACKGROUND);
  }),
  removeBrief: withBrief((core, briefId) => core.handlers.removeBrief({ briefId }, BACKGROUND)),
});

export type WriteName = keyof typeof writes;
export const WRITE_NAMES = Object.keys(writes) as WriteName[];

/** Keeps the names of the calls, and no more of what each is. */
function writesOf<Name extends CallName>(of: Record<Name, Write>): Readonly<Record<Name, Write>> {
  return of;
}

/** A write may be refused, for instance because a brief rests on what would go; it must then have changed nothing. */
export async function tolerating(write: () => unknown): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

async function anchorOf({ handlers }: TestCore, id: AnnotationId): Promise<Span> {
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  return annotations.find((annotation) => annotation.id === id)?.anchor ?? { start: 0, end: 1 };
}

async function anyTarget({ handlers }: TestCore, draw: number): Promise<TagTarget | undefined> {
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  const annotations = await handlers.listAllAnnotations({}, BACKGROUND);
  const targets: TagTarget[] = [
    ...quotes.map(({ id }) => ({ kind: 'quote', id }) as const),
    ...annotations.map(({ id }) => ({ kind: 'annotation', id }) as const),
  ];
  return one(targets, draw);
}

async function taggedWith({ handlers }: TestCore, themeId: ThemeId): Promise<TagTarget[]> {
  const quotes = await handlers.listAllQuotes({}, BACKGROUND);
  return quotes
    .filter(({ tags }) => tags.some((tag) => tag.themeId === themeId))
    .map(({ id }) => ({ kind: 'quote', id }) as const);
}

/** Below no theme, or below one that may be there. */
const parentFor = (draw: number): ThemeId | null => (draw % 3 === 0 ? null : ((1 + (draw % 6)) as ThemeId));

function article(number: number, words: number): string {
  return `Harbour talks, part ${number}

“The strait cannot be guarded on goodwill alone and every capital knows it,” said Ana Sørlund, director of the Tidal Institute.

“Deterrence begins with ${words % 4} ships that are really there,” Jean Fabre told reporters. “The rest is theatre for the evening news.”`;
}

function theme(draw: number): ThemeDetails {
  return {
    name: `Theme ${draw % 4}`,
    definition: 'What it is.',
    useFor: '',
    notFor: `Draw ${draw % 2}`,
    look: one(['circle', 'bar'] as const, draw) ?? 'circle',
    keywords: ['ships', `word ${draw % 3}`],
  };
}

function draft(draw: number, evidence: readonly TagTarget[]): BriefDraft {
  return {
    title: `Brief ${draw % 2}`,
    subtitle: '',
    marking: 'none',
    date: '2026-10-14' as IsoDate,
    authors: [],
    audience: '',
    bottomLine: 'Nothing moved.',
    judgements: [],
    sections: [{ heading: 'One', text: 'Words.', evidence }],
  };
}
