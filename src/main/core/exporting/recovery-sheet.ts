import type { Archive } from '../archive/archive';
import type { BriefDocument } from '../briefs/document';
import type { IsoDate } from '../contract/ids';
import type { RecoverySheet } from '../contract/encryption';
import { messages } from '../contract/messages/catalogue';
import { renderPdf } from '../pdf/render';
import { Clearance } from './leave';
import type { Session } from '../session/session';

/**
 * A page to print, on which the passphrase is written by hand: which archive it is, when it was printed, and that nobody can open it
 * otherwise. It never holds the passphrase, nor a word of the archive but its name; so it can be printed and written on
 * before the passphrase is set.
 */
export async function recoverySheet(session: Session): Promise<RecoverySheet> {
  const archive = session.current();
  const document = sheetOf(archive, session.environment.now().slice(0, 10) as IsoDate);
  const { bytes } = await renderPdf(document, { resources: session.resources });
  const name = archive.info().name.replace(/[^\p{L}\p{N} .-]/gu, '_');
  return {
    fileName: messages.encryption.sheet.fileName(name),
    bytes: Clearance.ask([], {}).leave(() => bytes),
  };
}

function sheetOf(archive: Archive, date: IsoDate): BriefDocument {
  const { sheet } = messages.encryption;
  const { name, path } = archive.info();
  const section = (label: string, ...paragraphs: string[]) =>
    ({ kind: 'section', label, heading: '', paragraphs }) as const;
  return {
    title: sheet.title(name),
    language: 'en',
    authors: [],
    date,
    marking: 'none',
    head: '',
    foot: sheet.foot,
    sample: false,
    blocks: [
      {
        kind: 'title',
        labels: [sheet.label, date],
        title: name,
        subtitle: sheet.subtitle,
        byline: '',
        sample: null,
      },
      section(sheet.archive, path),
      section(sheet.id, archive.uid()),
      section(sheet.passphrase, sheet.line),
      section(sheet.setOn, sheet.line),
      section(sheet.keep, messages.encryption.final, sheet.where, sheet.older),
    ],
    notes: [],
    warnings: [],
  };
}
