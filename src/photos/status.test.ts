import type { Comparison, Verdict } from './comparison';
import { failed } from './failures';
import type { PhotoFound, PhotoReading } from './picture';
import { type ComparedPhotos, type PhotoStatus, decideStatus, isWaitingForSharePoint, judgedByUser, statusKinds } from './status';

const photo: PhotoFound = {
  kind: 'photo',
  picture: {
    image: { width: 1, height: 1, data: new Uint8ClampedArray(4) },
    blob: new Blob(),
    width: 1,
    height: 1
  }
};
const none: PhotoReading = { kind: 'none' };
const consentMissing: PhotoReading = failed('consentMissing');
const timedOut: PhotoReading = failed('timedOut');

function judging(verdict: Verdict): () => Comparison {
  return () => ({ verdict }) as Comparison;
}
const mustNotCompare = (): Comparison => {
  throw new Error('There are no two pictures to compare');
};

describe('decideStatus', () => {
  it.each([
    ['same', 'inSync'],
    ['different', 'different'],
    ['unsure', 'unsure']
  ] as const)('turns two photos that are %s into %s', (verdict, kind) => {
    expect(decideStatus(photo, photo, judging(verdict))).toMatchObject({ kind, microsoft365: photo, sharePoint: photo });
  });

  it.each([
    ['a photo', photo, 'nothing', none, 'missingInSharePoint'],
    ['nothing', none, 'a photo', photo, 'missingInMicrosoft365'],
    ['nothing', none, 'nothing', none, 'noPhoto']
  ] as const)('turns %s in Microsoft 365 and %s in SharePoint', (_left, microsoft365, _right, sharePoint, kind) => {
    expect(decideStatus(microsoft365, sharePoint, mustNotCompare).kind).toBe(kind);
  });

  it.each([
    ['Microsoft 365', consentMissing, photo, 'microsoft365', 'consentMissing'],
    ['SharePoint', photo, timedOut, 'sharePoint', 'timedOut'],
    ['SharePoint, with no photo in Microsoft 365', none, timedOut, 'sharePoint', 'timedOut'],
    ['both', consentMissing, timedOut, 'both', 'consentMissing']
  ] as const)('never takes a failure of %s for "no photo"', (_name, microsoft365, sharePoint, failedSide, reason) => {
    expect(decideStatus(microsoft365, sharePoint, mustNotCompare)).toEqual({
      kind: 'cannotCompare',
      microsoft365,
      sharePoint,
      failedSide,
      failure: { kind: 'failed', reason }
    });
  });

  it('keeps the side that was read', () => {
    const status = decideStatus(photo, timedOut, mustNotCompare);
    expect(status.kind === 'cannotCompare' && status.microsoft365).toBe(photo);
  });
});

describe('judgedByUser', () => {
  const unsure: ComparedPhotos = { microsoft365: photo, sharePoint: photo, comparison: judging('unsure')() };

  it('takes the word of the user and says whose it is', () => {
    expect(judgedByUser(unsure, 'same')).toMatchObject({ kind: 'inSync', judge: 'user' });
    expect(judgedByUser(unsure, 'different')).toMatchObject({ kind: 'different', judge: 'user' });
  });
});

describe('isWaitingForSharePoint', () => {
  it.each(statusKinds.map((kind) => [kind, kind === 'different' || kind === 'missingInSharePoint'] as const))(
    'of %s is %s',
    (kind, expected) => {
      expect(isWaitingForSharePoint({ kind } as PhotoStatus)).toBe(expected);
    }
  );
});
