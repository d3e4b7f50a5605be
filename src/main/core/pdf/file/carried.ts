import { createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file';
import { text } from './values';
import type { OwnProperties } from './xmp';

/** A file inside the file. */
export interface Attachment {
  readonly fileName: string;
  /** What readers show beside its name. */
  readonly description: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** What a file carries beside its pages. */
export interface Carried {
  readonly attachment: Attachment | null;
  readonly properties: OwnProperties;
}

/** Embeds the data that the pages were made from (ISO 19005-3, 6.8; ISO 32000-2, 14.13). */
export function writeAttachment(
  pdf: PdfFile,
  { fileName, description, mimeType, bytes }: Attachment,
  moment: Date,
): void {
  const stream = pdf.addStream(
    {
      Type: 'EmbeddedFile',
      Subtype: mimeType.replace('/', '#2F'),
      Params: {
        Size: bytes.length,
        CheckSum: createHash('md5').update(bytes).digest(),
        CreationDate: moment,
        ModDate: moment,
      },
    },
    bytes,
  );
  const specification = pdf.add({
    Type: 'Filespec',
    F: text(fileName),
    UF: text(fileName),
    Desc: text(description),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  });
  pdf.catalog.AF = [specification];
  pdf.addNames('EmbeddedFiles', { Names: [text(fileName), specification] });
}
