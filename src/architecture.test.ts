import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';

const DOCUMENT = readFileSync('docs/architecture.md', 'utf8');
const [, ...WALKS] = DOCUMENT.split(/^## /mu).slice(1);

/** What a line names as a file, from `src/` on; one without a folder stands beside the one named before it. */
function pathsIn(text: string): readonly string[] {
  let folder = '';
  return [...text.matchAll(/`([\w./-]+\.(?:ts|svelte))`/gu)].map(([, name = '']) => {
    const path = name.includes('/') ? name : `${folder}/${name}`;
    folder = dirname(path);
    return path.replace(/^src\//u, '');
  });
}

test('every file that it names is there', () => {
  const paths = pathsIn(DOCUMENT);
  expect(paths.length).toBeGreaterThan(30);
  expect(paths.filter((path) => !existsSync(`src/${path}`))).toEqual([]);
});

test('every room of its picture is there', () => {
  const picture = /```mermaid\n([\s\S]*?)```/u.exec(DOCUMENT)?.[1] ?? '';
  const rooms = [...picture.matchAll(/\b([a-z-]+)\/(?=[:,"\s])/gu)].map(([, room = '']) => room);
  expect(rooms.length).toBeGreaterThan(20);
  const homes = ['', 'main/', 'main/core/', 'main/shell/', 'renderer/'];
  expect(rooms.filter((room) => !homes.some((home) => existsSync(`src/${home}${room}`)))).toEqual([]);
});

test('each walk has ten steps and names files on the way', () => {
  expect(WALKS.map((walk) => walk.split('\n')[0])).toEqual([
    'An article comes in',
    'A tag is given',
    'A brief is written',
    'A PDF leaves, and comes back',
  ]);
  for (const walk of WALKS) {
    expect([...walk.matchAll(/^(\d+)\. /gmu)].map(([, number]) => Number(number))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect(pathsIn(walk).length).toBeGreaterThan(5);
  }
});
