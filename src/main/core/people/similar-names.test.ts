import { describe, expect, test } from 'vitest';
import type { PersonKind, Similarity } from '../contract/people';
import { compareHumans, compareOrganisations, keysOf, readName } from './similar-names';

const people = (one: string, other: string): Similarity | null => {
  const [left, right] = [readName(one, 'human'), readName(other, 'human')];
  const [longer, shorter] = left.words.length < right.words.length ? [right, left] : [left, right];
  return compareHumans(longer, shorter);
};
const organisations = (one: string, other: string): Similarity | null =>
  compareOrganisations(readName(one, 'organisation'), readName(other, 'organisation'));
/** Would the two be compared at all? */
const meet = (one: string, other: string, kind: PersonKind): boolean => {
  const keys = new Set(keysOf(readName(one, kind), kind));
  return keysOf(readName(other, kind), kind).some((key) => keys.has(key));
};

describe('names of one person', () => {
  test.each([
    // Ukrainian and Russian: BGN/PCGN, ISO 9, ICAO, press
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Volodymyr Zelensky', 'Vladimir Zelenskiy'],
    ['Volodymyr Zelenskyi', 'Wolodymyr Zelenskyj'],
    ['Yury Gagarin', 'Yuri Gagarin'],
    ['Oleksandr Syrskyi', 'Alexander Syrsky'],
    ['Sergey Shoigu', 'Sergei Shoygu'],
    ['Dmitry Medvedev', 'Dmitrij Medvedyev'],
    ['Mikhail Gorbachev', 'Mihail Gorbachyov'],
    ['Boris Yeltsin', 'Boris Eltsin'],
    ['Viktor Yanukovych', 'Viktor Ianukovich'],
    ['Alexei Navalny', 'Aleksey Navalnyy'],
    ['Andriy Yermak', 'Andrii Yermak'],
    ['Kirill Vasil’ev', 'Kirill Vasilev'],
    // the same in French
    ['Vladimir Putin', 'Vladimir Poutine'],
    ['Yulia Tymoshenko', 'Ioulia Timochenko'],
    ['Nikita Khrushchev', 'Nikita Khrouchtchev'],
    ['Valery Gerasimov', 'Valery Guerassimov'],
    ['Viktor Yanukovych', 'Viktor Ianoukovitch'],
    ['Sergueï Choïgou', 'Sergei Shoigu'],
    ['Alexander Lukashenko', 'Alexandre Loukachenko'],
    // South Slavic
    ['Maroš Šefčovič', 'Maros Sefcovic'],
    ['Aleksandar Vučić', 'Aleksandar Vuchich'],
    // Arabic
    ['Mohammed bin Salman', 'Muhammad bin Salman'],
    ['Mohamed Morsi', 'Mohammad Morsi'],
    ['Bashar al-Assad', 'Bachar el-Assad'],
    ['Abdel Fattah el-Sisi', 'Abdul Fattah al-Sissi'],
    ['Abdel-Fattah al-Sisi', 'Abd el-Fattah el-Sisi'],
    ['Ahmed ash-Sharaa', 'Ahmad al-Sharaa'],
    // German and Nordic
    ['Gerhard Schröder', 'Gerhard Schroeder'],
    ['Gerhard Schröder', 'Gerhard Schroder'],
    ['Jürgen Müller', 'Juergen Mueller'],
    ['Søren Kjær', 'Soeren Kjaer'],
    ['Ana Sørlund', 'Ana Soerlund'],
    ['Lars Åkesson', 'Lars Aakesson'],
    // Turkish
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['Mevlüt Çavuşoğlu', 'Mevlut Cavusoglu'],
    // doubled letters
    ['Philippe Morreau', 'Philippe Moreau'],
  ])('%s is spelt %s', (one, other) => {
    expect(['spelling', 'same-name']).toContain(people(one, other));
    expect(meet(one, other, 'human')).toBe(true);
    expect(people(other, one)).toBe(people(one, other));
  });

  test.each([
    ['Dr Ana Sørlund', 'ANA SORLUND', 'same-name'],
    ['Viktor Orbán', 'Orban Viktor', 'word-order'],
    ['Xi Jinping', 'Jinping Xi', 'word-order'],
    ['Ilse Varnholt', 'I. Varnholt', 'initial'],
    ['Donald J. Trump', 'D. Trump', 'initial'],
    ['Donald J. Trump', 'Donald Trump', 'longer-name'],
    ['Pedro Sánchez Pérez-Castejón', 'Pedro Sánchez', 'longer-name'],
    ['Ursula von der Leyen', 'von der Leyen', 'surname'],
    ['Ursula von der Leyen', 'Leyen', 'surname'],
    ['Volodymyr Zelensky', 'Zelenskyy', 'surname'],
    ['Zelensky', 'Zelenskyy', 'surname'],
    ['Mr Brandvik', 'Anselm Brandvik', 'surname'],
    ['Ilse Varnholt', 'Ilse Vernholt', 'one-letter'],
    ['Elsa Varnholt', 'Ella Varnholt', 'one-letter'],
    ['J. Smith', 'J. Smyth', 'one-letter'],
    ['Grace Chen', 'Grace Shen', 'one-letter'],
    ['Louis Moreno', 'Luis Moreno', 'one-letter'],
    ['Thomas Bauer', 'Thomas Baur', 'one-letter'],
  ] as const)('%s and %s: %s', (one, other, similarity) => {
    expect([people(one, other), meet(one, other, 'human')]).toEqual([similarity, true]);
  });

  test.each([
    ['Maria Petrova', 'Mario Petrov'],
    ['Maria Petrova', 'Mario Petrova'],
    ['Maria Petrova', 'Marina Petrov'],
    ['Alexander Novak', 'Alexandra Novak'],
    ['Valentin Moreau', 'Valentine Moreau'],
    ['Jan Kowal', 'Ian Kowal'],
    ['Li Wei', 'Lu Wei'],
    ['Wang Yi', 'Wang Li'],
    ['Adam Levine', 'Adam Levin'],
    ['Mary Lee', 'Marie Lee'],
    ['Toni Smith', 'Tony Smith'],
    ['George W. Bush', 'Jeb Bush'],
    ['John Smith', 'Jane Smith'],
    ['Anna Weber', 'Anna Werner'],
    ['Jean-Luc Moreau', 'Jean-Marc Moreau'],
    ['Peter Hansen', 'Petra Hansen'],
    ['Ivan Petrov', 'Ivanov'],
    ['von der Heyde', 'Ursula von der Leyen'],
    ['Smith', 'Smythe'],
    ['Mohammed Ali', 'Ahmed Ali'],
    ['Mohammed Hassan', 'Mohammed Hussein'],
    ['Kim Jong Un', 'Kim Jong Il'],
    ['', 'Anna Weber'],
  ])('%s is not %s', (one, other) => {
    expect([people(one, other), people(other, one)]).toEqual([null, null]);
  });
});

test.each([
  ['North Atlantic Treaty Organization', 'NATO', 'acronym'],
  ['the EU', 'European Union', 'acronym'],
  ['Organisation des Nations unies', 'ONU', 'acronym'],
  ['The Ministry of Tides', 'Ministry of Tides', 'spelling'],
  ['Tidal Institute', 'TIDAL INSTITUTE', 'same-name'],
  ['Ministry of Tides', 'Ministry of Trade', null],
  ['Northern Union', 'Southern Union', null],
  ['Nato', 'North Atlantic Treaty Organization', null],
  ['Tidal Institute', 'Institute', null],
] as const)('organisations %s and %s: %s', (one, other, similarity) => {
  expect(organisations(one, other)).toBe(similarity);
  if (similarity !== null) expect(meet(one, other, 'organisation')).toBe(true);
});
