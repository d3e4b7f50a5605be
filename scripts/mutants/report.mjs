/** The runs in words: a table by room, the living as diffs, and `docs/mutants.md`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, ROOT } from '../built.mjs';
import { tool } from '../tool.mjs';
import { allRuns } from './kept.mjs';
import { ROOMS } from './rooms.mjs';

const isAlive = ({ end }) => end === 'lived';

/** @returns {string} a table: room, mutants, killed, of these timed out, living, share killed */
export function inTable(tried) {
  const rows = [...Object.keys(ROOMS), null].map((room) => {
    const own = tried.filter((each) => room === null || each.room === room);
    const living = own.filter(isAlive).length;
    const late = own.filter(({ end }) => end === 'timed out').length;
    const share = own.length === 0 ? '' : `${((100 * (own.length - living)) / own.length).toFixed(1)} %`;
    return [room ?? 'all', own.length, own.length - living, late, living, share];
  });
  const head = ['room', 'mutants', 'killed', 'of these timed out', 'living', 'killed'];
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

const inDiff = ({ was, becomes }) =>
  [...was.split('\n').map((line) => `-${line}`), ...becomes.split('\n').map((line) => `+${line}`)].join('\n');

/** @returns {string} every mutant that lived, as a diff */
export const inDiffs = (tried) =>
  tried
    .filter(isAlive)
    .map((mutant) => `${mutant.file}:${mutant.line} ${mutant.kind}\n${inDiff(mutant)}\n`)
    .join('\n');

/** Writes `docs/mutants.md`: the figures of the last run of every seed, and why the living live. */
export function writeDocs() {
  const { about, before, reasons } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'reasons.json'), 'utf8'),
  );
  const trimmed = (text) => text.trim();
  const reasonOf = (mutant) =>
    reasons.find(
      ({ file, was, becomes }) =>
        file === mutant.file && was === trimmed(mutant.was) && becomes === trimmed(mutant.becomes),
    )?.reason ?? 'Not looked at yet.';
  const runs = allRuns();
  const parts = runs.flatMap(([seed, tried]) => [
    `## Seed ${seed}`,
    ...(before[seed] === undefined ? [] : [before[seed]]),
    inTable(tried),
    ...tried
      .filter(isAlive)
      .map(
        (mutant) =>
          `\`${mutant.file.replace('src/main/core/', '')}\`, ${mutant.kind}. ${reasonOf(mutant)}\n\n\`\`\`diff\n${inDiff(mutant)}\n\`\`\``,
      ),
  ]);
  const text = ['# Mutants', ...about, ...parts].join('\n\n');
  const file = join(ROOT, 'docs', 'mutants.md');
  writeFileSync(file, `${text}\n`);
  spawnSync(NODE, [tool('prettier'), '--write', file], { stdio: 'inherit' });
}
