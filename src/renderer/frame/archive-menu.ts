import { messages } from '../../main/core/contract/messages/catalogue';
import type { MenuItem } from '../ui/menu-item';
import type { CodingController } from '../features/coding/coding-controller.svelte';
import type { ArchiveLock } from '../features/safety/archive-lock.svelte';
import type { ArchiveOpener } from '../workspace/archive-opener.svelte';
import { nameOf } from '../workspace/name-of';
import type { Appearance } from './appearance.svelte';
import type { Workspace } from '../workspace/workspace.svelte';

/** What the menu under the archive's name offers. */
export function archiveMenu(parts: {
  readonly workspace: Workspace;
  readonly door: ArchiveOpener;
  readonly lock: ArchiveLock;
  readonly appearance: Appearance;
  readonly onbrief: () => void;
  readonly onkey: () => void;
  readonly coding: CodingController;
  readonly ontake: () => void;
  readonly onkeys: () => void;
  readonly onlicences: () => void;
  readonly onexportcoding: () => void;
  readonly ontakein: () => void;
}): readonly MenuItem[] {
  const { workspace, door, lock, appearance, onbrief, onkey, coding, ontake, onkeys } = parts;
  const words = messages.frame.menu;
  const { archive } = workspace;
  const look = (choice: 'light' | 'dark' | 'system'): MenuItem => ({
    label: words[choice],
    checked: appearance.choice === choice,
    run: () => appearance.choose(choice),
  });
  return [
    { label: words.newArchive, run: () => door.show('new') },
    { label: words.openArchive, run: () => void door.open() },
    { label: words.restoreBackup, run: () => void door.chooseBackup() },
    { label: messages.exchangeView.menu, keys: 'Ctrl Shift O', run: onbrief },
    { label: words.openSample, run: () => void door.openSample() },
    {
      label: messages.safetyView.menu,
      line: true,
      disabled: archive === null,
      run: () => workspace.go({ name: 'safety' }),
    },
    {
      label: messages.safetyView.lockMenu,
      keys: 'Ctrl Shift L',
      disabled: !archive?.encrypted,
      run: () => void lock.lock(),
    },
    {
      label: messages.interchangeView.takeInMenu,
      line: true,
      disabled: archive === null || archive.readOnly,
      run: parts.ontakein,
    },
    { label: messages.interchangeView.exportMenu, disabled: archive === null, run: parts.onexportcoding },
    {
      label: words.undo,
      keys: 'Ctrl Z',
      line: true,
      disabled: !archive?.undo,
      run: () => void workspace.undo(),
    },
    {
      label: words.redo,
      keys: 'Ctrl Shift Z',
      disabled: !archive?.redo,
      run: () => void workspace.redo(),
    },
    {
      label: messages.rereading.menu,
      disabled: archive === null || archive.counts.articles === 0,
      run: () => workspace.go({ name: 'reread', scope: { kind: 'all' } }),
    },
    {
      label: messages.revisions.menu,
      disabled: archive === null,
      run: () => workspace.go({ name: 'stranded' }),
    },
    {
      label: messages.coding.giveMenu,
      line: true,
      disabled: archive === null,
      run: () => coding.beginGiving(),
    },
    { label: messages.coding.takeMenu, disabled: archive === null || archive.readOnly, run: ontake },
    {
      label: messages.coding.blindMenu,
      checked: coding.blind.on,
      disabled: archive === null || archive.readOnly,
      run: () => void coding.blind.switch(),
    },
    {
      label: nameOf(archive) === '' ? words.analystUnknown : words.analyst(nameOf(archive)),
      line: true,
      disabled: archive === null || archive.readOnly,
      run: () => door.show('analyst'),
    },
    { label: messages.exchangeView.myKeyMenu, disabled: archive === null, run: onkey },
    { ...look('light'), line: true },
    look('dark'),
    look('system'),
    { label: words.keys, keys: '?', line: true, run: onkeys },
    { label: words.licences, run: parts.onlicences },
  ];
}
