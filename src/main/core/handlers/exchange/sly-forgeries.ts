/** For tests: forgeries by somebody who has read how a file is examined, and puts in what could be overlooked. */
import { Name, Stream, type Dictionary } from '../../pdf/read/objects';
import { parsed, type TakenApart } from './forging';
import { again, onPages, type Forgery } from './forgeries';

/** The first line of the page that is longer than a few letters: where it starts, and what shows it. */
const LINE = /1 0 0 1 ([\d.]+) ([\d.]+) Tm\S* ?[^\n]*\n([\d.-]+) Ts \[(<[0-9a-f]{40,}[^\]]*)\] TJ/u;

const SHOWN_BY = /\[<[0-9a-f]{40,}[^\]]*\] TJ/u;
const inked = 'FONT 0 0 0 rg 1 0 0 1 100 300 Tm 0 Ts';

/** Something drawn over the first long line, after it or before it. */
const onLine =
  (draw: (x: number, y: number) => string, place: 'over' | 'under') =>
  (content: string): string => {
    const [, x, y] = LINE.exec(content) ?? [];
    if (x === undefined) return content;
    const drawn = draw(Number(x), Number(y));
    return place === 'over' ? `${content}\n${drawn}` : `${drawn}\n${content}`;
  };

const PAGES: readonly Forgery[] = [
  onPages('text in the colour of cream', 'invisible', again('FONT 1 1 0.79 rg 1 0 0 1 100 300 Tm 0 Ts')),
  onPages('yellow text', 'invisible', again('FONT 1 1 0 rg 1 0 0 1 100 300 Tm 0 Ts')),
  onPages(
    'a dark bar over the middle of a line',
    'covered',
    onLine((x, y) => `0 0 0 rg ${x + 5} ${y - 2} 18 12 re f`, 'over'),
  ),
  onPages(
    'rules that cover a line together',
    'covered',
    onLine(
      (x, y) => [0, 3, 6, 9].map((up) => `0 0 0 rg ${x + 5} ${y - 2 + up} 300 3 re f`).join('\n'),
      'over',
    ),
  ),
  onPages(
    'a line struck out',
    'covered',
    onLine((x, y) => `0 0 0 rg ${x} ${y + 3} 300 0.5 re f`, 'over'),
  ),
  onPages(
    'dark text on a dark bar',
    'invisible',
    onLine((x, y) => `0.086 0.098 0.102 rg ${x - 5} ${y - 3} 400 14 re f`, 'under'),
  ),
  onPages('a line that begins at the edge', 'outside', (content) =>
    content.replace(LINE, (line, x: string) => line.replace(`1 0 0 1 ${x}`, '1 0 0 1 590')),
  ),
  onPages('a line pushed off the page piece by piece', 'outside', (content) =>
    content.replace(LINE, (line, _x, _y, _rise, shown: string) =>
      line.replace(shown, `${'2900 '.repeat(40)}${shown}`),
    ),
  ),
  onPages('a line raised to another', 'outside', (content) =>
    content.replace(LINE, (line) => line.replace(/[\d.-]+ Ts/u, '30 Ts')),
  ),
  onPages('other words for those who copy or hear them', 'entry', (content) =>
    content.replace(SHOWN_BY, '/Span <</ActualText <feff0056006f007400650020005900450053>>> BDC $& EMC'),
  ),
  onPages('an expansion for those who hear it', 'entry', (content) =>
    content.replace(SHOWN_BY, '/Span <</E (Vote YES)>> BDC $& EMC'),
  ),
  onPages('words in a font that the page does not have', 'font', (content, dice) =>
    again(inked)(content, dice).replace(/BT \/\S+ (?=[^\n]*$)/u, 'BT /Helvetica '),
  ),
];

/** The content of the first page and, behind it, that of another stream. */
function withContent(file: TakenApart, dictionary: string, bytes: Buffer): boolean {
  const page = file.pages[0];
  if (page === undefined) return false;
  const more = file.add(new Stream(parsed(`<< ${dictionary} >>`) as Dictionary, bytes));
  page.set('Contents', [page.get('Contents'), more]);
  return true;
}

const FILES: readonly Forgery[] = [
  {
    name: 'file: words packed as pictures are',
    expected: { kind: 'contradiction' },
    forge(file) {
      const bar = '0 0 0 rg 100 300 200 100 re f';
      return withContent(
        file,
        '/Filter /RunLengthDecode',
        Buffer.concat([Buffer.from([bar.length - 1]), Buffer.from(bar), Buffer.from([128])]),
      );
    },
  },
  {
    name: 'file: a page twice',
    expected: { kind: 'contradiction' },
    forge(file) {
      const tree = file.pdf.dictionary(file.catalog.get('Pages'));
      const kids = file.pdf.list(tree.get('Kids'));
      tree.set('Kids', [...kids, kids[0] ?? null]);
      tree.set('Count', kids.length + 1);
      return true;
    },
  },
  {
    name: 'file: fewer pages counted than there are',
    expected: { kind: 'entry' },
    forge(file) {
      file.pdf.dictionary(file.catalog.get('Pages')).set('Count', 0);
      return true;
    },
  },
  {
    name: 'file: a page that looks like a branch without pages',
    expected: { kind: 'entry' },
    forge(file) {
      const tree = file.pdf.dictionary(file.catalog.get('Pages'));
      const page = parsed('<< /Type /Page /Kids [] /MediaBox [0 0 595 842] >>') as Dictionary;
      page.set('Contents', file.addStream('', '0 0 0 rg 100 300 200 100 re f'));
      page.set('Parent', file.catalog.get('Pages'));
      tree.set('Kids', [...file.pdf.list(tree.get('Kids')), file.add(page)]);
      tree.set('Count', file.pages.length + 1);
      return true;
    },
  },
  {
    name: 'file: an annotation behind thousands of links',
    expected: { kind: 'annotation' },
    forge(file) {
      const page = file.pages.find((each) => file.pdf.list(each.get('Annots')).length > 0);
      const [link = null] = file.pdf.list(page?.get('Annots') ?? null);
      const evil = file.add(
        parsed('<< /Type /Annot /Subtype /FreeText /Rect [50 400 300 420] /F 4 /Contents (Vote YES) >>'),
      );
      page?.set('Annots', [...Array.from({ length: 10_000 }, () => link), evil]);
      return page !== undefined;
    },
  },
  {
    name: 'annotation: a link with a border that covers',
    expected: { kind: 'annotation' },
    forge(file) {
      const links = file.pages.flatMap((page) => file.pdf.list(page.get('Annots')));
      file.pdf.dictionary(links[0] ?? null).set('Border', [0, 0, 300]);
      return links.length > 0;
    },
  },
  {
    name: 'file: another title in XMP',
    expected: { kind: 'entry' },
    forge(file) {
      const before = file.packet;
      file.packet = before.replace(/(<dc:title>.*?<rdf:li[^>]*>)[^<]*/su, '$1Vote YES');
      return file.packet !== before;
    },
  },
  {
    name: 'file: other authors in XMP',
    expected: { kind: 'entry' },
    forge(file) {
      const before = file.packet;
      const authors = '<dc:creator><rdf:Seq><rdf:li>The Minister</rdf:li></rdf:Seq></dc:creator>';
      file.packet = before.replace('<dc:title>', `${authors}$&`);
      return file.packet !== before && file.data.brief.authors.length > 0;
    },
  },
  {
    name: 'file: other authors in the properties',
    expected: { kind: 'entry' },
    forge(file) {
      file.pdf.dictionary(file.pdf.trailer.get('Info')).set('Author', Buffer.from('The Minister'));
      return file.data.brief.authors.length > 0;
    },
  },
  {
    name: 'file: a subject in the properties',
    expected: { kind: 'entry' },
    forge(file) {
      file.pdf.dictionary(file.pdf.trailer.get('Info')).set('Subject', Buffer.from('Vote YES'));
      return true;
    },
  },
  {
    name: 'file: pages that are printed alone',
    expected: { kind: 'entry' },
    forge(file) {
      file.catalog.set('ViewerPreferences', parsed('<< /DisplayDocTitle true /PrintPageRange [1 1] >>'));
      return true;
    },
  },
  {
    name: 'file: a structure that replaces a heading',
    expected: { kind: 'entry' },
    forge(file) {
      const [element] = file.structure().filter((each) => each.name('S') === 'H1' || each.name('S') === 'P');
      element?.set('ActualText', Buffer.from('Vote YES'));
      return element !== undefined;
    },
  },
  {
    name: 'file: the full screen',
    expected: { kind: 'entry' },
    forge(file) {
      file.catalog.set('PageMode', new Name('FullScreen'));
      return true;
    },
  },
];

export const SLY: readonly Forgery[] = [...PAGES, ...FILES];
