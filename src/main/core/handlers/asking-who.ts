import { isNamed } from '../contract/analyst-names';
import type { CallName, Handlers } from '../contract/calls';
import { en } from '../contract/messages/catalogue';
import { Failure } from '../failure';
import type { Session } from './session';

/** Calls that write down who made them, in the archive or in a file that leaves it. */
export const SIGNED: ReadonlySet<CallName> = new Set<CallName>([
  ...(['reviseArticle', 'takeIn', 'giveCoding', 'takeCoding', 'exportCoded', 'settleDisagreement'] as const),
  ...(['addTheme', 'editTheme', 'moveTheme', 'removeTheme', 'mergeThemes', 'splitTheme'] as const),
  ...(['setThemeStatus', 'pickExample', 'rejectSuggestion', 'addTag', 'markCoded'] as const),
  ...([
    'addAnnotation',
    'splitAnnotation',
    'composeBrief',
    'saveBrief',
    'releaseBrief',
    'nameBriefVersion',
  ] as const),
  'makeSigningKey',
]);

/** Refuses the calls that write down who made them as long as nobody has said so; whoever asks can then ask for the name. */
export function askingWho(session: Session, handlers: Handlers): Handlers {
  const guarded = Object.entries(handlers).map(([call, handler]) => [
    call,
    SIGNED.has(call as CallName)
      ? (...given: never[]): unknown => {
          const archive = session.peek();
          if (archive !== null && !archive.readOnly && !isNamed(archive.analyst().name)) {
            throw new Failure('unnamed', en.archive.whoWorksHere);
          }
          return (handler as (...given: never[]) => unknown)(...given);
        }
      : handler,
  ]);
  return Object.fromEntries(guarded) as Handlers;
}
