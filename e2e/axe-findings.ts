import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe has against what the page shows now, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Legacy mode gathers its results in the page itself; otherwise axe opens a second page, which the shell refuses.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}
