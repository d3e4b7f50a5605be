/**
 * Texts that nobody writes and that slow careless code down: each a small pattern, repeated to any length. A stage that looks
 * from every mark to the end of its paragraph, or from every name through all others, shows here.
 */
const PATTERNS: Readonly<Record<string, string>> = {
  'straight marks': '"',
  'single straight marks': "'",
  'opening marks': '“',
  'closing marks': '”',
  'opening guillemets': '«',
  'closing guillemets': '»',
  'low marks': '„',
  'single opening marks': '‘',
  'single closing marks': '’',
  'single angle marks': '‹›',
  'entities of marks': '&quot;',
  backticks: "``''",
  'alternating marks': '“”',
  'marks of all kinds': '"“”«»„‘’\'‹›',
  'spaced marks of all kinds': '" “ ” « » „ ‘ ’ \' ',
  'opening marks and letters': '“a ',
  'opening marks and letters, unspaced': '“a',
  'stray closing marks': 'a,”',
  'stray closing marks, spaced': 'a, b,” ',
  'stray closing marks after stops': 'A.” ',
  'single opening marks and words': '‘a b ',
  'possessives of plurals': "dockers' wages ",
  'nested marks': '“a ‘b “c ',
  'tiny quotations': '“a” ',
  'tiny quotations, unspaced': '“a”',
  'short quotations': '“It is so.” ',
  'short quotations, a paragraph each': '“It is so, and was.”\n\n',
  'opened paragraphs': '“It goes on and on\n\n',
  'quotations with cues': '“It is so,” she said. ',
  'quotations joined by commas': '“It is,” she said, “so,” ',
  measures: '6\'2" ',
  digits: '1',
  'digits and points': '1.',
  'grouped digits': '1,000,',
  letters: 'a',
  capitals: 'A',
  initials: 'A.',
  'hyphened words': 'a-',
  elisions: "l'",
  'elisions in curly': 'qu’',
  possessives: "a's",
  'combining marks': '\u0301',
  'letters with combining marks': 'a\u0301',
  'lone surrogates': '\ud800',
  emoji: '👩‍🚀',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  tabs: '\t',
  newlines: '\n',
  'spaced newlines': ' \n',
  'carriage returns': '\r\n',
  'one-letter paragraphs': 'a\n\n',
  'one-letter lines': 'a\n',
  'wrapped lines': 'the ship will sail on the tide that comes with the moon of the\n',
  commas: ',',
  points: '.',
  'points and spaces': '. ',
  dashes: '—',
  'dash dialogue': '— Non, dit-il.\n\n',
  'dash dialogue, one paragraph': '— Non, dit-il ',
  colons: ': ',
  'turns of an interview': 'Roe: Yes.\n\nPoe: No?\n\n',
  'turns with initials': 'J. R.: Yes.\n\nA. P.: No?\n\n',
  said: 'said ',
  'she said': 'she said ',
  'said with a colon': 'Roe said: ',
  'according to': 'according to ',
  'the minister': 'the minister ',
  'ministers in capitals': 'Minister ',
  names: 'Ada Brandt ',
  'names with commas': 'Ada Brandt, the minister of the port, ',
  'names of organisations': 'Court of Accounts for ',
  pronouns: 'she ',
  'pronouns and stops': 'She did. ',
  particles: 'van der ',
  'capitals before officials': 'Northern Southern Eastern Western officials ',
};

/** The names of all hard texts. */
export const HARD_TEXTS: readonly string[] = [
  ...Object.keys(PATTERNS),
  'many people',
  'many organisations',
  'many people and turns',
  'words with many combining marks',
  'many long tokens',
];

/** A hard text of about so many UTF-16 units, followed by a real quotation so that no stage is left out. */
export function hardText(name: string, length: number): string {
  const tail = ' end.\n\n“We will keep the port open,” said Ada Brandt.';
  const pattern = PATTERNS[name];
  if (pattern !== undefined) return pattern.repeat(Math.ceil(length / pattern.length)) + tail;
  return grown(name, length) + tail;
}

function grown(name: string, length: number): string {
  const parts: string[] = [];
  for (let size = 0, number = 0; size < length; number += 1) {
    const part = piece(name, number, length);
    parts.push(part);
    size += part.length;
  }
  return parts.join('');
}

/** The part with this number; letters stand in for digits, so that it can be a name. */
function piece(name: string, number: number, length: number): string {
  const letters = Array.from(String(number), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
  switch (name) {
    case 'many people':
      return `The minister Ada Br${letters} said. “It is so,” the minister said. `;
    case 'many organisations':
      return `The Ministry of Br${letters} said. “It is so,” it said.\n\n`;
    case 'many people and turns':
      return `Q: Is it, Br${letters} and Kl${letters} Port?\n\nZ. Q.: It is.\n\n`;
    case 'words with many combining marks':
      return `A${'\u0301'.repeat(length / 8)}b `;
    default:
      return `“A${'a'.repeat(Math.round(Math.sqrt(length)))}” `;
  }
}
