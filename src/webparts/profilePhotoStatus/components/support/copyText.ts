/** @returns whether the browser took the text; it may forbid that, for one in a frame of another site */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
