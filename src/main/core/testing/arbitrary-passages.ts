/** For tests: archives of drawn articles, quotes, notes and tags, in which much is alike and some is hidden or damaged. */
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { makeAnchor } from '../anchors/anchor';
import { createArchive, type Archive } from '../archive/archive';
import { connect } from '../archive/connect';
import { migrate } from '../archive/migrate';
import { seed } from '../archive/seed';
import type { AnalystId, ArticleId, IsoDate, PersonId, RevisionId, Sha256, ThemeId } from '../contract/ids';
import { statedDetails } from '../contract/article-fields';
import type { Environment } from '../contract/environment';
import { PERSON_KINDS } from '../contract/people';
import { QUOTE_STATUSES } from '../contract/quotes';
import type { TagTarget } from '../contract/tags';
import { createTestEnvironment } from './test-core';

/** Words that fold to others, or to themselves. */
const WORDS = [
  'Straße',
  'strasse',
  'L’Europe',
  "l'europe",
  'Deter',
  'deterrence',
  'ships',
  'Łódź',
  'Ana',
  '💬',
];
const NAMES = ['Ana Sørlund', 'Ana Sørlund', 'Jean Fabre', 'Ministry of Tides', 'Straße 7'];
const OUTLETS = ['Le Soir', 'Harbour Courier', 'Ärztezeitung', null];
const DAYS = ['2026-01-31', '2026-02-01', '2026-02-01', '2025-12-24', null];
const THEMES = 3;

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 6, maxLength: 14 })
  .map((words) => words.join(' '));
const tags = fc.array(fc.record({ theme: fc.nat(THEMES - 1), mine: fc.boolean() }), { maxLength: 3 });
/** `at` which word of its text, and how many words long. */
const passage = fc.record({
  article: fc.nat(99),
  at: fc.nat(9),
  length: fc.integer({ min: 1, max: 4 }),
  tags,
});

export const drawnArchive = fc.record({
  articles: fc.array(
    fc.record({
      text,
      title: fc.constantFrom(...WORDS),
      outlet: fc.constantFrom(...OUTLETS),
      publishedOn: fc.constantFrom(...DAYS),
      /** Who has done with it, of two analysts. */
      done: fc.constantFrom<readonly number[]>([], [1], [1, 2]),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  quotes: fc.array(
    fc.record({
      passage,
      status: fc.constantFrom(...QUOTE_STATUSES),
      speaker: fc.constantFrom(null, ...NAMES.keys()),
      role: fc.constantFrom(null, 'captain', 'ministre'),
      damaged: fc.constantFrom(false, false, false, false, true),
    }),
    { maxLength: 24 },
  ),
  notes: fc.array(fc.record({ passage, note: fc.constantFrom('', ...WORDS), mine: fc.boolean() }), {
    maxLength: 8,
  }),
  blind: fc.boolean(),
});
type Drawn = typeof drawnArchive extends fc.Arbitrary<infer Value> ? Value : never;
type DrawnPassage = Drawn['notes'][number]['passage'];

/** Words as somebody types them: whole, in parts, in other letters, or in no text. */
export const typed = fc
  .array(fc.constantFrom('', 'STRASSE', 'europe', 'ter', 'lodz', 'ana', 'sorlund', 'nowhere', ' ’'), {
    maxLength: 2,
  })
  .map((words) => words.join(' '));

let empty: Buffer | null = null;

function makeEmpty(environment: Environment): Buffer {
  const db = connect(':memory:');
  migrate(db);
  seed(db, environment, []);
  const bytes = db.serialize();
  db.close();
  return bytes;
}

/** An archive in memory that holds what was drawn, and its database. */
export function makeDrawnArchive(drawn: Drawn): { readonly archive: Archive; readonly db: Database } {
  const environment = createTestEnvironment(1);
  const db = connect((empty ??= makeEmpty(createTestEnvironment())));
  const archive = createArchive(db, { path: ':memory:', readOnly: false, environment });
  archive.journal.inStep('set-up', '', () => fill(archive, environment, drawn));
  return { archive, db };
}

function fill(archive: Archive, environment: Environment, { articles, quotes, notes, blind }: Drawn): void {
  const [me, other] = [
    archive.analyst().id,
    archive.analysts.insert({ uid: environment.newUid(), name: 'Ben' }),
  ];
  const themes = Array.from({ length: THEMES }, (_, index) =>
    archive.themes.insert({ uid: environment.newUid(), details: themeDetails(index), parentId: null }),
  );
  const people = NAMES.map((name, index) =>
    archive.people.insert({
      uid: environment.newUid(),
      name,
      kind: PERSON_KINDS[index % PERSON_KINDS.length] ?? 'human',
    }),
  );
  const texts = articles.map((article) => addArticle(archive, environment, article));
  const tag = (target: TagTarget, { tags: given }: DrawnPassage): void => {
    for (const { theme, mine } of given) {
      const themeId = themes[theme] ?? (0 as ThemeId);
      archive.tags.insert({ uid: environment.newUid(), themeId, analystId: mine ? me : other }, target);
    }
  };
  for (const { passage: place, speaker, damaged, status, role } of quotes) {
    const anchored = anchorOf(texts, place);
    const id = archive.quotes.insert({
      uid: environment.newUid(),
      articleId: anchored.articleId,
      anchor: damaged ? { ...anchored.anchor, exact: `${anchored.anchor.exact}!` } : anchored.anchor,
      kind: 'direct',
      status,
      utterance: 0,
      speakerId: speaker === null ? null : (people[speaker] ?? (0 as PersonId)),
      role,
      mention: null,
      cue: null,
      confidence: 0.5,
      reasons: [],
    });
    tag({ kind: 'quote', id }, place);
  }
  for (const { passage: place, note, mine } of notes) {
    const createdAt = environment.now();
    const analystId = mine ? me : other;
    const id = archive.annotations.insert({
      uid: environment.newUid(),
      ...anchorOf(texts, place),
      note,
      analystId,
      createdAt,
    });
    tag({ kind: 'annotation', id }, place);
  }
  for (const [index, { done }] of articles.entries()) {
    for (const analyst of done) {
      archive.coding.setDone(texts[index]?.articleId ?? (0 as ArticleId), analyst as AnalystId, true);
    }
  }
  archive.settings.write('blind', blind ? 'yes' : 'no');
}

interface StoredText {
  readonly articleId: ArticleId;
  readonly revisionId: RevisionId;
  readonly text: string;
}

function addArticle(
  archive: Archive,
  environment: Environment,
  drawn: Drawn['articles'][number],
): StoredText {
  const details = statedDetails({
    title: drawn.title,
    outlet: drawn.outlet,
    publishedOn: drawn.publishedOn as IsoDate | null,
  });
  const uid = environment.newUid();
  const articleId = archive.articles.insert({
    uid,
    addedAt: environment.now(),
    words: 9,
    extractor: 1,
    details,
  });
  const textHash = uid.padEnd(64, '0') as Sha256;
  const revisionId = archive.revisions.insert(articleId, {
    number: 1,
    text: drawn.text,
    textHash,
    headings: [],
  });
  return { articleId, revisionId, text: drawn.text };
}

function anchorOf(texts: readonly StoredText[], { article, at, length }: DrawnPassage) {
  const { articleId, revisionId, text: whole } = texts[article % texts.length] ?? texts[0] ?? never();
  const words = [...whole.matchAll(/\S+/gu)];
  const first = at % words.length;
  const last = words[Math.min(words.length, first + length) - 1];
  const start = words[first]?.index ?? 0;
  const end = last === undefined ? start : last.index + last[0].length;
  return { articleId, anchor: makeAnchor(whole, { start, end }, revisionId) };
}

const themeDetails = (index: number) =>
  ({ name: `Theme ${index}`, definition: '', useFor: '', notFor: '', look: 'circle', keywords: [] }) as const;

function never(): never {
  throw new Error('no article was drawn');
}
