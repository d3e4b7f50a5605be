import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { articles, sampleTexts } from '../../bench/corpus';
import type { ThemeId } from '../contract/ids';
import { DAY, makeFolder, openTestCore, RESOURCES, toBase64, BACKGROUND } from '../testing/test-core';

/** How many articles; a thousand take a minute or two. */
const COUNT = Number(process.env.ATTACHE_FORGETTING_SIZE ?? 0);

test.skipIf(COUNT === 0)(
  `forgetting in ${COUNT} articles, and a thousand saves of a brief`,
  async () => {
    const path = join(makeFolder(onTestFinished), 'large.attache');
    const { handlers } = await openTestCore(path);
    for (const text of articles(sampleTexts(RESOURCES), COUNT)) {
      await handlers.importArticles({ inputs: [{ fileName: 'a.txt', base64: toBase64(text) }] }, BACKGROUND);
    }
    const all = (await handlers.listArticles({}, BACKGROUND)).map(({ id }) => id);
    const brief = await handlers.composeBrief(
      { themeIds: [1 as ThemeId], title: 'One', date: DAY },
      BACKGROUND,
    );
    const size = (): number => statSync(path).size + statSync(`${path}-wal`).size;
    const before = size();
    const prose = 'The strait cannot be guarded on goodwill alone. '.repeat(200);
    for (let number = 1; number <= 1000; number++) {
      const sections = [{ heading: 'One', text: `${prose}${number}`, evidence: [] }];
      await handlers.saveBrief({ briefId: brief.id, draft: { ...brief, sections } }, BACKGROUND);
    }
    console.info(`a thousand saves: ${before} → ${size()} bytes`);
    const nothing = { articles: [], people: [], briefs: [], removed: false, backups: false };
    for (const count of [1, Math.floor(COUNT / 10)]) {
      const what = { ...nothing, articles: all.splice(0, count) };
      const start = performance.now();
      await handlers.previewForgetting(what, BACKGROUND);
      const looked = performance.now();
      const { foundIn } = await handlers.forget(what, BACKGROUND);
      const done = performance.now();
      console.info(
        `${count} of ${COUNT}: preview ${Math.round(looked - start)} ms, forget ${Math.round(done - looked)} ms, ${size()} bytes`,
      );
      expect(foundIn).toEqual([]);
    }
    await handlers.closeArchive({}, BACKGROUND);
  },
  3_000_000,
);
