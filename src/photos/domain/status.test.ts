import type { Comparison, Verdict } from '../../comparison';
import type { PhotoFound } from './photoReading';
import { type ComparedPhotos, type PhotoStatus, isSharePointOutdated, judgedByUser, statusKinds } from './status';
import { canRefresh } from '../refresh/refreshGoal';

const photo: PhotoFound = {
  kind: 'photo',
  picture: {
    image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
    blob: new Blob(),
    width: 1,
    height: 1
  }
};
function judging(verdict: Verdict): () => Comparison {
  return () => ({ verdict }) as Comparison;
}

describe('judgedByUser', () => {
  const unsure: ComparedPhotos = { microsoft365: photo, sharePoint: photo, comparison: judging('unsure')() };

  it('takes the word of the user and says whose it is', () => {
    expect(judgedByUser(unsure, 'same')).toMatchObject({ kind: 'inSync', judge: 'user' });
    expect(judgedByUser(unsure, 'different')).toMatchObject({ kind: 'different', judge: 'user' });
  });
});

describe('isSharePointOutdated', () => {
  it.each(statusKinds.map((kind) => [kind, ['different', 'missingInSharePoint', 'someSizesOld'].includes(kind)] as const))(
    'of %s is %s',
    (kind, expected) => {
      expect(isSharePointOutdated({ kind } as PhotoStatus)).toBe(expected);
    }
  );
});

describe('a refresh', () => {
  it('waits for the photo where SharePoint lacks it, and for none where Microsoft 365 has none', () => {
    expect(statusKinds.filter((kind) => canRefresh({ kind } as PhotoStatus, 'photo'))).toEqual([
      'different',
      'someSizesOld',
      'missingInSharePoint'
    ]);
    expect(statusKinds.filter((kind) => canRefresh({ kind } as PhotoStatus, 'noPhoto'))).toEqual(['missingInMicrosoft365']);
  });
});
