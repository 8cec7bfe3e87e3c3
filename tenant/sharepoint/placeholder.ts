import type { PlaceholderKind } from '../urlOptions';
import { drawPlaceholder, type PlaceholderDrawing } from '../portraits';
import { photoSides, type PhotoSize } from '../servedPhotos';

/** Whom a placeholder stands for: somebody who is known but has no photo, or nobody SharePoint knows. */
type Account = 'withoutPhoto' | 'unknown';

/** Initials are smaller pictures than photos, in pixels. */
const initialsSides: Readonly<Record<PhotoSize, number>> = { S: 40, M: 60, L: 120 };

const drawn = new Map<string, Promise<Buffer>>();

/** The picture, a PNG, that SharePoint shows where there is no photo. */
export function placeholderFor(account: Account, size: PhotoSize, kind: PlaceholderKind): Promise<Buffer> {
  const drawing = drawingOf(account, kind);
  const side = drawing === 'initials' ? initialsSides[size] : photoSides[size];
  const name = `${drawing}/${side}`;
  const made = drawn.get(name) ?? drawPlaceholder(drawing, { width: side, height: side });
  drawn.set(name, made);
  return made;
}

function drawingOf(account: Account, kind: PlaceholderKind): PlaceholderDrawing {
  switch (kind) {
    case 'same':
      return 'head';
    case 'accountDiffers':
      return account === 'unknown' ? 'head' : 'initials';
    case 'redesigned':
      return 'outline';
  }
}
