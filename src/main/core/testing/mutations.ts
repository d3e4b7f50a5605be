/** For tests: what bad luck, or somebody bad, may make of a file. */
type Dice = (below: number) => number;

const TOKENS = [
  'obj',
  'endobj',
  'stream',
  'endstream',
  '/Length',
  '/Kids',
  '/Root',
  'R',
  '<<',
  '>>',
  '[',
  ']',
  '/Filter',
];
const NUMBERS = ['0', '-1', '4294967296', '99999999999999999999', '1e9', '0.5'];

/** Bytes changed, lost, doubled, moved or invented, once or several times. */
export function mutate(bytes: Uint8Array, dice: Dice): Uint8Array {
  let file = Buffer.from(bytes);
  for (let left = 1 + dice(4); left > 0; left--) file = mutateOnce(file, dice);
  return file;
}

function mutateOnce(file: Buffer<ArrayBuffer>, dice: Dice): Buffer<ArrayBuffer> {
  const at = dice(file.length);
  const length = 1 + dice(dice(4) === 0 ? file.length : 200);
  const slice = file.subarray(at, at + length);
  switch (dice(7)) {
    case 0: {
      const changed = Buffer.from(file);
      for (let count = 1 + dice(20); count > 0; count--) changed[dice(file.length)] = dice(256);
      return changed;
    }
    case 1:
      return Buffer.from(file.subarray(0, at));
    case 2:
      return Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
    case 3:
      return Buffer.concat([file.subarray(0, at), slice, file.subarray(at)]);
    case 4:
      return Buffer.concat([file.subarray(0, at), file.subarray(at + length), slice]);
    case 5:
      return replaceAt(file, /\d+/gu, NUMBERS, at, dice);
    default:
      return replaceAt(file, /[/A-Za-z<>[\]]+/gu, TOKENS, at, dice);
  }
}

/** Puts another token in the place of the first one after a byte. */
function replaceAt(
  file: Buffer<ArrayBuffer>,
  pattern: RegExp,
  others: readonly string[],
  at: number,
  dice: Dice,
): Buffer<ArrayBuffer> {
  const text = file.toString('latin1');
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return file;
  const other = others[dice(others.length)] ?? '';
  return Buffer.from(
    text.slice(0, found.index) + other + text.slice(found.index + found[0].length),
    'latin1',
  );
}

const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  2 ** 53,
  '',
  'x'.repeat(30_000),
  '../../etc/passwd',
  '<img src=x onerror=alert(1)>',
  '\u202egnp.exe',
  '\u0000',
  '=cmd|calc',
  'https://lantern.example/%00',
  [],
  {},
  [[[[]]]],
  '2026-13-45',
  "'); DROP TABLE quotes; --",
];

/** Changes some thing somewhere inside a value of JSON: another value, one less, one twice, two changed round. */
export function mutateValue(value: object, dice: Dice): void {
  const path: { holder: Record<string, unknown>; key: string }[] = [];
  collect(value as Record<string, unknown>, path);
  for (let left = 1 + dice(3); left > 0; left--) {
    const place = path[dice(path.length)];
    const other = path[dice(path.length)];
    if (place === undefined || other === undefined) return;
    const { holder, key } = place;
    const kind = dice(4);
    if (kind === 0) holder[key] = structuredClone(VALUES[dice(VALUES.length)]);
    else if (kind === 1) holder[key] = structuredClone(other.holder[other.key]);
    else if (kind === 2 && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else Reflect.deleteProperty(holder, key);
  }
}

function collect(
  holder: Record<string, unknown>,
  path: { holder: Record<string, unknown>; key: string }[],
): void {
  for (const key of Object.keys(holder)) {
    path.push({ holder, key });
    const inner = holder[key];
    if (inner !== null && typeof inner === 'object') collect(inner as Record<string, unknown>, path);
  }
}
