import type { ReadFailure } from './failures';
import type { PhotoReading } from './picture';
import type { ReadOptions, SharePointSource } from './ports';
import { type Compare, type PhotoStatus, decideStatus } from './status';

/**
 * Decides the status of two readings as they came. SharePoint's placeholder is recognised, but asked for only when the
 * pictures differ: most people need no further request.
 */
export async function decideStatusOfReadings(
  microsoft365: PhotoReading,
  sharePoint: PhotoReading,
  ports: { readonly sharePoint: Pick<SharePointSource, 'isPlaceholder'>; readonly compare: Compare },
  options: ReadOptions
): Promise<PhotoStatus> {
  const status: PhotoStatus = decideStatus(microsoft365, sharePoint, ports.compare);
  if (sharePoint.kind !== 'photo' || status.kind === 'inSync') {
    return status;
  }
  const placeholder: boolean | ReadFailure = await ports.sharePoint.isPlaceholder(sharePoint.picture, options);
  if (placeholder === false) {
    return status;
  }
  if (placeholder === true) {
    return decideStatus(microsoft365, { kind: 'none' }, ports.compare);
  }
  // Nobody knows whether this picture is a photo: neither "different" nor "missing in Microsoft 365" may be claimed
  switch (status.kind) {
    case 'different':
      return { kind: 'unsure', microsoft365: status.microsoft365, sharePoint, comparison: status.comparison };
    case 'missingInMicrosoft365':
      return decideStatus(microsoft365, placeholder, ports.compare);
    default:
      return status;
  }
}
