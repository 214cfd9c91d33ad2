/** Copies a box's text. Where the browser lets no page do that, it is selected, to be copied by hand. */
export async function copy(box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.focus();
    box.select();
    // Deprecated, and the only way on plain http and in older browsers.
    return document.execCommand('copy');
  }
}
