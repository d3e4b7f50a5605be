import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messages } from '../src/main/core/contract/messages/catalogue';
import { expect, ROOT, test, type Attache } from './fixtures';
import { BriefsPage } from './pages/briefs';
import { Frame } from './pages/frame';
import { ReadPage } from './pages/read';
import { readPdf } from './read-pdf';

/** What the journey does with one article: where it is and the words it touches. */
interface Material {
  readonly file: string;
  readonly title: string;
  /** A quote, and the speaker that it is given to by hand. */
  readonly quote: string;
  readonly correctedSpeaker: string;
  /** Words outside quotes, to annotate. */
  readonly passage: string;
  /** A quote on one of the themes that nobody touched, with its speaker. */
  readonly drafted: { readonly words: string; readonly speaker: string };
  readonly outlet: string;
}

const REAL: Material = {
  file: resolve(ROOT, '../shared/samples/nato-on-the-brink.txt'),
  title: 'NATO on the brink — What happens if the US steps back?',
  quote: 'For NATO to last, it has to reaffirm why it exists in the first place.',
  correctedSpeaker: 'Jennifer M Ramos',
  passage: 'using its nuclear deterrent to protect the continent',
  drafted: {
    words: 'Challenges of the partnership include equitable burden-sharing',
    speaker: 'Jennifer M Ramos',
  },
  outlet: 'TRT World',
};
const SAMPLE: Material = {
  file: join(ROOT, 'resources/sample/08-who-pays-for-the-northern-line.txt'),
  title: 'Who pays for the northern line?',
  quote: 'I was sceptical of the method,',
  correctedSpeaker: 'Bruna Castellan',
  passage: 'how much its ability to send troops',
  drafted: { words: 'We are told that we are free riders', speaker: 'Bruna Castellan' },
  outlet: 'The Hallin Standard',
};
const NOTE = 'Paris offers its own deterrent: the heart of the matter.';
const TITLE = 'What Europe can carry';
const BOTTOM_LINE = 'Europe can carry more of its own defence, at a price it has not yet agreed to pay.';

test('the whole journey with the real article', async ({ attache }) => {
  test.skip(!existsSync(REAL.file), 'the real article is not here: ../shared/samples is missing');
  await journey(attache, REAL);
});

test('the whole journey with a sample article', async ({ attache }) => {
  await journey(attache, SAMPLE);
});

async function journey(attache: Attache, material: Material): Promise<void> {
  const first = await attache.start();
  const frame = new Frame(first.page);
  const read = new ReadPage(first.page);
  const briefs = new BriefsPage(first.page);

  await test.step('import', async () => {
    await frame.newArchive('Journey');
    await frame.importFile(material.file);
    await frame.go('read');
    await read.open(material.title);
  });

  await test.step('correct a speaker', async () => {
    await read.chooseQuote(material.quote);
    await read.correctSpeaker(material.correctedSpeaker);
  });

  await test.step('annotate a passage and tag it', async () => {
    await read.select(material.passage);
    await first.page.keyboard.press('3');
    await first.page.keyboard.press('n');
    await first.page.getByRole('textbox', { name: messages.read.noteLabel }).fill(NOTE);
    await first.page.getByRole('button', { name: messages.read.saveNote }).click();
    await expect(read.inspector.getByText(NOTE)).toBeVisible();
  });

  await test.step('search for it', async () => {
    await frame.go('themes');
    await frame.searchAndOpen('heart of the matter', NOTE);
    await expect(first.page.getByRole('heading', { level: 1, name: material.title })).toBeVisible();
  });

  await test.step('draft, edit and export a brief', async () => {
    await frame.go('briefs');
    await briefs.draft(['Autonomy', 'Burden-sharing', 'Deterrence'], TITLE);
    await briefs.bottomLine.fill(BOTTOM_LINE);
    await briefs.saved();
    await briefs.exportPdf();
  });

  await test.step('read quotes, speakers and citations back from the PDF', async () => {
    const [file] = attache.saved();
    const { pages, text } = await readPdf(file ?? '');
    expect(text).toContain(TITLE);
    expect(text).toContain(BOTTOM_LINE);
    expect(text).toContain(material.drafted.words);
    expect(text).toContain(material.drafted.speaker);
    expect(text).toContain(material.passage);
    expect(text).toContain(NOTE);
    const sources = pages
      .slice(pages.findLastIndex((page) => page.includes(messages.briefs.sources)))
      .join(' ');
    expect(sources).toContain(material.outlet);
    expect(sources).toMatch(/\bS1\b/u);
  });

  await first.close();
  const second = await attache.start();
  const frameAgain = new Frame(second.page);
  const readAgain = new ReadPage(second.page);

  await test.step('all still there', async () => {
    await second.page.getByRole('button', { name: 'Journey' }).first().click();
    await readAgain.open(material.title);
    await readAgain.chooseQuote(material.quote);
    await expect(readAgain.inspector.getByText(material.correctedSpeaker).first()).toBeVisible();
    await readAgain.tab('annotations').click();
    await expect(readAgain.inspector.getByText(NOTE)).toBeVisible();
    await frameAgain.go('briefs');
    await second.page.getByText(TITLE).first().click();
    await expect(new BriefsPage(second.page).bottomLine).toHaveValue(BOTTOM_LINE);
  });
}
