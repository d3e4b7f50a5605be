import { expect, type Page } from '@playwright/test';

/** Imports many texts at once, each as a file of its own, by the call that the window makes. */
export async function importTexts(page: Page, texts: readonly string[]): Promise<void> {
  const inputs = texts.map((text, at) => ({
    fileName: `${at}.txt`,
    base64: Buffer.from(text).toString('base64'),
  }));
  const ok = await page.evaluate(async (given) => {
    const { attache } = globalThis as unknown as {
      attache: { call: (name: string, callId: number, request: unknown) => Promise<{ ok: boolean }> };
    };
    return (await attache.call('importArticles', 900_000, { inputs: given })).ok;
  }, inputs);
  expect(ok).toBe(true);
}
