import { describe, expect, test } from 'vitest';
import { THEME_STATUSES } from '../../contract/codebook';
import { Failure } from '../../failure';
import { theme, uid } from '../../testing/arbitrary-project';
import { readDescription, writeDescription } from './description';
import { readQdc, writeQdc } from './qdc';
import { breachesOf } from './schema-rules';
import fc, { seedOr } from '../../../../seeded';

const SEED = seedOr(20261126);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a description', () => {
  const text = fc
    .array(
      fc.constantFrom(
        'word',
        '\n',
        '\n\n',
        'Use for: ',
        'Not for: ',
        'Keywords: ',
        'Status: retired',
        '\\',
        ';',
        ' ',
      ),
    )
    .map((all) => all.join(''));
  const keyword = fc
    .array(fc.constantFrom('a', ';', '\\', ' b', ':'), { minLength: 1 })
    .map((all) => all.join('').trim());

  test('carries all that a theme says, and gives it back', () => {
    const described = fc.record({
      definition: text,
      useFor: text,
      notFor: text,
      keywords: fc.array(
        keyword.filter((one) => one !== ''),
        { maxLength: 3 },
      ),
      status: fc.constantFrom(...THEME_STATUSES),
    });
    fc.assert(
      fc.property(described, (given) => {
        expect(readDescription(writeDescription(given))).toEqual(given);
      }),
      { seed: SEED, numRuns: 2_000 },
    );
  });

  test('is somebody’s own where it only begins like a label', () => {
    const given = 'Status: retired long ago';
    expect(readDescription(given)).toMatchObject({ definition: given, status: 'active' });
  });

  test('reads as a person writes', () => {
    const given = {
      definition: 'Acting alone.',
      useFor: 'Choice.',
      notFor: '',
      keywords: ['own', 'sovereign'],
      status: 'retired',
    } as const;
    expect(writeDescription(given)).toBe(
      'Acting alone.\n\nUse for: Choice.\n\nKeywords: own; sovereign\n\nStatus: retired',
    );
  });
});

describe('a codebook', () => {
  test('as Taguette writes it: flat, upper-case GUIDs', () => {
    const project = readQdc(
      encode(`<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4"><Codes>
<Code guid="0D62985D-B147-5D01-A9B5-CAE5DCD98342" name="interesting" isCodable="true"/>
<Code guid="2A08BDDF-4C35-4250-BF77-7DE37B50C930" name="people.staff" isCodable="true"><Description>Those who work &amp; there</Description></Code>
</Codes></CodeBook>`),
    );
    expect(project).toMatchObject({
      origin: 'Taguette 1.4',
      themes: [
        { uid: '0d62985d-b147-5d01-a9b5-cae5dcd98342', name: 'interesting', definition: '', colour: null },
        { uid: '2a08bddf-4c35-4250-bf77-7de37b50c930', definition: 'Those who work & there' },
      ],
      notices: [],
    });
  });

  test('as NVivo writes it: an older namespace, GUIDs in braces, folders, sets', () => {
    const { themes, notices } = readQdc(
      encode(`\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="no" ?><CodeBook origin="NVivo 12" xmlns="urn:QDA-XML:codebook:1:0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:QDA-XML:codebook:1:0 Codebook.xsd"><Codes>
<Code guid="{6B29FC40-CA47-1067-B31D-00DD010662DA}" name="Security" isCodable="false" color="#F80">
<Code guid="{6B29FC40-CA47-1067-B31D-00DD010662DB}" name="Positive" isCodable="true" color="#FF8800"/>
</Code></Codes><Sets><Set guid="{6B29FC40-CA47-1067-B31D-00DD010662DC}" name="Favourites"/></Sets></CodeBook>`),
    );
    expect(themes.map(({ uid: own, parentUid, name, colour }) => ({ own, parentUid, name, colour }))).toEqual(
      [
        { own: '6b29fc40-ca47-1067-b31d-00dd010662da', parentUid: null, name: 'Security', colour: '#ff8800' },
        {
          own: '6b29fc40-ca47-1067-b31d-00dd010662db',
          parentUid: '6b29fc40-ca47-1067-b31d-00dd010662da',
          name: 'Positive',
          colour: '#ff8800',
        },
      ],
    );
    expect(notices).toEqual([
      { notice: 'folder-codes', count: 1, examples: ['Security'] },
      { notice: 'sets', count: 1, examples: ['Favourites'] },
    ]);
  });

  test('goes out by the schema and comes back the same', () => {
    const themes = [
      theme(1, { definition: 'One & <two>\n\ttabbed "three"', colour: '#23609f', keywords: ['a;b'] }),
      theme(2, { parentUid: uid(1), name: 'Under "it" \t& there', useFor: 'this', notFor: 'that' }),
      theme(3, { parentUid: uid(2), name: '威慑 😀' }),
      theme(4),
    ];
    const bytes = writeQdc({ themes });
    expect(breachesOf(bytes, 'codebook')).toEqual([]);
    expect(readQdc(bytes).themes).toEqual(
      themes.map((one) => (one.uid === uid(2) ? { ...one, name: 'Under "it" & there' } : one)),
    );
  });

  test.each([
    [
      'a document type',
      '<!DOCTYPE CodeBook [<!ENTITY x "y">]><CodeBook><Codes/></CodeBook>',
      /document type/,
    ],
    ['an unknown entity', '<CodeBook><Codes>&x;</Codes></CodeBook>', /line 1/],
    ['half a file', '<CodeBook>\n<Codes>', /line 2/],
    ['another document', '<html/>', /no REFI-QDA codebook/],
    ['a thousand levels', `${'<CodeBook>'.repeat(1_000)}${'</CodeBook>'.repeat(1_000)}`, /deeper/],
  ])('is refused with %s', (_what, xml, message) => {
    expect(() => readQdc(encode(xml))).toThrow(Failure);
    expect(() => readQdc(encode(xml))).toThrow(message);
  });
});
