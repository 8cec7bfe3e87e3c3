import type { StatusKind } from '../../../../photos';

/** How much attention a status asks for: color and icon follow it, never color alone. */
export type Tone = 'good' | 'attention' | 'neutral';

export function toneOf({ kind }: { readonly kind: StatusKind }): Tone {
  switch (kind) {
    case 'inSync':
      return 'good';
    case 'different':
    case 'someSizesOld':
    case 'otherName':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
      return 'attention';
    case 'noPhoto':
    case 'unsure':
    case 'cannotCompare':
      return 'neutral';
  }
}
