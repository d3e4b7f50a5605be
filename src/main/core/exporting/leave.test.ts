import { describe, expect, test } from 'vitest';
import type { Uid } from '../contract/ids';
import type { Marking } from '../contract/markings';
import { addArticle, aFailure, openTestCore, BACKGROUND } from '../testing/test-core';
import { Clearance } from './leave';
import { markedName } from './marked-name';

const uid = (number: number): Uid => `01900000-0000-7000-8000-00000000000${number}` as Uid;
const article = (number: number, marking: Marking) => ({
  uid: uid(number),
  title: `Article ${number}`,
  marking,
  text: 'words',
});
const ARTICLES = [article(1, 'none'), article(2, 'TLP:AMBER'), article(3, 'TLP:RED')];
const told = (number: number, marking: Marking) => ({
  uid: uid(number),
  title: `Article ${number}`,
  marking,
});

describe('what may go', () => {
  const asked = (...terms: Parameters<typeof Clearance.ask>) => {
    const { cleared, passed } = Clearance.ask(...terms);
    return { cleared: cleared.map(({ uid: each }) => each), passed };
  };

  test('is what is marked no more strictly than the file; what stays is named', () => {
    expect(asked(ARTICLES, { marking: 'TLP:AMBER' })).toEqual({
      cleared: [uid(1), uid(2)],
      passed: { marking: 'TLP:AMBER', leftOut: [told(3, 'TLP:RED')], released: [] },
    });
  });

  test('is what carries no marking, for a file that nobody marked', () => {
    expect(asked(ARTICLES, {})).toEqual({
      cleared: [uid(1)],
      passed: { marking: 'none', leftOut: [told(2, 'TLP:AMBER'), told(3, 'TLP:RED')], released: [] },
    });
  });

  test('is everything for a reason, and what went beyond the marking is named', () => {
    expect(asked(ARTICLES, { marking: 'TLP:AMBER', release: 'Ana agreed.' })).toEqual({
      cleared: [uid(1), uid(2), uid(3)],
      passed: { marking: 'TLP:AMBER', leftOut: [], released: [told(3, 'TLP:RED')] },
    });
  });

  test('is what was released for the document before', () => {
    const released = [{ source: uid(3), marking: 'TLP:RED', brief: 'TLP:AMBER' } as const];
    expect(asked(ARTICLES, { marking: 'TLP:AMBER' }, released)).toEqual({
      cleared: [uid(1), uid(2), uid(3)],
      passed: { marking: 'TLP:AMBER', leftOut: [], released: [] },
    });
  });

  test.each(['', ' \t'])('is nothing for the reason “%s”', (release) => {
    expect(() => Clearance.ask(ARTICLES, { release })).toThrow(aFailure('bad-request'));
  });

  test('is all that the file is made of', () => {
    const clearance = Clearance.ask(ARTICLES, { marking: 'TLP:AMBER' });
    const bytes = clearance.leave((cleared) => Uint8Array.of(cleared.length));
    expect([...bytes]).toEqual([2]);
  });
});

test.each<[Marking, string]>([
  ['none', 'Baltic desk'],
  ['TLP:CLEAR', 'Baltic desk (TLP-CLEAR)'],
  ['TLP:AMBER+STRICT', 'Baltic desk (TLP-AMBER+STRICT)'],
])('the name of a file marked %s is %s', (marking, name) => {
  expect(markedName('Baltic desk', marking)).toBe(name);
});

test('what would stay is told before, by the form of the file and its marking', async () => {
  const core = await openTestCore();
  await addArticle(core, 'Harbour report\n\nNobody pays.', { marking: 'TLP:RED' });
  const leftOut = async (form: 'csv' | 'qdc' | 'coding', marking: Marking): Promise<unknown> =>
    (await core.handlers.leftOut({ form, marking }, BACKGROUND)).map((one) => [one.title, one.marking]);
  expect(await leftOut('csv', 'TLP:AMBER')).toEqual([['Harbour report', 'TLP:RED']]);
  expect(await leftOut('csv', 'TLP:RED')).toEqual([]);
  expect(await leftOut('qdc', 'none')).toEqual([]); // a codebook holds no article
  expect(await leftOut('coding', 'none')).toEqual([]); // nothing was coded in it
});

test('of two that went along for a reason the history says who, why and which', async () => {
  const core = await openTestCore();
  await core.handlers.renameAnalyst({ name: 'Mara Quist' }, BACKGROUND);
  for (const text of ['Harbour report\n\nNobody pays.', 'Ferry report\n\nAll of them sail on time.']) {
    await addArticle(core, text, { marking: 'TLP:RED' });
  }
  const { sha256 } = await core.handlers.exportCoded(
    { format: 'csv', marking: 'TLP:AMBER', release: ' Ana agreed. ' },
    BACKGROUND,
  );
  await core.handlers.exportCoded({ format: 'csv', marking: 'TLP:RED', release: 'To be sure.' }, BACKGROUND);
  const [kept, ...others] = await core.handlers.listReleases({}, BACKGROUND);
  expect(others).toEqual([]);
  expect({ ...kept, articles: kept?.articles.map(({ title }) => title).sort() }).toMatchObject({
    by: 'Mara Quist',
    form: 'csv',
    marking: 'TLP:AMBER',
    reason: 'Ana agreed.',
    fileHash: sha256,
    articles: ['Ferry report', 'Harbour report'],
  });
});
