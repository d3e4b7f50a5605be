import { describe, expect, test } from 'vitest';
import { withStream } from '../../testing/tampering';
import { Pointer } from '../read/objects';
import { ReadPdf } from '../read/read-pdf';
import { renderPdf } from '../render';
import { findFaults } from './find-faults';
import { testBriefs, type TestBrief } from '../../testing/conformance-briefs';

const resources = 'resources';
const attachment = { fileName: 'data.json', description: 'Its data', mimeType: 'application/json' };

async function render({ document, paper }: TestBrief): Promise<{ bytes: Uint8Array; pages: number }> {
  return renderPdf(document, { resources, paper });
}

function find(name: string): TestBrief {
  const found = [...testBriefs()].find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe('every brief is sound', () => {
  for (const each of testBriefs()) {
    test(
      each.name,
      async () => {
        const { bytes, pages } = await render(each);
        expect(findFaults(bytes)).toEqual([]);
        if (each.name.startsWith('300')) expect(pages).toBeGreaterThanOrEqual(300);
        if (each.name.startsWith('nothing')) expect(pages).toBe(1);
      },
      120_000,
    );
  }
});

describe('a planted fault is found:', () => {
  test.each([
    ['/Alt (', '/Xlt (', 'Figure without Alt'],
    ['/BBox [', '/XBox [', 'Figure without BBox'],
    ['/FontFile2 ', '/XontFile2 ', 'AAAAAA+SourceSans3-SemiBold is not embedded'],
    ['/ToUnicode ', '/XoUnicode ', 'AAAAAA+SourceSans3-SemiBold has no ToUnicode'],
    ['/Scope /Row', '/Xcope /Row', 'TH without Scope'],
    ['/Scope /Column', '/Scope /Colour', 'TH without Scope'],
    ['/ID (note-2)', '/XD (note-2)', 'Note without ID'],
    ['/ID (note-2)', '/ID (note-1)', 'two elements with ID note-1'],
    ['/Lang (en-GB)', '/Xang (en-GB)', 'no Lang'],
    ['/Lang (en-GB)', '/Lang ()      ', 'no Lang'],
    ['/Tabs /S', '/Xabs /S', 'page 1: tab order is not that of the structure'],
    ['/DisplayDocTitle true', '/XisplayDocTitle true', 'the title is not displayed'],
    ['/Marked true', '/Xarked true', 'not marked as tagged'],
    ['<pdfuaid:part>1', '<pdfuaid:part>2', 'no PDF/UA-1 in XMP'],
    ['<pdfaid:conformance>A', '<pdfaid:conformance>B', 'no PDF/A-3a in XMP'],
    ['/OutputIntents ', '/XutputIntents ', 'no output intent'],
    ['/Outlines ', '/Xutlines ', 'no bookmarks'],
    ['/StructParent ', '/XtructParent ', 'page 1: a link outside of Link'],
    ['/Contents (Note 1)', '/Xontents (Note 1)', 'page 1: a link that says nothing'],
    ['/F 4', '/F 2', 'page 1: a link that is not printed'],
    ['/S /H1', '/S /H3', 'H3 after no heading'],
    ['/S /Link', '/S /Span', 'page 1: a link outside of Link'],
    ['/S /TBody', '/S /Table', 'Table in Table'],
    ['/S /LI\n', '/S /P \n', 'P in L'],
    ['/Type /OBJR', '/Type /XBJR', 'Link without annotation'],
    ['/StructTreeRoot ', '/XtructTreeRoot ', 'no structure'],
    ['/MCID 3', '/MCID 2', 'page 1: content 3 has two owners'],
  ])('%j → %j', async (sound, planted, fault) => {
    const { bytes } = await render(find('every block on a4'));
    expect(findFaults(replaced(bytes, sound, planted))).toContain(fault);
  });

  test.each([
    [
      'a mark outside of everything',
      (content: string) => `${content}\n0 0 10 10 re f`,
      'content that is not tagged',
    ],
    [
      'an artifact inside content',
      (content: string) => content.replace(/BDC\nBT/u, 'BDC\n/Artifact BMC EMC\nBT'),
      'artifact inside content',
    ],
    ['content without an end', (content: string) => `${content}\n/P BMC`, 'marked content without an end'],
    [
      'content that is missing',
      (content: string) => content.slice(0, content.lastIndexOf('/P <</MCID')),
      'elements with content that is not there',
    ],
  ])('%s', async (_, plant, fault) => {
    const { bytes } = await render(find('every block on a4'));
    expect(findFaults(withContent(bytes, plant))).toContain(`page 1: ${fault}`);
  });

  test('an attachment that stands for nothing', async () => {
    const { document } = find('nothing but a title');
    const own = { schema: 'x', namespace: 'http://x.example/', prefix: 'x', properties: [] };
    const { bytes } = await renderPdf(document, {
      resources,
      carry: () => ({ properties: own, attachment: { ...attachment, bytes: new Uint8Array([1]) } }),
    });
    expect(findFaults(bytes)).toEqual([]);
    expect(findFaults(replaced(bytes, '/AFRelationship ', '/XFRelationship '))).toEqual([
      'an attachment without relationship',
    ]);
  });
});

/** The first such place with other words; as many, so that nothing else moves. */
function replaced(bytes: Uint8Array, sound: string, planted: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toContain(sound);
  return Buffer.from(text.replace(sound, planted.padEnd(sound.length)), 'latin1');
}

/** Page 1 with other content, as an editor would write it. */
function withContent(bytes: Uint8Array, plant: (content: string) => string): Uint8Array {
  const pdf = new ReadPdf(bytes);
  const [first = null] = pdf.list(pdf.dictionary(pdf.catalog.get('Pages')).get('Kids'));
  const contents = pdf.dictionary(first).get('Contents');
  if (!(contents instanceof Pointer)) throw new Error('page 1 has no content');
  const content = Buffer.from(pdf.decode(contents) ?? []).toString('latin1');
  return withStream(bytes, contents.id, '', Buffer.from(plant(content), 'latin1'));
}
