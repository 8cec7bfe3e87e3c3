import { type PhotoStatus, type StatusKind, statusKinds } from '../../../../photos';
import { type Tone, toneOf } from './tone';

/** A status without an entry here does not compile. */
const tones: Readonly<Record<StatusKind, Tone>> = {
  inSync: 'good',
  different: 'attention',
  someSizesOld: 'attention',
  otherName: 'attention',
  missingInSharePoint: 'attention',
  missingInMicrosoft365: 'attention',
  noPhoto: 'neutral',
  unsure: 'neutral',
  cannotCompare: 'neutral'
};

describe('the tone of a status', () => {
  it.each(statusKinds)('%s', (kind) => {
    expect(toneOf({ kind } as PhotoStatus)).toBe(tones[kind]);
  });
});
