/** For tests: changes that somebody else makes to a PDF. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, type Json } from '../exchange/canonical-json';
import { digestOf, digestOfValue } from '../exchange/digest';
import { PARTS, PAYLOAD_FILE, type Payload } from '../exchange/payload';
import { EMPTY_SEAL, sealFile } from '../exchange/seal';
import { readAttachment } from '../pdf/read/attachments';
import { Pointer, type PdfObject } from '../pdf/read/objects';
import { ReadPdf } from '../pdf/read/read-pdf';

/** The same numbers for the same seed, from 0 to below `below` (a linear congruential generator, Numerical Recipes). */
export function createDice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Replaces one object by an incremental update, as editors do: what was there before stays in the file. */
export function withStream(
  bytes: Uint8Array,
  id: number,
  dictionary: string,
  stream: Uint8Array,
): Uint8Array {
  const pdf = new ReadPdf(bytes);
  const root = pdf.trailer.get('Root');
  if (!(root instanceof Pointer)) throw new Error('no root');
  const before = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(before)?.[1];
  if (previous === undefined) throw new Error('no startxref');
  const object = Buffer.concat([
    Buffer.from(`\n${id} 0 obj\n<< ${dictionary} /Length ${stream.length} >>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
  const table = bytes.length + object.length;
  const entry = `${String(bytes.length + 1).padStart(10, '0')} 00000 n \n`;
  const size = (pdf.trailer.number('Size') ?? 0) + 1;
  const end = `xref\n${id} 1\n${entry}trailer\n<< /Size ${size} /Root ${root.id} 0 R /Prev ${previous} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.concat([bytes, object, Buffer.from(end)]);
}

/** A file of these objects, numbered from 1, the first of them its catalogue unless another is named. */
export function plainPdf(objects: readonly (string | Uint8Array)[], { root = 1, info = 0 } = {}): Buffer {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.7\n')];
  const table: string[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ]);
    table.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    parts.push(part);
    length += part.length;
  }
  const end = `xref\n1 ${table.length}\n${table.join('')}trailer\n<< /Size ${table.length + 1} /Root ${root} 0 R${info === 0 ? '' : ` /Info ${info} 0 R`} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** Puts other data into a file, as somebody would who knows the format. */
export function withData(bytes: Uint8Array, data: Uint8Array): Uint8Array {
  const source = Buffer.from(bytes).toString('latin1');
  const id = /(\d+) 0 obj\s*<<\s*\/Type \/EmbeddedFile/u.exec(source)?.[1];
  if (id === undefined) throw new Error('the file has no data to be replaced');
  return withStream(bytes, Number(id), '/Type /EmbeddedFile', data);
}

/** The same with digests that fit, in the data and in XMP, so that only what the data says can give it away. */
export function withPayload(bytes: Uint8Array, change: (payload: Payload) => void): Uint8Array {
  const data = readAttachment(new ReadPdf(bytes), PAYLOAD_FILE);
  if (data === null) throw new Error('the file has no data to be changed');
  const payload = JSON.parse(Buffer.from(data).toString('utf8')) as Payload;
  change(payload);
  const parts = Object.fromEntries(
    PARTS.map((part) => [part, digestOfValue((payload[part] as Json | undefined) ?? null)]),
  );
  const forged = { ...payload, integrity: { ...payload.integrity, parts } };
  const forgedData = Buffer.from(canonicalJson(forged as Json));
  const text = Buffer.from(withData(bytes, forgedData)).toString('latin1');
  const stated = `<attache:payloadSha256>${digestOf(forgedData)}`;
  return Buffer.from(text.replace(/<attache:payloadSha256>[0-9a-f]{64}/u, stated), 'latin1');
}

/** Seals a file anew without a signature, as anybody can who knows how. */
export function resealed(bytes: Uint8Array): Uint8Array {
  const opened = Buffer.from(bytes)
    .toString('latin1')
    .replace(/(?<=\n<attache:seal>)[0-9a-f]{192}/u, EMPTY_SEAL);
  const unsigned = { payloadSha256: '', textSha256: '', signer: '', signerKey: '' };
  return sealFile(Buffer.from(opened, 'latin1'), unsigned, null);
}

/** The pages' content streams: which objects they are, and what they say. */
export function contentsOf(bytes: Uint8Array): readonly { readonly id: number; readonly content: Buffer }[] {
  const pdf = new ReadPdf(bytes);
  const kids = pdf.list(pdf.dictionary(pdf.catalog.get('Pages')).get('Kids'));
  return kids.map((kid: PdfObject) => {
    const contents = pdf.dictionary(kid).get('Contents');
    const content = pdf.decode(contents);
    if (!(contents instanceof Pointer) || content === null) throw new Error('a page of another kind');
    return { id: contents.id, content: Buffer.from(content) };
  });
}

/** Puts a character of the page in the place of another that is drawn otherwise; null when the throw hit two alike. */
export function swapGlyphs(content: Buffer, dice: (below: number) => number): Buffer | null {
  const text = content.toString('latin1');
  const shown = [...text.matchAll(/<([0-9a-f]{8,})>/giu)];
  const chosen = shown[dice(shown.length)];
  if (chosen === undefined) return null;
  const digits = chosen[1] ?? '';
  const [one, other] = [dice(digits.length / 4) * 4, dice(digits.length / 4) * 4];
  const glyph = digits.slice(other, other + 4);
  if (digits.slice(one, one + 4) === glyph) return null;
  const changed = digits.slice(0, one) + glyph + digits.slice(one + 4);
  const at = chosen.index + 1;
  return Buffer.from(text.slice(0, at) + changed + text.slice(at + digits.length), 'latin1');
}

/** Passes a file through another program; null where it is not installed. */
export function passThrough(
  bytes: Uint8Array,
  folder: string,
  command: string,
  args: readonly string[],
): Uint8Array | null {
  const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')];
  writeFileSync(from, bytes);
  try {
    const places = args.map((arg) => arg.replace('IN', from).replace('OUT', to));
    execFileSync(command, places, { stdio: 'ignore', timeout: 60_000 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return readFileSync(to);
}
