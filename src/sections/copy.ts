/**
 * Copies what a field shows. On plain http and in frames, where nobody may do that for the visitor, it stands there
 * selected, and perhaps the old way can do it. @returns whether it is copied
 */
export async function copy(field: HTMLInputElement | HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.closest('details')?.setAttribute('open', '');
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
