import type { Archive } from '../archive/archive';
import type { CallContext, HandlersOf, Request, Response } from '../contract/calls';
import type { interchangeCalls } from '../contract/calls/interchange';
import type { ExportFormat, TakeInReport } from '../contract/interchange';
import type { LeavingTerms } from '../contract/leaving';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { formatOf } from '../interchange/format-of';
import { READERS, WRITERS } from '../interchange/formats';
import { lossesOf } from '../interchange/losses';
import { evidenceOf } from '../interchange/tables/evidence';
import { planTakeIn } from '../importing/projects/plan/plan';
import { codedArchive } from '../exporting/projects/coded-archive';
import { Clearance, keepRelease } from '../exporting/leave';
import { markedName } from '../exporting/marked-name';
import type { Session } from '../session/session';
import { sha256 } from '../importing/documents/read-document';
import { stateOf } from '../importing/projects/archive-state';
import { writeTakeIn } from '../importing/projects/write-plan';

export function interchangeHandlers(session: Session) {
  return {
    exportLosses: ({ format, marking }) => codedIn(session.current(), format, { marking }).losses,
    exportCoded: (request) => exportCoded(session, request),
    takeIn: (request, context) => takeIn(session, request, context),
  } satisfies HandlersOf<typeof interchangeCalls>;
}

/** A codebook is of themes alone: no article is in it, so that no marking keeps anything of it here. */
export const holdsArticles = (format: ExportFormat): boolean => format !== 'qdc';

/** What a format would carry of the archive, once the rule of markings was asked. */
function codedIn(archive: Archive, format: ExportFormat, terms: LeavingTerms) {
  const articles = archive.articles.list();
  const clearance = Clearance.ask(holdsArticles(format) ? articles : [], terms);
  const coded = codedArchive(archive, clearance.cleared);
  const told = holdsArticles(format) ? coded : codedArchive(archive, articles);
  return { clearance, project: coded.project, losses: lossesOf(format, told.project, told.beyond) };
}

function exportCoded(
  session: Session,
  { format, ...terms }: Request<'exportCoded'>,
): Response<'exportCoded'> {
  const { clearance, project, losses } = codedIn(session.current(), format, terms);
  const { ending, write } = WRITERS[format];
  const bytes = clearance.leave(() => write(project));
  const hash = sha256(bytes);
  const { passed } = clearance;
  keepRelease(session, format, passed, terms.release, hash);
  const fileName = `${markedName(project.name, passed.marking)}${ending}`;
  return { format, fileName, bytes, sha256: hash, losses, passed };
}

async function takeIn(
  session: Session,
  { fileName, base64, dryRun }: Request<'takeIn'>,
  context: CallContext,
): Promise<TakeInReport> {
  const bytes = Buffer.from(base64, 'base64');
  // Its plan may know only what shows, and would take hidden coding for new.
  if (session.current().settings.read('blind') === 'yes') {
    throw new Failure('conflict', en.coding.blindTakeIn);
  }
  const format = formatOf(bytes);
  const archive = dryRun ? session.current() : session.writable();
  const state = stateOf(archive);
  const project = READERS[format](bytes, evidenceOf(state));
  const plan = planTakeIn(project, state);
  if (!dryRun) {
    const subject = project.name || (fileName ?? project.origin ?? '');
    await writeTakeIn(archive, session.environment, subject, plan, context);
  }
  return { format, dryRun, ...plan.report };
}
