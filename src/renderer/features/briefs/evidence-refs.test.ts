import { expect, test } from 'vitest';
import type { BriefDraft } from '../../../main/core/contract/briefs';
import { addPart, cite, dropCitation, editJudgement, editSection, movePart } from './draft-edits';
import {
  citationsOf,
  citedEvidence,
  countWholeSources,
  placesOf,
  sameCitations,
  samePlace,
  sourceNumbers,
} from './evidence-refs';
import { draft, evidence, judgement, lookup, quoteRef, section, source } from '../../testing/test-briefs';

const used = draft({
  judgements: [judgement({ evidence: [quoteRef(2)] }), judgement({ evidence: [quoteRef(1), quoteRef(2)] })],
  sections: [section({ evidence: [quoteRef(3), quoteRef(2)] })],
});

test('says every place where a piece is used', () => {
  expect([...placesOf(used)]).toEqual([
    [
      'quote-2',
      [
        { kind: 'judgement', index: 0 },
        { kind: 'judgement', index: 1 },
        { kind: 'section', index: 0 },
      ],
    ],
    ['quote-1', [{ kind: 'judgement', index: 1 }]],
    ['quote-3', [{ kind: 'section', index: 0 }]],
  ]);
});

test('lists what is cited once, in order of first use, and leaves out what is gone', () => {
  const [one, two] = [evidence(1), evidence(2)];
  expect(citedEvidence(used, lookup(one, two))).toEqual([two, one]);
});

test('numbers sources in order of first use, two quotes of one article together', () => {
  const known = lookup(evidence(1), evidence(2, { source: source(9) }), evidence(3, { source: source(9) }));
  expect([...sourceNumbers(used, known)]).toEqual([
    [9, 1],
    [1, 2],
  ]);
});

test('counts whole sources once, and not those of which only excerpts are here', () => {
  const excerpt = source(8, { excerpt: true });
  const known = lookup(
    evidence(1, { source: source(9) }),
    evidence(2, { source: excerpt }),
    evidence(3, { source: source(9) }),
  );
  expect(countWholeSources(used, known)).toBe(1);
});

test('no place is no judgement', () => {
  expect(samePlace(null, { kind: 'judgement', index: 0 })).toBe(false);
  expect(samePlace({ kind: 'section', index: 0 }, { kind: 'judgement', index: 0 })).toBe(false);
  expect(samePlace({ kind: 'section', index: 0 }, { kind: 'section', index: 0 })).toBe(true);
});

test('what is typed changes no citation; a piece that is added, taken out or moved does', () => {
  const cited = citationsOf(used);
  const changes: Readonly<Record<string, BriefDraft>> = {
    typed: editSection(editJudgement({ ...used, title: 'Other' }, 0, { statement: 'So.' }), 0, {
      text: 'Words.',
    }),
    added: cite(used, { kind: 'section', index: 0 }, quoteRef(9)),
    dropped: dropCitation(used, { kind: 'judgement', index: 0 }, quoteRef(2)),
    moved: movePart(used, { kind: 'judgement', index: 0 }, 1),
    emptied: addPart(used, 'section'),
  };
  const same = Object.keys(changes).filter((name) =>
    sameCitations(citationsOf(changes[name] ?? used), cited),
  );
  expect(same).toEqual(['typed']);
});
