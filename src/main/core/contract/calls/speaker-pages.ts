import * as v from 'valibot';
import { call } from '../call';
import { LONGEST_WORDS, MOST_ROWS, type Page } from '../pages';
import type { Repeat, SpeakerPageFacts, StatementPage } from '../person-page';
import {
  SPEAKER_SHOWS,
  SPEAKER_SORTS,
  type ListedPerson,
  type OfferedSpeakers,
  type LookAlike,
  type PlacedSpeaker,
  type SpeakerPage,
} from '../speakers';
import { LIMITS } from '../limits';
import { id, list, text, whole } from '../shapes';

const order = v.strictObject({
  words: text(LONGEST_WORDS),
  show: v.picklist(SPEAKER_SHOWS),
  sort: v.picklist(SPEAKER_SORTS),
});
const speaker = v.union([v.literal('unclear'), id<'person'>()]);
/** More than any article quotes. */
const MOST_QUOTED_HERE = 10_000;
const range = { offset: whole(0), limit: whole(1, MOST_ROWS) };

/** The list of speakers and the page of one, in pages. */
export const speakerCalls = {
  /** A page of the list; and where `placing` stands in it, to ask nothing twice. */
  pageSpeakers: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ order, ...range, placing: v.nullable(speaker) }),
  }).answers<SpeakerPage>(),
  /** Where in the list a speaker stands, and what is said of them there. */
  placeSpeaker: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ order, speaker }),
  }).answers<PlacedSpeaker>(),
  /** People with every word in a name, a spelling or a role: those of `first` before others, then the most quoted. */
  findPeople: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      words: text(LONGEST_WORDS),
      first: list(id<'person'>(), MOST_ROWS),
      without: list(id<'person'>(), MOST_ROWS),
      limit: whole(1, 50),
    }),
  }).answers<readonly ListedPerson[]>(),
  /** People with what was typed in a name or a spelling; `here` are those whom the article quotes. */
  offerSpeakers: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      typed: text(LIMITS.person.name),
      here: list(id<'person'>(), MOST_QUOTED_HERE),
    }),
  }).answers<OfferedSpeakers>(),
  /** Whom words of an article name: somebody of that name, else the one person of the article whose name holds them. */
  findNamed: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({
      words: text(LIMITS.person.name),
      here: list(id<'person'>(), MOST_QUOTED_HERE),
    }),
  }).answers<ListedPerson | null>(),
  /** Who may be the same person as this one, surest first, and how many there are of them. */
  pageLookAlikes: call({
    lane: 'long', // it may take seconds in a large archive, and whoever reads a page need not wait
    writes: false,
    request: v.strictObject({ personId: id<'person'>(), ...range }),
  }).answers<Page<LookAlike>>(),
  readSpeaker: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ speaker }),
  }).answers<SpeakerPageFacts>(),
  /** What a speaker said, newest first; repeats folded into what was said first, or each quote by itself. */
  pageStatements: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ speaker, themeId: v.nullable(id<'theme'>()), folds: v.boolean(), ...range }),
  }).answers<StatementPage>(),
  /** The quotes that repeat what a quote says, the earliest first. */
  pageRepeats: call({
    lane: 'quick',
    writes: false,
    request: v.strictObject({ speaker, quoteId: id<'quote'>(), ...range }),
  }).answers<Page<Repeat>>(),
};
