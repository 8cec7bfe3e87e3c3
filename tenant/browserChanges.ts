/**
 * What a link can take from the browser or make it do, as protections and older browsers do: the name in the link, and what it stands for. Several
 * are joined by commas.
 */
export const browserChanges = {
  canvasWhite: 'Canvases are read as white, as in Firefox with resistFingerprinting',
  canvasEmpty: 'Canvases are read as empty',
  canvasNoise: 'Ten pixels of each canvas are read with another least bit, at random: Bromite, Firefox in private windows',
  canvasFarbled: 'Every pixel is read with a few levels more or less, the same each time: Brave, extensions',
  noCanvas: 'Canvases cannot be drawn on',
  decoderHangs: 'No decoder ever answers',
  noImageDecoder: 'There is no ImageDecoder',
  noCreateImageBitmap: 'There is no createImageBitmap',
  noOffscreenCanvas: 'There is no OffscreenCanvas',
  noLocks: 'There is no navigator.locks',
  noRelativeTime: 'There is no Intl.RelativeTimeFormat',
  noCanParse: 'There is no URL.canParse',
  noThrowIfAborted: 'There is no AbortSignal.prototype.throwIfAborted',
  noAbortAny: 'There is no AbortSignal.any',
  noAbortTimeout: 'There is no AbortSignal.timeout',
  noSubtle: 'There is no crypto.subtle',
  noClipboard: 'There is no navigator.clipboard',
  noStorage: 'Storage is blocked',
  noTiming: 'There is no performance.getEntriesByType',
  noFetch: 'There is no fetch',
  noBlob: 'There is no Blob',
  noTextDecoder: 'There is no TextDecoder',
  oldBrowser: 'There is no decoder, and none of what came later'
} as const;

export type BrowserChange = keyof typeof browserChanges;

/** The browser as it is. */
export const unchanged = 'asIs';

/** @returns the changes of a link; undefined where one of them is not known */
export function parseBrowserChanges(text: string): readonly BrowserChange[] | undefined {
  const names = text === unchanged ? [] : text.split(',');
  return names.every((name): name is BrowserChange => Object.hasOwn(browserChanges, name)) ? names : undefined;
}
