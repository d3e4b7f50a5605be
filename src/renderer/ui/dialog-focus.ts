const FIELDS = '.content :is(input:not([type="hidden"]), textarea, [role="combobox"])';
/** What a dialog names as its start itself. */
const NAMED = '[data-start]';
const MAIN = '.foot .button.primary';

/** Moves focus to what a dialog is for: where it says, else its first field, else its main button, else the dialog, whose words are read then. */
export function focusStart(dialog: HTMLElement): void {
  const start =
    dialog.querySelector<HTMLElement>(`${NAMED}:not(:disabled)`) ??
    dialog.querySelector<HTMLElement>(`${FIELDS}:not(:disabled)`) ??
    dialog.querySelector<HTMLElement>(`${MAIN}:not(:disabled)`) ??
    dialog;
  start.focus();
  if (start instanceof HTMLInputElement) start.select();
}
