import type { ReadPdf } from '../pdf/read/read-pdf';

/** XMP packets have a few KiB. */
const LARGEST = 4 * 1024 * 1024;

/** What a file's XMP packet says under our prefix, whichever of its two forms another program gave it; empty without one. */
export function readProperties(pdf: ReadPdf): ReadonlyMap<string, string> {
  const packet = readPacket(pdf);
  const elements = packet.matchAll(/<attache:(\w+)>([^<]*)<\/attache:\w+>/gu);
  const attributes = packet.matchAll(/\sattache:(\w+)\s?=\s?"([^"<]*)"/gu);
  return new Map([...attributes, ...elements].map(([, name, value]) => [name ?? '', unescaped(value ?? '')]));
}

/** A file's XMP packet; empty where it has none. */
export function readPacket(pdf: ReadPdf): string {
  const bytes = pdf.decode(pdf.catalog.get('Metadata'));
  return bytes === null || bytes.length > LARGEST ? '' : new TextDecoder().decode(bytes);
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five entities that XML has without being told, and numbers; there are no others to expand. */
export function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot|apos));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const codePoint = decimal === undefined ? parseInt(String(hex), 16) : Number(decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
    },
  );
}
