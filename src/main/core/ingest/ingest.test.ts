import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../contract/ids';
import { statedDetails, type ArticleDetails } from '../contract/article-fields';
import { Failure } from '../failure';
import { canonicalText } from './canonical-text';
import { ingest } from './ingest';
import fc from '../../../seeded';

const fixture = (fileName: string) => {
  const { details, text, headings, format } = ingest({
    fileName,
    bytes: readFileSync(new URL(`./fixtures/${fileName}`, import.meta.url)),
  });
  return {
    details,
    paragraphs: text.split('\n\n'),
    headings: headings.map((at) => text.slice(at).split('\n')[0]),
    format,
  };
};
const ofText = (text: string, fileName: string | null = null) =>
  ingest({ fileName, bytes: new TextEncoder().encode(text) });
const details = (stated: Partial<ArticleDetails>): ArticleDetails =>
  statedDetails({ title: '', language: 'en', ...stated });

describe('plain text', () => {
  test('wrapped by a program is joined again, and the wire’s head and foot become details', () => {
    expect(fixture('wrapped-wire.txt')).toEqual({
      format: 'text',
      details: details({
        title: 'Ferries stop as islands argue over who pays for the guard ships',
        outlet: 'Seaboard Press',
        author: 'Rosamund Teale, Idris Calloway',
        publishedOn: '2026-10-07' as IsoDate,
        place: 'Port Quill',
        licence: '(c) 2026 Seaboard Press. All rights reserved.',
      }),
      headings: [],
      paragraphs: [
        'PORT QUILL (Seaboard Press) -- The three island councils failed on Wednesday to agree who pays for the guard ships, and the evening ferries stayed in harbour.',
        '"We cannot share a burden that nobody has weighed," said Hester Vane, who speaks for the smallest of the councils. She added that the talks would go on "until the tide or the patience is out".',
        'The guard ships were bought in 2021. Since then the cost of fuel has trebled, and the rules that were written in that year for the burden-sharing among the islands have not changed.',
        'A paragraph that begins with an indent is one of its own, and goes on to its end like the others.',
      ],
    });
  });

  test('with a paragraph a line is not joined; a bare author and outlet are told from a standfirst', () => {
    expect(fixture('single-line-paragraphs.txt')).toEqual({
      format: 'text',
      details: details({
        title: 'The council that could not say no',
        outlet: 'The Fen Courier',
        author: 'Teodric Hallam',
        publishedOn: '2026-10-05' as IsoDate,
      }),
      headings: ['A second chance'],
      paragraphs: [
        'A council that cannot refuse is not consulted, it is informed. That was the lesson of the spring, and few in the chamber care to repeat it.',
        '"We were asked on the Friday," recalls Councillor Mabel Thring. "On the Monday it had happened."',
        'A second chance',
        'Thring wants a vote of her own next time. Read more: that is what her leaflet says, and her voters did.',
        'The vote is in May.',
      ],
    });
  });

  test('quoted in a mail is read as if it were not, with its labels and marking', () => {
    expect(fixture('quoted-mail.txt')).toEqual({
      format: 'text',
      details: details({
        title: 'A note on the guard ships',
        publishedOn: '2026-10-12' as IsoDate,
        marking: 'TLP:AMBER',
      }),
      headings: [],
      paragraphs: [
        'The ships will be paid for until spring. After that the councils must choose between the harbour wall and the guard, because there is no money for both of them and nobody has asked for more.',
        'Nothing else has been agreed.',
      ],
    });
  });

  test('in Windows-1252 keeps its accents, dashes and marks', () => {
    expect(fixture('windows-1252.txt')).toEqual({
      format: 'text',
      details: details({ title: 'L’écluse et la dette', author: 'Maëlle Guivarch', language: null }),
      headings: [],
      paragraphs: [
        '«\u00A0L’écluse est à nous, la dette est à tous\u00A0», résume le maire — et personne ne rit. Le cœur du problème est ancien : en 1998, trois communes ont signé un contrat que nul n’a relu depuis.',
      ],
    });
  });
});

test('Markdown gives its words, and its front matter the details', () => {
  expect(fixture('front-matter.md')).toEqual({
    format: 'markdown',
    details: details({
      title: 'The "quiet" guarantee',
      standfirst: 'Nobody has withdrawn it, and nobody repeats it.',
      outlet: 'The Fen Courier',
      author: 'Nell Orrin, Pascoe Trime',
      publishedOn: '2026-10-09' as IsoDate,
      marking: 'TLP:AMBER+STRICT',
      licence: 'CC BY-SA 4.0',
    }),
    headings: ['What was promised'],
    paragraphs: [
      'It was given in one sentence, on a Tuesday, and the sentence has not been said since.',
      '"A guarantee is a habit," says Orrin Pell, a historian. "You notice it when it stops."',
      'What was promised',
      'Ships, if asked.',
      'Fuel, if there is any.',
      'Roses are red,\ntreaties are read.',
    ],
  });
});

describe('a saved page', () => {
  test('with a JSON-LD graph gives its article without what is around, hidden or scripted', () => {
    expect(fixture('graph-page.html')).toEqual({
      format: 'html',
      details: details({
        title: 'Guard ships: who pays?',
        standfirst: 'Three councils, two ships and one bill.',
        outlet: 'Seaboard & Sons',
        author: 'Rosamund Teale, Idris Calloway',
        publishedOn: '2026-10-06' as IsoDate,
        place: 'Port Quill',
        licence: 'CC BY 4.0',
        url: 'https://seaboard.example/world/guard-ships',
      }),
      headings: ['The second ship'],
      paragraphs: [
        'PORT QUILL — Nobody at the table had brought a\u00A0pen. The talks on the guard ships began late and ended early, and the bill of 4.2 million crowns lay between the three councils like a fish.',
        '“We can’t share a burden that nobody has weighed,” said Hester Vane.',
        'The second ship',
        'It is older. “It floats,” Vane said, “and that is the kindest word for it”.',
        'Why keep it?',
        'Because it is there.',
        'No.',
      ],
    });
    expect(globalThis).not.toHaveProperty('attacheWasHere');
  });

  test('in French is read by OpenGraph and by its own lines', () => {
    expect(fixture('page-francaise.html')).toEqual({
      format: 'html',
      details: details({
        title: 'Le phare et la facture',
        outlet: 'L’Écho du Cap',
        author: 'Maëlle Guivarch',
        publishedOn: '2026-10-08' as IsoDate,
        place: 'Saint-Cap-sur-Mer',
        language: 'fr',
        url: 'https://echo.example/phare',
      }),
      headings: [],
      paragraphs: [
        'SAINT-CAP-SUR-MER, 8 octobre — Le phare s’éteindra vendredi si personne ne paie l’ampoule, a prévenu la gardienne.',
        '«\u00A0On me demande de veiller sur trois communes et chacune croit que c’est l’autre qui paie\u00A0», soupire Yvonne Tréhorel.',
        'Le conseil se réunit lundi. L’ampoule coûte 212\u00A0euros.',
      ],
    });
  });

  test('with broken markup and no metadata still gives its words, byline and date', () => {
    expect(fixture('broken-page.html')).toEqual({
      format: 'html',
      details: details({
        title: 'Wall before water',
        author: 'Nell Orrin',
        publishedOn: '2026-10-11' as IsoDate,
      }),
      headings: [],
      paragraphs: [
        'The wall will be raised before the spring tides, the council said, and nobody objected.',
        '"It is only a wall," said Mabel Thring, "until the water comes."',
        'The cost is 3 < 4 million & rising &unknown; said one clerk.',
        'It is not the first wall that the town has raised, nor the last that it will pay for.',
      ],
    });
  });

  test('nested a hundred thousand deep is read to its end', () => {
    const words = 'The council met and nobody spoke until the lamps were lit.';
    const page = `<html><body>${'<div><b>'.repeat(50_000)}<p>${words}</p>${'</b></div>'.repeat(50_000)}</body></html>`;
    expect(ofText(page).text).toBe(words);
  });

  test('with three thousand paragraphs is read to its end', () => {
    const page = `<html><body><article>${'<p>The council met, and nobody spoke until the lamps were lit.</p>'.repeat(3_000)}</article></body></html>`;
    expect(ofText(page).text.split('\n\n')).toHaveLength(3_000);
  });
});

describe('what is not stated stays open', () => {
  test('a bare paragraph has a title of its first words and nothing else', () => {
    const sentence =
      'On 3 March the council of the islands met for the ninth time and parted without a vote, as it had before.';
    expect(ofText(sentence)).toEqual({
      format: 'text',
      details: details({
        title: 'On 3 March the council of the islands met for the ninth time and parted without …',
        language: null,
      }),
      text: sentence,
      headings: [],
    });
  });

  test('a file without a title is called by its name', () => {
    expect(ofText('One sentence is enough, and here it is.', 'guard_ships-notes.txt').details.title).toBe(
      'guard ships notes',
    );
  });

  test('dates inside the article are not its date', () => {
    const text =
      'A quiet year\n\nThe pact was signed on 4 May 1998 and nobody has read it since.\n\nIt ends on 1 June 2030.';
    expect(ofText(text).details.publishedOn).toBeNull();
  });
});

describe('what cannot be read is refused, with what to do', () => {
  const failure = (bytes: Uint8Array, fileName: string | null = null): { code: string; message: string } => {
    try {
      ingest({ fileName, bytes });
    } catch (error) {
      if (error instanceof Failure) return { code: error.code, message: error.message };
      throw error;
    }
    throw new Error('The file was taken.');
  };
  const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

  test.each([
    ['an empty file', '', /empty.*Save or download it again/],
    ['a file of spaces', ' \n\n ', /No article text.*paste/],
    ['a page of scripts', '<html><body><script>alert(1)</script></body></html>', /No article text/],
    ['a PDF', '%PDF-1.7\n%\xE2\xE3', /PDF.*[Cc]opy its text/],
    ['a Word document', 'PK\x03\x04\x14\0\x06\0word/document.xml', /Word.*Plain Text/],
    ['an old Word document', '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0', /Word/],
    [
      'an OpenDocument file',
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text',
      /OpenDocument.*\.txt/,
    ],
    ['a ZIP file', 'PK\x03\x04\x14\0holiday.jpg', /ZIP.*Unpack/],
    ['an RTF document', '{\\rtf1\\ansi Hello}', /RTF.*Plain Text/],
    ['a PNG', '\x89PNG\r\n\x1A\n\0\0\0\rIHDR', /image \(PNG\)/],
    ['a JPEG', '\xFF\xD8\xFF\xE0\0\x10JFIF', /image \(JPEG\)/],
    [
      'a saved MHTML page',
      'From: <Saved by a browser>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nbody',
      /HTML Only/,
    ],
    ['bytes of no known kind', '\x01\x02\x03\0\x04ab\x05\x06', /not a text file/],
  ])('%s', (_what, content, message) => {
    expect(failure(latin1(content))).toEqual({
      code: 'bad-file',
      message: expect.stringMatching(message) as string,
    });
  });

  test('a file of sixty megabytes', () => {
    expect(failure(new Uint8Array(60 * 1024 * 1024).fill(97))).toEqual({
      code: 'too-big',
      message: expect.stringContaining('60 MB') as string,
    });
  });
});

describe('whatever comes in', () => {
  const markup = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<div class="',
      '"',
      '>',
      '<',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      '<h1>',
      '<br>',
      '&amp;',
      '&#0;',
    ],
    ...[
      '---\n',
      'title: x\n',
      '# ',
      '> ',
      '🔗',
      '\n\n',
      '\n',
      'By Ann Lee',
      '6 March 2025',
      'SOURCE:',
      'TLP:RED',
      'PARIS — The',
      '“',
      '”',
    ],
    ...[
      'word',
      ' ',
      'A sentence stands here.',
      'é',
      '\0',
      '\u200B',
      '[',
      '](',
      '*',
      '`',
      '<html>',
      '{"@type":"Article"}',
    ],
  );
  const anyFile = fc.tuple(
    fc.constantFrom(null, 'a.txt', 'a.md', 'a.html'),
    fc.array(markup, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  test('an article comes out in canonical form, or a failure that says why', () => {
    fc.assert(
      fc.property(anyFile, ([fileName, content]) => {
        let document;
        try {
          document = ofText(content, fileName);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
          return;
        }
        expect(document.text).not.toBe('');
        expect(canonicalText(document.text)).toBe(document.text);
        expect(document.details.title).not.toBe('');
        for (const at of document.headings) {
          expect(at === 0 || document.text.slice(at - 2, at) === '\n\n').toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  const word = fc.constantFrom(
    ...'share source the minister said contact advertisement read more by Friday brigade deter related photo cookies subscribe ends'.split(
      ' ',
    ),
  );
  const sentence = fc
    .array(word, { minLength: 6, maxLength: 30 })
    .map((words) => `Yesterday ${words.join(' ')}.`);

  test('sentences of an article are never dropped', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), (sentences) => {
        expect(ofText(`A title\n\n${sentences.join('\n\n')}`).text).toBe(sentences.join('\n\n'));
      }),
      { numRuns: 500 },
    );
  });
});
