import { expect, type Locator, type Page } from '@playwright/test';
import { messages } from '../../src/main/core/contract/messages/catalogue';

/** The reading view: list, text, inspector. */
export class ReadPage {
  readonly text: Locator;
  readonly list: Locator;
  readonly inspector: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole('document', { name: /^Text of/u });
    this.list = page.getByRole('region', { name: messages.read.articles });
    this.inspector = page.getByRole('region', { name: messages.read.inspector });
  }

  async open(title: string): Promise<void> {
    await this.list.getByText(title, { exact: true }).first().click();
    await expect(this.page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }

  /** The card of the current quote. */
  get card(): Locator {
    return this.inspector.getByRole('region', { name: /^Q\d+, /u });
  }

  /** The form that corrects the current quote. */
  get form(): Locator {
    return this.inspector.getByRole('region', { name: messages.read.correcting });
  }

  get speaker(): Locator {
    return this.form.getByRole('combobox', { name: messages.read.who });
  }

  /** The one line of a quote that is not current. */
  fold(exact: string): Locator {
    return this.inspector.getByRole('button').filter({ hasText: exact.replace(/[“”]/gu, '').slice(0, 24) });
  }

  /** What an end of the corrected quote is dragged by. */
  handle(edge: 'start' | 'end'): Locator {
    return this.page.locator(`.handle.${edge}`);
  }

  tab(name: keyof typeof messages.read.tabs): Locator {
    return this.inspector.getByRole('tab', { name: new RegExp(`^${messages.read.tabs[name]}`, 'u') });
  }

  /** Make a quote current by its words. */
  async chooseQuote(exact: string): Promise<void> {
    await this.tab('quotes').click();
    await this.clickWords(exact);
    await expect(this.inspector.getByRole('blockquote')).toContainText(exact);
  }

  /** Click these words where they first stand in the text. */
  async clickWords(exact: string): Promise<void> {
    await this.text
      .getByText(exact)
      .first()
      .click({ position: await this.positionOf(exact) });
  }

  /** Give the current quote to another speaker, known or new. */
  async correctSpeaker(name: string): Promise<void> {
    await this.page.keyboard.press('c');
    const field = this.inspector.getByRole('combobox', { name: messages.read.who });
    await field.fill(name);
    await this.inspector.getByRole('option').filter({ hasText: name }).first().click();
    await this.inspector.getByRole('button', { name: messages.read.saveCorrection }).click();
    await expect(field).toBeHidden();
  }

  /** Select these words in the text with the mouse; again when the text was still moving to show something else. */
  async select(exact: string): Promise<void> {
    await expect(() => this.dragOver(exact)).toPass({ timeout: 10_000 });
  }

  private async dragOver(exact: string): Promise<void> {
    const box = await this.page.evaluate((wanted) => {
      const root = document.querySelector('div[role=document]');
      const walker = document.createTreeWalker(root ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
        const rects = [...range.getClientRects()];
        const first = rects[0];
        const last = rects.at(-1);
        if (first === undefined || last === undefined) return null;
        return {
          x1: first.left + 1,
          y1: first.top + first.height / 2,
          x2: last.right - 1,
          y2: last.top + last.height / 2,
        };
      }
      return null;
    }, exact);
    if (box === null) throw new Error(`the text does not hold "${exact}" in one paragraph`);
    await this.page.mouse.move(box.x1, box.y1);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x2, box.y2, { steps: 8 });
    await this.page.mouse.up();
    const selected = await this.page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toBe(exact);
  }

  private async positionOf(exact: string): Promise<{ x: number; y: number }> {
    const element = this.text.getByText(exact).first();
    return element.evaluate((paragraph, wanted) => {
      const node = [...paragraph.childNodes].find((child) => child.textContent?.includes(wanted));
      const at = node?.textContent?.indexOf(wanted) ?? 0;
      const range = document.createRange();
      range.setStart(node ?? paragraph, at);
      range.setEnd(node ?? paragraph, at + 3);
      const rect = range.getBoundingClientRect();
      const origin = paragraph.getBoundingClientRect();
      return { x: rect.left - origin.left + 4, y: rect.top - origin.top + rect.height / 2 };
    }, exact);
  }
}
