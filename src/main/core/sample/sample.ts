import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { CallContext } from '../contract/calls';
import { english, messages } from '../contract/messages/catalogue';
import type { ImportReport } from '../contract/importing';
import { Failure } from '../failure';
import { parseDesk } from './desk';
import { applyDesk } from './apply-desk';
import { importArticle } from '../importing/articles/import-article';
import type { Session } from '../session/session';

/** Fills an empty archive with the sample articles and the work of their desk. The sample begins with a clean history. */
export async function loadSample(
  session: Session,
  { signal, progress }: CallContext,
): Promise<ImportReport[]> {
  const archive = session.writable();
  const { sample, counts } = archive.info();
  if (!sample && counts.articles > 0) throw new Failure('conflict', messages.archive.sampleNeedsEmpty);
  const folder = join(session.resources, 'sample');
  const files = readManifest(folder);
  const desk = readFrom(join(folder, 'desk.json'), parseDesk);
  archive.journal.inStep('set-up', '', () => {
    archive.settings.write('sample', 'yes');
    archive.analysts.rename(archive.analyst().id, english.archive.sampleAnalyst);
  });
  const reports: ImportReport[] = [];
  for (const fileName of files) {
    await setImmediate();
    if (signal.aborted) {
      throw new Failure('cancelled', messages.archive.importCancelled(reports.length, files.length));
    }
    const base64 = readFileSync(join(folder, fileName)).toString('base64');
    reports.push(importArticle(archive, session.environment, { fileName, base64 }));
    progress(reports.length, files.length);
  }
  if (archive.annotations.count() === 0) applyDesk(session, desk, reports);
  archive.journal.forget();
  return reports;
}

/** The names of the articles, in their order. */
function readManifest(folder: string): string[] {
  return readFrom(join(folder, 'manifest.json'), (json) => {
    const names: unknown = JSON.parse(json);
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
    throw new TypeError('the manifest is no list of file names');
  });
}

/** A part of the sample that is missing or no longer what was installed can only be installed again. */
function readFrom<Part>(path: string, parse: (json: string) => Part): Part {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Failure('not-found', messages.archive.sampleMissing, { cause: error });
  }
}
