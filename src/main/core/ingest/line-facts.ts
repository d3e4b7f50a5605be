import { bylineOf } from './byline';
import { dateLine } from './dates';
import type { StatedDetails } from './document';
import { isFurniture } from './furniture';
import { licenceOf } from './licence';
import { markingOf } from './marking';
import { mergeStated, statedField, webAddress } from './stated-field';

/** What a line around the article tells. `strong`: a date or a byline, which only an article's head or foot has. */
export interface LineFacts {
  readonly stated: StatedDetails;
  readonly strong: boolean;
}

const SECTIONS = new Set(
  (
    'news world politics opinion analysis comment commentary editorial interview europe defence defense security international ' +
    'business economy features feature explainer exclusive breaking world-news op-ed q&a press-release for-immediate-release ' +
    'monde politique entretien interview tribune analyse defense economie international actualite actualites communique ' +
    'communique-de-presse pour-diffusion-immediate diplomatie reportage'
  ).split(' '),
);
const LABELLED = /^(?<label>\p{L}[\p{L} -]{1,23}?)\s?:\s*(?<value>\S.*)$/u;
const OUTLET_WORD =
  /\b(?:Times|Post|Courier|News|Review|Journal|Herald|Tribune|Gazette|Wire|Agency|Press|Quarterly|Daily|Weekly|Chronicle|Observer|Dispatch|Standard|Register|Bulletin|Ledger|Monitor|Magazine|Agence|Dépêche|Courrier|Gazette|Revue|Quotidien|Nouvelles|Écho)\b/u;

/** What a line says about the article, if it says nothing else; null for a line of the article's own words. */
export function lineFacts(line: string): LineFacts | null {
  const whole = pieceFacts(line);
  if (whole !== null || line.length > 200) return whole;
  const pieces = line.split(/\s+[|•·–—-]\s+/);
  if (pieces.length < 2) return null;
  const facts = pieces.map(pieceFacts);
  if (!facts.some((fact) => fact?.strong === true)) return null;
  const stated = pieces.map((piece, index) => facts[index]?.stated ?? outletOf(piece));
  if (stated.some((fact) => fact === null)) return null;
  return { stated: mergeStated(...stated.filter((fact) => fact !== null)), strong: true };
}

function pieceFacts(piece: string): LineFacts | null {
  const marking = markingOf(piece);
  if (marking !== null) return { stated: { marking }, strong: false };
  const date = dateLine(piece);
  if (date !== null) return { stated: date.updated ? {} : { publishedOn: date.date }, strong: true };
  const author = bylineOf(piece);
  if (author !== null) return { stated: { author }, strong: true };
  const licence = licenceOf(piece);
  if (licence !== null) return { stated: { licence }, strong: false };
  const labelled = labelFacts(piece);
  if (labelled !== null) return labelled;
  const url = webAddress(piece);
  if (url !== null) return { stated: { url }, strong: false };
  return isFurniture(piece) || isSection(piece) ? { stated: {}, strong: false } : null;
}

/** `SOURCE:Outlet`, `Date: …`, `Auteur : …`. A long value, or one with speech in it, is a sentence with a colon. */
function labelFacts(piece: string): LineFacts | null {
  const groups = LABELLED.exec(piece)?.groups;
  if (groups?.label === undefined || groups.value === undefined) return null;
  const { label, value } = groups;
  const longest = /^(?:source|outlet|author|place)$/i.test(label) ? 8 : 40;
  if (value.split(/\s+/).length > longest || /["“”«»]/.test(value)) return null;
  const stated = statedField(label, value);
  return stated === null
    ? null
    : { stated, strong: stated.publishedOn !== undefined || stated.author !== undefined };
}

function isSection(line: string): boolean {
  if (line.length > 60) return false;
  const parts = line
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .split(/\s*[|/›>·•]\s*/);
  return parts.every((part) => SECTIONS.has(part.trim().replace(/[\s-]+/g, '-')));
}

/** The name of an outlet that stands alone: a few capitalised words, one of which papers are called by. */
export function outletOf(line: string): StatedDetails | null {
  const words = line.trim().split(/\s+/);
  const named =
    words.length <= 6 &&
    words.every((word) => /^(?:\p{Lu}|of$|the$|and$|&$|de$|du$|des$|la$|le$|les$|l’|d’)/u.test(word));
  return named && OUTLET_WORD.test(line) && !/[.!?:;,]$/.test(line) ? { outlet: line.trim() } : null;
}
