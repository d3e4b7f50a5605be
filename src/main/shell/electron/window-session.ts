import { session, type Session } from 'electron';
import { isOurs } from './page-protocol';

/** The browser session of the window: it reaches nothing, grants nothing and keeps only the window's own settings. */
export function windowSession(): Session {
  const own = session.fromPartition('persist:attache');
  refusePermissions(own);
  refuseRequests(own);
  // The spelling checker would fetch its dictionaries.
  own.setSpellCheckerEnabled(false);
  own.on('will-download', (event) => event.preventDefault());
  return own;
}

function refusePermissions(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}

function refuseRequests(own: Session): void {
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    // Small images of the style sheets are data in themselves.
    answer({ cancel: !isOurs(url) && !url.startsWith('data:') });
  });
}
