/**
 * Put a text on the clipboard, as the browser's own command for copying does: the newer interface asks for a permission,
 * and this window is granted none.
 * @returns whether it was put there
 */
export function copyText(text: string): boolean {
  let put = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    put = event.clipboardData !== null;
  };
  document.addEventListener('copy', give);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  return put;
}
