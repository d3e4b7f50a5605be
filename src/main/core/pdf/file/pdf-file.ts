import { createHash } from 'node:crypto';
import { zlibSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { FileBytes } from './file-bytes';
import { text, type PdfDictionary, type Reference } from './values';
import { xmpPacket, type FileDetails, type OwnProperties, type Standard } from './xmp';

/** A pdfkit reference with what pdfkit's own types leave out. */
interface WritableReference extends Reference {
  compress: boolean;
  end(bytes?: Uint8Array): void;
}

/**
 * The file itself: pdfkit 0.20.2 numbers and writes the objects, the cross-reference table and the
 * trailer. Text, pages and structure are ours, because pdfkit's own cannot be tagged well enough for
 * PDF/UA-1 nor archived as PDF/A-3a. What pdfkit gets wrong is replaced here, each with its reason.
 */
export class PdfFile extends PDFDocument {
  // Private in pdfkit, stable in the pinned release.
  declare private readonly _root: WritableReference & {
    data: { Pages: WritableReference; Names: WritableReference };
  };
  declare private _id: Uint8Array;
  declare readonly outline: InstanceType<typeof PDFDocument>['outline'] & {
    readonly dictionary: WritableReference;
  };

  // Counted for the cross-reference table.
  declare private _offset: number;
  declare private _write: (data: string | Uint8Array) => void;

  readonly #bytes = new FileBytes();
  readonly #ended: Promise<void>;
  readonly #details: FileDetails;
  #own: OwnProperties | null = null;

  constructor(details: FileDetails, identity: string) {
    super({
      // Below 1.4 pdfkit drops the metadata without a word.
      pdfVersion: details.standard === 'PDF/A-1b' ? '1.4' : '1.7',
      autoFirstPage: false,
      compress: false,
      displayTitle: true,
      lang: details.language,
      // No default font: PDF/A wants every font embedded, the standard 14 are not.
      ...({ font: null } as object),
      info: {
        Title: details.title,
        ...(details.authors.length > 0 ? { Author: details.authors.join('; ') } : {}),
        Creator: details.producer,
        Producer: details.producer,
        CreationDate: details.created,
        ModDate: details.created,
      },
    });
    // pdfkit's trees have limits at their root and are sorted by locale.
    this._root.data.Names.data = {};
    this.#details = details;
    // pdfkit hashes the Info dictionary alone: two briefs with one title would share an ID.
    this._id = createHash('sha256').update(identity).digest().subarray(0, 16);
    // What was written before this class had its fields.
    this.#bytes.write(this.read() as Uint8Array);
    // pdfkit makes bytes of every line and sends them through a stream, which took a tenth of an export.
    this._write = (data) => {
      this._offset += this.#bytes.write(data);
    };
    this.resume();
    this.#ended = new Promise((resolve, reject) => {
      this.on('end', resolve);
      this.on('error', reject);
    });
  }

  get standard(): Standard {
    return this.#details.standard;
  }

  get catalog(): PdfDictionary {
    return this._root.data;
  }

  get pageTree(): Reference {
    return this._root.data.Pages;
  }

  /** Root of the bookmarks; pdfkit counts their visible items wrongly, so its dictionary is filled by us. */
  get bookmarks(): Reference {
    return this.outline.dictionary;
  }

  /** Reserves an object; `write` completes it, so that objects may point at each other. */
  reserve(): Reference {
    return this.ref({});
  }

  write(reference: Reference, data: PdfDictionary): Reference {
    reference.data = data;
    (reference as WritableReference).end();
    return reference;
  }

  add(data: PdfDictionary): Reference {
    return this.write(this.reserve(), data);
  }

  /**
   * Deflated by fflate, whose bytes are the same on every platform; those of zlib differ between builds. Level 4 takes
   * two thirds of the time of its usual 6, and 3 % more room.
   */
  addStream(data: PdfDictionary, bytes: Uint8Array): Reference {
    return this.#stream({ ...data, Filter: 'FlateDecode' }, zlibSync(bytes, { level: 4 }));
  }

  /** Adds one of the trees in which readers look things up by name. */
  addNames(kind: 'Dests' | 'EmbeddedFiles', tree: PdfDictionary): void {
    this._root.data.Names.data[kind] = this.add(tree);
  }

  /** Says this of the file in its XMP packet. */
  describe(properties: OwnProperties): void {
    this.#own = properties;
  }

  /** Ends the file and gives its bytes. */
  async finish(): Promise<Uint8Array> {
    this.end();
    await this.#ended;
    return this.#bytes.all();
  }

  /** Called by `end`. pdfkit does not escape XML and knows no PDF/UA beside PDF/A; PDF/A wants it readable. */
  override endMetadata(): void {
    const packet = new TextEncoder().encode(xmpPacket(this.#details, this.#own));
    this.catalog.Metadata = this.#stream({ Type: 'Metadata', Subtype: 'XML' }, packet);
  }

  /** Called by `end`: our structure tree is already written. */
  override endMarkings(): void {
    return;
  }

  /** Called by `end`: only closes the dictionary that bookmarks were written into. */
  override endOutline(): void {
    this.outline.dictionary.end();
  }

  #stream(data: PdfDictionary, bytes: Uint8Array): Reference {
    const reference = this.ref(data) as unknown as WritableReference;
    reference.compress = false;
    reference.end(bytes);
    return reference;
  }

  /** sRGB as the meaning of every colour in the file (ISO 19005-3, 6.2.3). */
  setOutputIntent(profile: Uint8Array): void {
    const name = text('sRGB IEC61966-2.1');
    this.catalog.OutputIntents = [
      this.add({
        Type: 'OutputIntent',
        S: 'GTS_PDFA1',
        OutputConditionIdentifier: name,
        Info: name,
        RegistryName: text('http://www.color.org'),
        DestOutputProfile: this.addStream({ N: 3 }, profile),
      }),
    ];
  }
}
