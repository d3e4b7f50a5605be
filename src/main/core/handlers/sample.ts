import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import * as v from 'valibot';
import type { CallContext } from '../contract/calls';
import { en } from '../contract/messages/catalogue';
import type { ImportReport } from '../contract/model';
import { Failure } from '../failure';
import { importArticle } from './import-article';
import { reviewSample } from './review-sample';
import type { Session } from './session';

const Manifest = v.array(v.pipe(v.string(), v.regex(/^[\w-]+\.(?:txt|md|html)$/u)));

/** Fills an empty archive with the sample articles. The sample begins with a clean history. */
export async function loadSample(
  session: Session,
  { signal, progress }: CallContext,
): Promise<ImportReport[]> {
  const archive = session.writable();
  const { sample, counts } = archive.info();
  if (!sample && counts.articles > 0) throw new Failure('conflict', en.archive.sampleNeedsEmpty);
  const folder = join(session.resources, 'sample');
  const files = readManifest(folder);
  archive.journal.inStep('set-up', '', () => archive.settings.write('sample', 'yes'));
  const reports: ImportReport[] = [];
  for (const fileName of files) {
    await setImmediate();
    if (signal.aborted) {
      throw new Failure('cancelled', en.archive.importCancelled(reports.length, files.length));
    }
    const base64 = readFileSync(join(folder, fileName)).toString('base64');
    reports.push(importArticle(archive, session.environment, { fileName, base64 }));
    progress(reports.length, files.length);
  }
  if (archive.annotations.count() === 0) reviewSample(archive, session.environment);
  archive.journal.forget();
  return reports;
}

function readManifest(folder: string): string[] {
  try {
    return v.parse(Manifest, JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  } catch (error) {
    throw new Failure('not-found', en.archive.sampleMissing, { cause: error });
  }
}
