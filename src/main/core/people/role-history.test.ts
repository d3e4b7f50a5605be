import { expect, test } from 'vitest';
import type { ArticleId, IsoDate } from '../contract/ids';
import { roleHistory } from './role-history';

const stated = (role: string, articleId: number, from: string | null, to = from, articles = 1) => ({
  role,
  articleId: articleId as ArticleId,
  from: from as IsoDate | null,
  to: to as IsoDate | null,
  articles,
});

test('a role that is spelled in several ways stands once, as it was spelled last, with the period of all', () => {
  expect(
    roleHistory([
      stated('Senior fellow', 3, '2026-10-14'),
      stated('adviser', 4, '2026-02-01', '2026-02-01', 2),
      stated('senior fellow', 2, '2024-03-01', '2024-05-01'),
      stated('Senior Fellow', 2, null),
      stated('guest', 5, null),
    ]),
  ).toEqual([
    {
      role: 'Senior fellow',
      from: '2024-03-01',
      to: '2026-10-14',
      articleId: 3,
      spellings: [
        { role: 'Senior fellow', articles: 1 },
        { role: 'senior fellow', articles: 1 },
        { role: 'Senior Fellow', articles: 1 },
      ],
    },
    {
      role: 'adviser',
      from: '2026-02-01',
      to: '2026-02-01',
      articleId: 4,
      spellings: [{ role: 'adviser', articles: 2 }],
    },
    { role: 'guest', from: null, to: null, articleId: 5, spellings: [{ role: 'guest', articles: 1 }] },
  ]);
});
