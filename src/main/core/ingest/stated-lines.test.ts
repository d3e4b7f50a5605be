import { describe, expect, test } from 'vitest';
import { bylineOf } from './byline';
import { datelineOf } from './dateline';
import { licenceOf } from './licence';
import { lineFacts } from './line-facts';
import { markingOf } from './marking';
import { statedLanguage } from './language';

describe('a byline names its authors', () => {
  test.each([
    ['By Ann Lee', 'Ann Lee'],
    ['BY ANN LEE', 'ANN LEE'],
    ['By Ann Lee and Jo Day in Port Quill', 'Ann Lee, Jo Day'],
    ['By Ann M. Lee, Diplomatic Editor', 'Ann M. Lee'],
    ['Par Maëlle Guivarch et Yves Le Goff', 'Maëlle Guivarch, Yves Le Goff'],
    ['Propos recueillis par Odile d’Aubrac', 'Odile d’Aubrac'],
    ['By Ruud van der Meer for Seaboard', 'Ruud van der Meer'],
    ['By our diplomatic correspondent', 'our diplomatic correspondent'],
    ['By Seaboard Press staff', 'Seaboard Press staff'],
  ])('%s', (line, authors) => {
    expect(bylineOf(line)).toBe(authors);
  });

  test.each([
    ['By Friday the council had split'],
    ['By the time it met, nobody cared.'],
    ['Par ailleurs, la digue attend'],
    ['Ann Lee'],
    ['By'],
  ])('is not: %s', (line) => {
    expect(bylineOf(line)).toBeNull();
  });
});

describe('a dateline tells the place', () => {
  test.each([
    ['Washington, DC — Over the weekend', 'Washington, DC', null],
    ['BRUSSELS (Agency) — The council', 'Brussels', 'Agency'],
    ['PARIS, 3 mars — Le conseil', 'Paris', null],
    ['PARIS, le 3 mars 2026 (Agence X) – Le conseil', 'Paris', 'Agence X'],
    ['SAVANNAH, Ga. -- Negotiators met', 'Savannah, Ga.', null],
    ['NEW YORK, March 3 (Agency) - Ships', 'New York', 'Agency'],
    ['SAINT-CAP-SUR-MER — Le phare', 'Saint-Cap-sur-Mer', null],
    ['Port Quill (Seaboard) — “No,” she said', 'Port Quill', 'Seaboard'],
  ])('%s', (paragraph, place, agency) => {
    expect(datelineOf(paragraph)).toMatchObject({ place, agency });
  });

  test.each([
    ['Money — The oldest quarrel — divides them'],
    ['NATO — The alliance is old'],
    ['Autonomy — which nobody wants — is dear'],
    ['The council met in BRUSSELS — The end'],
    ['OPINION — The council is wrong'],
    ['It was late.'],
  ])('is not: %s', (paragraph) => {
    expect(datelineOf(paragraph)).toBeNull();
  });
});

describe('a marking is a label on its own', () => {
  test.each([
    ['TLP:RED', 'TLP:RED'],
    ['tlp: amber + strict', 'TLP:AMBER+STRICT'],
    ['[TLP:GREEN]', 'TLP:GREEN'],
    ['Marking: TLP:CLEAR', 'TLP:CLEAR'],
    ['TLP:WHITE', 'TLP:CLEAR'],
    ['The note was TLP:RED', null],
    ['TLP:BLUE', null],
  ])('%s', (line, marking) => {
    expect(markingOf(line)).toBe(marking);
  });
});

describe('a licence is a line of its own', () => {
  test.each([
    ['© 2026 Seaboard Press', '© 2026 Seaboard Press'],
    [
      'Copyright Seaboard Press 2026. All rights reserved.',
      'Copyright Seaboard Press 2026. All rights reserved.',
    ],
    ['Licence: https://creativecommons.org/licenses/by-nc/4.0/deed.en', 'CC BY-NC 4.0'],
    [
      'This article is under a Creative Commons licence (CC BY 4.0).',
      'This article is under a Creative Commons licence (CC BY 4.0).',
    ],
    ['Copyright law is changing, the minister says.', null],
    ['Licences will be sold from Monday.', null],
  ])('%s', (line, licence) => {
    expect(licenceOf(line)).toBe(licence);
  });
});

describe('a line of facts', () => {
  test.each([
    ['SOURCE:Seaboard Press', { outlet: 'Seaboard Press' }],
    ['Auteur : Maëlle Guivarch', { author: 'Maëlle Guivarch' }],
    ['Date: 6 March 2026', { publishedOn: '2026-03-06' }],
    [
      'By Ann Lee | The Fen Courier | 6 March 2026 | 4 min read',
      { author: 'Ann Lee', outlet: 'The Fen Courier', publishedOn: '2026-03-06' },
    ],
    ['Publié le 6 mars 2026 à 06h00 - Mis à jour le 7 mars 2026', { publishedOn: '2026-03-06' }],
    ['World › Europe', {}],
    ['https://seaboard.example/a', { url: 'https://seaboard.example/a' }],
  ])('%s', (line, stated) => {
    expect(lineFacts(line)?.stated).toEqual(stated);
  });

  test.each([
    ['Source: a senior official, who asked not to be named, said that the fund was empty.'],
    ['Author: “I never wrote it.”'],
    ['Vane: It floats.'],
    ['The date: nobody knows it'],
    ['Ships | Fuel | Nobody'],
  ])('is not: %s', (line) => {
    expect(lineFacts(line)).toBeNull();
  });
});

test('a language is stated by its tag or its name', () => {
  expect(['en_GB', 'fr-CA', 'FR', 'English', 'zh-Hans-CN', 'the islands'].map(statedLanguage)).toEqual([
    'en',
    'fr',
    'fr',
    'en',
    'zh',
    null,
  ]);
});
