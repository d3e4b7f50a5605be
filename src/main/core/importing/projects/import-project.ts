import type { CallContext, Request } from '../../contract/calls';
import type { TakeInReport } from '../../contract/interchange';
import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import { formatOf } from '../../interchange/format-of';
import { READERS } from '../../interchange/formats';
import { evidenceOf } from './plan/evidence-of';
import type { Session } from '../../session/session';
import { stateOf } from './archive-state';
import { planProject } from './plan/plan';
import { writePlan } from './write-plan';

/**
 * Imports another program’s project, or tells what importing it would do.
 * @throws Failure `bad-file` of what is none, `conflict` in blind mode, `cancelled`
 */
export async function importProject(
  session: Session,
  { fileName, base64, dryRun }: Request<'importProject'>,
  context: CallContext,
): Promise<TakeInReport> {
  const bytes = Buffer.from(base64, 'base64');
  // Its plan may know only what shows, and would take hidden coding for new.
  if (session.current().settings.read('blind') === 'yes') {
    throw new Failure('conflict', messages.coding.blindTakeIn);
  }
  const format = formatOf(bytes);
  const archive = dryRun ? session.current() : session.writable();
  const state = stateOf(archive);
  const project = READERS[format](bytes, evidenceOf(state));
  const plan = planProject(project, state);
  if (!dryRun) {
    const subject = project.name || (fileName ?? project.origin ?? '');
    await writePlan(archive, session.environment, subject, plan, context);
  }
  return { format, dryRun, ...plan.report };
}
