/** What is mutated, room by room, and whose tests are asked first. */

/** Neither tests nor what only they import, nor lists of words, nor text for users. */
const NEVER = [
  /\.test\.ts$/u,
  /\/(test|drawn)-[^/]*$/u,
  /\/(exchange\/(forg|mutations|tampering|remade|attacked|other-programs|key-words|problem-words))/u,
  /\/(forgeries|fixtures|evaluation|words)\//u,
];

const CORE = 'src/main/core/';
const under = (...places) => new RegExp(`^${CORE}(${places.join('|')})`, 'u');

/** `files` are mutated, `nearest` are the tests that a room's promises stand in. */
export const ROOMS = {
  journal: {
    files: under('archive/(journal[^/]*|history|changes)\\.ts$'),
    nearest: under('archive/(journal|history|changes)', 'handlers/(undo|history|sittings|telling|archive)'),
  },
  coding: {
    files: under('coding/', 'handlers/coding/'),
    nearest: under('coding/', 'handlers/coding/', 'handlers/codebook'),
  },
  anchors: {
    files: under('anchors/'),
    nearest: under('anchors/', 'handlers/(revisions|rereading|annotation)'),
  },
  marking: {
    files: under('contract/markings', 'handlers/leaving', 'handlers/raise-marking'),
    nearest: under(
      'contract/markings',
      'handlers/(leaving|raise-marking)',
      'handlers/exchange/marking',
      'handlers/importing\\.',
    ),
  },
  payload: {
    files: under('exchange/', 'handlers/exchange/(collect|undrawn|blind-briefs|provenance|reading)'),
    nearest: under('exchange/', 'handlers/exchange/[^/]*$', 'handlers/exchange/merge'),
  },
  quotes: {
    files: under('quotes/'),
    nearest: under('quotes/[^/]*$'),
  },
};

/**
 * @param {readonly string[]} files of the whole tree
 * @param {{ files: RegExp }} room
 * @returns {string[]} those that are mutated for the room
 */
export const filesOf = (files, room) =>
  files.filter(
    (file) => file.endsWith('.ts') && room.files.test(file) && !NEVER.some((pattern) => pattern.test(file)),
  );
