import { spawn } from 'node:child_process';

/** A program that shows a text in a dialog, and how it is called. */
type Teller = readonly [program: string, ...args: string[]];

/**
 * Show a text where whoever clicked an icon sees it: in a dialog of the system, that stays when this program has ended.
 * No browser is asked, because a browser that may not show our window may not show a page of ours either.
 * @returns whether there was a program for it
 */
export async function tellOnScreen(
  text: string,
  tellers: readonly Teller[] = tellersOf(text, process.platform),
): Promise<boolean> {
  for (const teller of tellers) if (await starts(teller, text)) return true;
  return false;
}

function tellersOf(text: string, platform: NodeJS.Platform): readonly Teller[] {
  // Scripts read the text from the environment: none of it is ever taken for their own.
  if (platform === 'darwin') {
    return [
      [
        'osascript',
        '-e',
        'display dialog (system attribute "ATTACHE_TEXT") buttons {"OK"} with title "Attaché"',
      ],
    ];
  }
  if (platform === 'win32') {
    const box = '[System.Windows.MessageBox]::Show($env:ATTACHE_TEXT, "Attaché")';
    return [
      [
        'powershell.exe',
        '-NoProfile',
        '-WindowStyle',
        'Hidden',
        '-Command',
        `Add-Type -AssemblyName PresentationFramework; ${box}`,
      ],
    ];
  }
  return [
    ['zenity', '--error', '--no-markup', '--title=Attaché', '--width=480', `--text=${text}`],
    ['kdialog', '--title', 'Attaché', '--error', text],
    // Older than Unicode, and without line breaks of its own.
    ['xmessage', '-center', '-title', 'Attache', inLines(toAscii(text))],
  ];
}

function starts([program, ...args]: Teller, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const env = { ...process.env, ATTACHE_TEXT: text };
    const child = spawn(program, args, { detached: true, stdio: 'ignore', env });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function toAscii(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[^\n -~]/gu, '');
}

function inLines(text: string): string {
  return text.replace(/(.{60}\S*) /gu, '$1\n');
}
