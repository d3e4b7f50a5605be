import { expect, test } from 'vitest';
import type { ArticleId, IsoDate } from '../contract/ids';
import type { PersonRole } from '../contract/people';
import { roleHistory } from './role-history';

const role = (text: string, articleId: number, statedOn: string | null): PersonRole => ({
  role: text,
  articleId: articleId as ArticleId,
  statedOn: statedOn as IsoDate | null,
});

test('a role that several articles give stands once, with its period and its articles', () => {
  expect(
    roleHistory([
      role('Senior fellow', 3, '2026-10-14'),
      role('adviser', 4, '2026-02-01'),
      role('senior fellow', 2, '2024-03-01'),
      role('Senior Fellow', 2, null),
      role('guest', 5, null),
    ]),
  ).toEqual([
    { role: 'Senior fellow', from: '2024-03-01', to: '2026-10-14', articles: [3, 2] },
    { role: 'adviser', from: '2026-02-01', to: '2026-02-01', articles: [4] },
    { role: 'guest', from: null, to: null, articles: [5] },
  ]);
});
