/** For tests: pages that show something else than the data. */
import { Dictionary, type PdfObject } from '../../pdf/read/objects';
import { dictionaryOf, inFile, pick, type Forgery } from './forgery';
import { again, onPages, SHOWN } from './on-pages';
import type { TakenApart } from '../forging';

export const PAGES: readonly Forgery[] = [
  onPages('a word changed', 'contradiction', (content, dice) => {
    const shown = [...content.matchAll(SHOWN)];
    const [one, other] = [pick(shown, dice), pick(shown, dice)];
    if (one === undefined || other === undefined || one[0] === other[0]) return content;
    return content.slice(0, one.index) + other[0] + content.slice(one.index + one[0].length);
  }),
  onPages('words taken away', 'contradiction', (content, dice) => {
    const shown = pick(
      [...content.matchAll(SHOWN)].filter(([glyphs]) => glyphs.length > 14),
      dice,
    );
    return shown === undefined
      ? content
      : content.slice(0, shown.index) + content.slice(shown.index + shown[0].length);
  }),
  onPages('words added', 'contradiction', again('FONT 0 0 0 rg 1 0 0 1 100 300 Tm 0 Ts')),
  onPages('words added as decoration', 'contradiction', (content, dice) =>
    again('FONT 0 0 0 rg 1 0 0 1 100 300 Tm 0 Ts')(content, dice).replace(
      /\nBT (.*) ET$/u,
      '\n/Artifact <</Type/Layout>> BDC BT $1 ET EMC',
    ),
  ),
  onPages('text without ink', 'invisible', again('FONT 3 Tr 1 0 0 1 100 300 Tm')),
  onPages('white text', 'invisible', again('FONT 1 1 1 rg 1 0 0 1 100 300 Tm')),
  onPages('text off the page', 'outside', again('FONT 0 0 0 rg 1 0 0 1 -400 300 Tm')),
  onPages('text of no size', 'outside', (content, dice) =>
    again('FONT 0 0 0 rg 1 0 0 1 100 300 Tm')(content, dice).replace(
      /BT (\/\S+) [\d.]+ Tf(?=[^\n]*$)/u,
      'BT $1 0.1 Tf',
    ),
  ),
  onPages('shrunken text', 'outside', again('FONT 0 0 0 rg 0.01 0 0 0.01 100 300 Tm')),
  onPages('text clipped away', 'clipped', (content) => `0 0 1 1 re W n\n${content}`),
  onPages('a white area over text', 'covered', (content) => `${content}\n1 1 1 rg 50 200 400 300 re f`),
  onPages('a black bar over text', 'covered', (content) => {
    const [, x, y] = [...content.matchAll(/1 0 0 1 ([\d.]+) ([\d.]+) Tm/gu)].at(3) ?? [];
    return `${content}\n0 0 0 rg ${Number(x) - 1} ${Number(y) - 2} 300 12 re f`;
  }),
  onPages('a picture', 'picture', (content) => `${content}\nBI /W 1 /H 1 /BPC 8 /CS /G ID x EI`),
  onPages('a drawing', 'drawing', (content) => `${content}\n10 w 100 100 m 300 300 l S`),
  onPages('everything moved', 'drawing', (content) => `1 0 0 1 0 900 cm\n${content}`),
  onPages('a layer', 'layer', (content) => `/OC /L0 BDC ${content} EMC`),
  inFile('a page that draws a picture of another', 'picture', (file) => {
    const page = file.pages[0];
    if (page === undefined) return false;
    const resources = new Dictionary();
    for (const [key, value] of file.pdf.dictionary(page.get('Resources')).entries()) {
      resources.set(key, value);
    }
    const form = file.addStream(
      '/Type /XObject /Subtype /Form /BBox [0 0 600 800]',
      '0 0 0 rg 1 1 500 20 re f',
    );
    resources.set('XObject', dictionaryOf({ X0: form }));
    page.set('Resources', resources);
    file.redraw(0, (content) => `${content}\n/X0 Do`);
  }),
  inFile('a page more', 'contradiction', (file) => withKids(file, (kids) => [...kids, kids[0] ?? null])),
  inFile('a page less', 'contradiction', (file, dice) =>
    withKids(file, (kids) => kids.toSpliced(dice(kids.length), 1)),
  ),
  inFile('pages in another order', 'contradiction', (file) => withKids(file, (kids) => kids.toReversed())),
];

function withKids(file: TakenApart, change: (kids: readonly PdfObject[]) => readonly PdfObject[]): boolean {
  const tree = file.pdf.dictionary(file.catalog.get('Pages'));
  const kids = file.pdf.list(tree.get('Kids'));
  if (kids.length < 2) return false;
  const copies = new Set<PdfObject>();
  const changed = change(kids).map((kid) => {
    if (!copies.has(kid)) {
      copies.add(kid);
      return kid;
    }
    const copy = new Dictionary();
    for (const [key, value] of file.pdf.dictionary(kid).entries()) copy.set(key, value);
    return file.add(copy);
  });
  tree.set('Kids', changed);
  tree.set('Count', changed.length);
  return true;
}
