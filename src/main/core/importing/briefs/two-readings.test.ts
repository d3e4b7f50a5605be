/** Files that another program may read otherwise than we do: what was found in them says nothing of what it shows. */
import { beforeAll, expect, test } from 'vitest';
import { inspectPdf } from '../../exchange/inspect';
import { exportPdf, openWithBrief } from '../../testing/test-brief';
import { resealed } from '../../testing/tampering';

let brief = '';
beforeAll(async () => {
  const core = await openWithBrief();
  brief = Buffer.from((await exportPdf(core, core.brief.id)).bytes).toString('latin1');
});

const tableAt = (): number => Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(brief)?.[1]);
/** An update behind the file that replaces its object of this number, or adds it. */
function updated(id: number, object: string): string {
  const root = /\/Root \d+ 0 R/u.exec(brief.slice(tableAt()))?.[0] ?? '';
  const written = `\n${id} 0 obj\n${object}\nendobj\n`;
  const entry = `${String(brief.length + 1).padStart(10, '0')} 00000 n \n`;
  return `${brief}${written}xref\n${id} 1\n${entry}trailer\n<< /Size 999 ${root} /Prev ${tableAt()} >>\nstartxref\n${brief.length + written.length}\n%%EOF\n`;
}

/** The same length, so that the table of objects still fits. */
function inPlace(from: RegExp, to: (found: string) => string, file = brief): string {
  return file.replace(from, (found) => {
    const changed = to(found);
    if (changed.length > found.length) throw new Error('it does not fit');
    return changed.padEnd(found.length);
  });
}

test.each<[string, string, () => string]>([
  ['words before its header', 'reading', () => `junk\n${brief}`],
  [
    'its table far from its end',
    'reading',
    () => brief.replace(/%%EOF\s*$/u, `%${' '.repeat(3000)}\n%%EOF\n`),
  ],
  [
    'a key twice in a page',
    'reading',
    () => inPlace(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/u, () => '/Tabs/S /MediaBox[0 0 595.28 841.89]'),
  ],
  ['a key twice in its trailer', 'reading', () => brief.replace(/\/Info \d+ 0 R/u, '$& $&')],
  [
    'a stream that ends elsewhere than it says',
    'reading',
    () => inPlace(/(?<=\/Length )\d+(?=\n>>\nstream\n)/u, (length) => String(Number(length) - 40)),
  ],
  [
    'an update in a file that says it is in order for the web',
    'revision',
    () => {
      const file = updated(900, '<< /Type /Page >>');
      return inPlace(
        /\/Length1 \d+\n\/Filter \/FlateDecode\n\/Length (?=\d+)/u,
        () => `/Linearized 1/L ${file.length}/Filter/Fl/Length `,
        file,
      );
    },
  ],
])('%s: told, and never called as sealed', (_name, what, forge) => {
  const { verdict, where } = inspectPdf(resealed(Buffer.from(forge(), 'latin1'))).inspection;
  expect({ verdict, where }).toEqual({
    verdict: 'changed',
    where: expect.arrayContaining([expect.objectContaining({ what })]) as unknown,
  });
});

test('the file itself is told to be as sealed', () => {
  expect(inspectPdf(Buffer.from(brief, 'latin1')).inspection).toMatchObject({
    verdict: 'as-sealed',
    where: [],
  });
});
