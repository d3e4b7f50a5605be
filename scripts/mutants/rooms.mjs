/** What is mutated, room by room, and whose tests are asked first. */

/** Neither tests nor what only they import, nor lists of words, nor text for users. */
const NEVER = [
  /\.test\.ts$/u,
  /\/(exchange\/(key-words|problem-words))/u,
  /\/(testing|fixtures|evaluation|words)\//u,
];

const CORE = 'src/main/core/';
const under = (...places) => new RegExp(`^${CORE}(${places.join('|')})`, 'u');

/** `files` are mutated, `nearest` are the tests that a room's promises stand in. */
export const ROOMS = {
  journal: {
    files: under('archive/(journal[^/]*|history|changes)\\.ts$'),
    nearest: under(
      'archive/(journal|history|changes)',
      'handlers/(undo|history|sittings|archive)',
      'session/telling',
    ),
  },
  coding: {
    files: under('(importing/|exporting/)?coding/', 'blind-mode/'),
    nearest: under('(importing/|exporting/)?coding/', 'blind-mode/', 'handlers/codebook'),
  },
  anchors: {
    files: under('anchors/'),
    nearest: under('anchors/', 'handlers/(revisions|rereading|annotation)'),
  },
  marking: {
    files: under(
      'contract/markings',
      'exporting/(leave|marked-name)',
      'handlers/leaving',
      'importing/articles/raise-marking',
    ),
    nearest: under(
      'contract/markings',
      'exporting/[^/]*$',
      'exporting/briefs/marking',
      'handlers/importing\\.',
    ),
  },
  payload: {
    files: under(
      'exchange/',
      'exporting/briefs/(collect|undrawn|blind-briefs|reading)',
      'importing/briefs/provenance',
    ),
    nearest: under('exchange/', 'exporting/briefs/', 'importing/briefs/', 'signing/'),
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
