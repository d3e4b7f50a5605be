import type { CallContext, Handlers, Request } from '../contract/calls';
import type { ExportedFile, ExportLoss, TakeInReport } from '../contract/interchange';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import { formatOf } from '../interchange/format-of';
import { READERS, WRITERS } from '../interchange/formats';
import { lossesOf } from '../interchange/losses';
import { evidenceOf } from '../interchange/tables/evidence';
import { planTakeIn } from '../interchange/take-in/plan';
import { codedArchive } from './coded-archive';
import type { Session } from './session';
import { sha256 } from './store-article';
import { stateOf } from './take-in-state';
import { writeTakeIn } from './write-take-in';

export function interchangeHandlers(session: Session) {
  return {
    exportLosses: ({ format }): ExportLoss[] => {
      const { project, beyond } = codedArchive(session.current());
      return lossesOf(format, project, beyond);
    },
    exportCoded: ({ format }): ExportedFile => {
      const { project, beyond } = codedArchive(session.current());
      const { ending, write } = WRITERS[format];
      const bytes = write(project);
      const losses = lossesOf(format, project, beyond);
      return { format, fileName: `${project.name}${ending}`, bytes, sha256: sha256(bytes), losses };
    },
    takeIn: (request, context) => takeIn(session, request, context),
  } satisfies Partial<Handlers>;
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
