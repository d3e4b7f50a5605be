import { isNamed } from '../contract/analyst-names';
import { english, messages } from '../contract/messages/catalogue';
import type { FileChange, Inspection, Signature, Verdict } from '../contract/exchange';
import { readAttachment, stringOf } from '../pdf/read/attachments';
import { shownText } from '../pdf/page/shown-text';
import { Unreadable } from '../pdf/read/objects';
import { readPageTexts } from '../pdf/read/page-texts';
import { ReadPdf } from '../pdf/read/read-pdf';
import { changedParts } from './changed-parts';
import { shownLine } from './clean-text';
import { countsOf } from './counts';
import { digestOf } from './digest';
import { NONE } from './facts';
import { LARGEST_PDF } from './limits';
import { PARTS, PAYLOAD_FILE, type Payload } from './payload';
import { refusalInWords } from './problem-words';
import { isLinearized, programOf } from './program-of';
import { readPayload, type ReadPayload } from './read-payload';
import { checkSeal, readSeal, type Sealed, type SealReading } from './seal';
import { fingerprintOf } from './signature';
import { findUnlike } from './unlike-ours';
import { digestOfPages } from './write-payload';
import { readProperties } from './xmp-properties';

export interface Inspected {
  readonly inspection: Inspection;
  /** What may be taken in; null when there is nothing, or nothing that may. */
  readonly payload: Payload | null;
}

/** Looks at a PDF from outside: what it carries, from whom, and whether anything has changed since export. Never throws for what is in it. */
export function inspectPdf(bytes: Uint8Array): Inspected {
  try {
    if (bytes.length > LARGEST_PDF) throw new Unreadable('too-big');
    return new Examination(new ReadPdf(bytes)).result();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { inspection: unreadable(refusalInWords(error.why)), payload: null };
  }
}

/** What is known of a file before it is judged. */
interface Findings {
  readonly isOurs: boolean;
  /** Whether no byte has changed since it was sealed. */
  readonly isWhole: boolean;
  readonly signature: Signature | null;
  readonly where: readonly FileChange[];
  /** Why its data is not taken. */
  readonly problem: string | null;
}

class Examination {
  readonly #properties: ReadonlyMap<string, string>;
  readonly #data: Uint8Array | null;
  readonly #read: ReadPayload | null;
  readonly #sealed: Sealed;
  readonly #seal: SealReading;

  constructor(private readonly pdf: ReadPdf) {
    this.#properties = readProperties(pdf);
    this.#data = readData(pdf);
    this.#read = this.#data === null ? null : readPayload(this.#data);
    const stated = (name: string): string => this.#properties.get(name) ?? NONE;
    this.#sealed = {
      payloadSha256: stated('payloadSha256'),
      textSha256: stated('textSha256'),
      signer: stated('signer'),
      signerKey: stated('signerKey'),
    };
    this.#seal = checkSeal(pdf.bytes, this.#sealed);
  }

  result(): Inspected {
    const payload = this.#read?.ok === true ? this.#read.payload : null;
    const isOurs = this.#properties.has('seal') || this.#data !== null;
    const found = this.#findings(isOurs, payload);
    const verdict = this.#verdict(found);
    const usable = found.problem === null ? payload : null;
    return { payload: usable, inspection: this.#report(verdict, found, usable) };
  }

  #findings(isOurs: boolean, payload: Payload | null): Findings {
    const isWhole = this.#seal.state === 'unbroken' && this.#dataIsAsStated();
    const signature = this.#signature(isWhole);
    if (!isOurs) return { isOurs, isWhole, signature, where: [], problem: null };
    const broken = isWhole ? [] : [...this.#changedData(), ...this.#changedPages(payload)];
    const { contradictions, foreign } = findUnlike(this.pdf, payload);
    // On a page whose text is another than it was, every word of it may contradict the data.
    const pages = new Set(broken.map((change) => (change.kind === 'page' ? change.page : null)));
    const further = contradictions.filter((change) => !('page' in change && pages.has(change.page)));
    const all = [...broken, ...further, ...foreign];
    const where: FileChange[] = isWhole || all.length > 0 ? all : [{ kind: 'elsewhere' }];
    const isVouchedFor = signature !== null && signature.state !== 'broken' && pages.size > 0;
    const contradicts = contradictions.length > 0 && !isVouchedFor;
    return { isOurs, isWhole, signature, where, problem: this.#problem(where, signature, contradicts) };
  }

  #verdict({ isOurs, isWhole, signature, where }: Findings): Verdict {
    if (!isOurs) return this.#saysThatItCarries() ? 'printed' : 'no-data';
    // A file whose data is gone may have lost it on its way; other data than what was signed is no accident of travel.
    if (signature?.state === 'broken' && this.#data !== null) return 'forged';
    if (isWhole && this.#read?.ok === false) return 'refused';
    if (where.some(({ kind }) => kind !== 'elsewhere')) return 'changed';
    if (isWhole) return signature === null ? 'as-sealed' : 'signed';
    // Without its data and without a word of it, nothing is left to be compared.
    return this.#data === null && this.#sealed.payloadSha256 !== NONE ? 'changed' : 'resaved';
  }

  #saysThatItCarries(): boolean {
    return readPageTexts(this.pdf, 1).some((page) =>
      page.includes(shownText(english.exchange.printedCarriesBegins)),
    );
  }

  #dataIsAsStated(): boolean {
    return (this.#data === null ? NONE : digestOf(this.#data)) === this.#sealed.payloadSha256;
  }

  /** Parts are named where their digests tell them apart; another program may have dropped the packet, but not those. */
  #changedData(): FileChange[] {
    const isStated = this.#properties.has('payloadSha256');
    if (this.#read?.ok !== false && (!isStated || this.#dataIsAsStated())) return [];
    const parts: string[] = this.#data === null || this.#data.length === 0 ? [] : changedParts(this.#data);
    const isPartly = parts.length > 0 && parts.length < PARTS.length;
    if (isPartly) return parts.map((part) => ({ kind: 'data', part }));
    return [{ kind: 'data', part: parts.length === 0 && this.#read?.ok === true ? 'integrity' : 'payload' }];
  }

  #changedPages(payload: Payload | null): FileChange[] {
    const found = readPageTexts(this.pdf).map(digestOf);
    if (payload === null) {
      // No digest of each page is left, only that of all together.
      const isSame = digestOfPages(found) === this.#sealed.textSha256 || this.#sealed.textSha256 === NONE;
      return isSame ? [] : found.map((_, index) => ({ kind: 'page', page: index + 1 }));
    }
    const { pages } = payload.integrity;
    return Array.from({ length: Math.max(found.length, pages.length) }, (_, index) => index)
      .filter((index) => found[index] !== pages[index])
      .map((index) => ({ kind: 'page', page: index + 1 }));
  }

  #signature(isWhole: boolean): Signature | null {
    const { signerKey: key, signer: name } = this.#sealed;
    const seal = this.#properties.get('seal');
    const hasSignature = key !== NONE || (seal !== undefined && readSeal(seal, this.#sealed) === 'false');
    if (!hasSignature || seal === undefined) return null;
    const isPlain = shownLine(name) === name; // a name with hidden letters is nobody's
    const isGenuine = isPlain && readSeal(seal, this.#sealed) === 'genuine' && this.#dataIsAsStated();
    const state = !isGenuine
      ? 'broken'
      : isWhole && this.#seal.signature === 'genuine'
        ? 'valid'
        : 'data-only';
    return { state, name: shownLine(name), key, ...fingerprintOf(key) };
  }

  #problem(where: readonly FileChange[], signature: Signature | null, contradicts: boolean): string | null {
    if (this.#read === null) return null;
    if (!this.#read.ok) return refusalInWords(this.#read.problem);
    if (signature?.state === 'broken') return refusalInWords('signature');
    if (where.some(({ kind }) => kind === 'data')) return refusalInWords('altered');
    return contradicts ? refusalInWords('unprinted') : null;
  }

  #report(
    verdict: Verdict,
    { isWhole, signature, where, problem }: Findings,
    payload: Payload | null,
  ): Inspection {
    const producer = this.#producer();
    return {
      intact: isWhole,
      signed: verdict === 'signed' || (verdict === 'resaved' && signature !== null),
      verdict,
      message: messages.exchange.verdictBy({
        verdict,
        program: producer,
        where,
        namesSigner: signature !== null,
      }),
      where,
      problem,
      carries: payload === null ? null : countsOf(payload),
      readerCopy: this.#properties.get('payloadSha256') === NONE,
      briefUid: payload?.brief.uid ?? null,
      title: payload?.brief.title ?? this.#told('Title'),
      date: payload?.brief.date ?? null,
      marking: payload?.brief.marking ?? null,
      authors: (payload?.brief.authors ?? []).filter(isNamed),
      sample: payload?.brief.sample ?? false,
      signature,
      producer,
      pages: this.pdf.dictionary(this.pdf.catalog.get('Pages')).number('Count'),
    };
  }

  /** What the file says of itself, as it may be shown. */
  #told(name: 'Title' | 'Producer'): string | null {
    const info = this.pdf.dictionary(this.pdf.trailer.get('Info'));
    const told = stringOf(this.pdf, info.get(name));
    return told === null ? null : shownLine(told);
  }

  /** Many programs leave the name of the one before them: it is believed only where the file is as that one left it. */
  #producer(): string | null {
    const told = this.#told('Producer');
    if (told !== english.exchange.producer || this.#seal.state === 'unbroken') return told;
    const program = programOf(this.pdf.bytes);
    return program !== null && isLinearized(this.pdf.bytes) ? messages.exchange.optimised(program) : program;
  }
}

/** The data as it stands in the file; without a byte where it stands there and cannot be unpacked. */
function readData(pdf: ReadPdf): Uint8Array | null {
  try {
    return readAttachment(pdf, PAYLOAD_FILE);
  } catch (error) {
    if (error instanceof Unreadable && error.why === 'syntax') return new Uint8Array();
    throw error;
  }
}

function unreadable(problem: string): Inspection {
  return {
    intact: false,
    signed: false,
    verdict: 'unreadable',
    message: messages.exchange.verdicts.unreadable,
    where: [],
    problem,
    carries: null,
    readerCopy: false,
    briefUid: null,
    title: null,
    date: null,
    marking: null,
    authors: [],
    sample: false,
    signature: null,
    producer: null,
    pages: null,
  };
}
