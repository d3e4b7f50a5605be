import type { Archive } from '../../archive/archive';
import type { Request, Response } from '../../contract/calls';
import type { ExportFormat } from '../../contract/interchange';
import type { LeavingTerms } from '../../contract/leaving';
import { digestOf } from '../../exchange/digest';
import { WRITERS } from '../../interchange/formats';
import { lossesOf } from '../../interchange/losses';
import type { Session } from '../../session/session';
import { Clearance, keepRelease } from '../leave';
import { markedName } from '../marked-name';
import { codedArchive } from './coded-archive';

/** A codebook is of themes alone: no article is in it, so that no marking keeps anything of it here. */
export const holdsArticles = (format: ExportFormat): boolean => format !== 'qdc';

/** What a format would carry of the archive, once the rule of markings was asked. */
export function codedIn(archive: Archive, format: ExportFormat, terms: LeavingTerms) {
  const articles = archive.articles.list();
  const clearance = Clearance.ask(holdsArticles(format) ? articles : [], terms);
  const coded = codedArchive(archive, clearance.cleared);
  const told = holdsArticles(format) ? coded : codedArchive(archive, articles);
  return { clearance, project: coded.project, losses: lossesOf(format, told.project, told.beyond) };
}

/** The archive’s coding as a file of another program; articles above the marking asked for stay here. */
export function exportCoded(
  session: Session,
  { format, ...terms }: Request<'exportCoded'>,
): Response<'exportCoded'> {
  const { clearance, project, losses } = codedIn(session.current(), format, terms);
  const { ending, write } = WRITERS[format];
  const bytes = clearance.leave(() => write(project));
  const hash = digestOf(bytes);
  const { passed } = clearance;
  keepRelease(session, format, passed, terms.release, hash);
  const fileName = `${markedName(project.name, passed.marking)}${ending}`;
  return { format, fileName, bytes, sha256: hash, losses, passed };
}
