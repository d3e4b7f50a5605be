import { hex4, number } from '../file/values';
import type { DocumentFonts } from '../fonts/document-fonts';
import type { StructureElement } from '../tags/structure';
import { languageOfScript, visualOrder } from '../text/bidi';
import type { Line, Piece } from '../text/line';
import type { TextStyle } from '../text/style';
import type { PageGeometry } from './geometry';

/** What a line is written on: see `PageCanvas`. */
interface Sheet {
  readonly fonts: DocumentFonts;
  readonly page: PageGeometry;
  enter(element: StructureElement): void;
  link(element: StructureElement, left: number, right: number, base: number, size: number): void;
  show(characters: string): void;
  write(operator: string): void;
}

interface Place {
  readonly left: number;
  readonly base: number;
  /** The element of pieces without one of their own; null draws an artifact. */
  readonly element: StructureElement | null;
}

/** A stretch of pieces that one operator shows. */
interface Show {
  readonly pieces: Piece[];
  readonly element: StructureElement | null;
}

/** Writes a line as text operators, a text object for each element on it. */
export function drawLine(sheet: Sheet, line: Line, place: Place): void {
  let left = place.left;
  for (const show of gather(visualOrder(line.pieces), place.element)) {
    if (show.element !== null) sheet.enter(show.element);
    const width = show.pieces.reduce((sum, piece) => sum + piece.width, 0);
    drawStretch(sheet, show.pieces, left, place.base);
    const size = show.pieces[0]?.style.size ?? 0;
    const base = place.base - (show.pieces[0]?.style.rise ?? 0);
    if (show.element?.options.target !== undefined) sheet.link(show.element, left, left + width, base, size);
    left += width;
  }
}

/** Pieces that follow each other with the same face, style, element and direction belong together. */
function gather(pieces: readonly Piece[], fallback: StructureElement | null): Show[] {
  const shows: Show[] = [];
  for (const piece of pieces) {
    const element = fallback === null ? null : (piece.element ?? fallback);
    const last = shows.at(-1);
    const first = last?.pieces[0];
    const joins =
      last?.element === element &&
      first?.style === piece.style &&
      first.face === piece.face &&
      first.level === piece.level &&
      first.replaced === null &&
      piece.replaced === null;
    if (joins) last.pieces.push(piece);
    else shows.push({ pieces: [piece], element });
  }
  return shows;
}

function drawStretch(sheet: Sheet, pieces: readonly Piece[], left: number, base: number): void {
  const [first] = pieces;
  if (first === undefined) return;
  const { style } = first;
  const font = sheet.fonts.get(first.face);
  const [open, close] = spanAround(pieces, first);
  if (first.replaced !== null) sheet.fonts.reportMissing(first.replaced);
  const state = [`/${font.name} ${number(style.size)} Tf`, `${style.color} rg`, ...spacing(style)];
  sheet.write(`BT ${state.join(' ')} 1 0 0 1 ${number(left)} ${number(sheet.page.height - base)} Tm${open}`);

  let rise = 0;
  let operand = '';
  const flush = (): void => {
    if (operand === '') return;
    const lifted = (rise * style.size) / 1000 + (style.rise ?? 0);
    sheet.write(`${number(lifted)} Ts [${operand.replaceAll('><', '')}] TJ`);
    operand = '';
  };
  for (const string of pieces.flatMap((piece) => font.encode(piece.shaped))) {
    if (string.rise !== rise) flush();
    rise = string.rise;
    operand += string.operand;
    sheet.show(string.characters);
  }
  flush();
  sheet.write(`${style.tracking === undefined ? '' : '0 Tc '}${close}ET`);
}

function spacing(style: TextStyle): string[] {
  return style.tracking === undefined ? [] : [`${number(style.tracking * style.size)} Tc`];
}

/**
 * What readers need to know of unusual text: the characters behind a replacement sign, or that glyphs
 * running from right to left are stored in the order in which they are seen (ISO 32000-1, 14.8.2.3.3).
 */
function spanAround(pieces: readonly Piece[], first: Piece): [string, string] {
  if (first.replaced !== null) {
    const characters = Array.from({ length: first.replaced.length }, (_, index) =>
      hex4(first.replaced?.charCodeAt(index) ?? 0),
    );
    return [` /Span <</ActualText <feff${characters.join('')}>>> BDC`, 'EMC '];
  }
  if (first.level % 2 === 0) return ['', ''];
  const language = languageOfScript(pieces.map((piece) => piece.shaped.text).join(''));
  return [` /Span <</Lang (${language})>> BDC /ReversedChars BMC`, 'EMC EMC '];
}
