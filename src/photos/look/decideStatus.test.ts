import type { Comparison, Verdict } from '../../comparison';
import { failed } from '../domain/failures';
import type { PhotoFound, PhotoReading } from '../domain/photoReading';
import type { UserPhotoSize } from '../domain/userPhoto';
import { decideStatus } from './decideStatus';
import type { Doubt, SizeFinding } from './sizeFinding';

const photo: PhotoFound = {
  kind: 'photo',
  picture: { image: { width: 1, height: 1, data: new Uint8ClampedArray(4) }, blob: new Blob(), width: 1, height: 1 }
};
const none: PhotoReading = { kind: 'none' };
const consentMissing: PhotoReading = failed('consentMissing');
const timedOut = failed('timedOut');
const noPictureNamed: Doubt = { kind: 'noPictureNamed' };

function found(size: UserPhotoSize, verdict: Verdict | undefined, doubt?: Doubt): SizeFinding {
  return { size, kind: 'photo', photo, comparison: verdict && ({ verdict } as Comparison), ...(doubt && { doubt }) };
}
const placeholder = (size: UserPhotoSize): SizeFinding => ({ size, kind: 'placeholder', picture: photo.picture });
const unread = (size: UserPhotoSize): SizeFinding => ({ size, kind: 'failed', failure: timedOut });

describe('the large photo alone', () => {
  it.each([
    ['the same', photo, found('L', 'same'), 'inSync'],
    ['another one', photo, found('L', 'different'), 'different'],
    ['hard to tell', photo, found('L', 'unsure'), 'unsure'],
    ['another one that may be a placeholder', photo, found('L', 'different', noPictureNamed), 'unsure'],
    ['another one, and no witness answered', photo, found('L', 'different', timedOut), 'unsure'],
    ['the placeholder', photo, placeholder('L'), 'missingInSharePoint'],
    ['nothing', photo, { size: 'L', kind: 'none' }, 'missingInSharePoint'],
    ['a photo, with none in Microsoft 365', none, found('L', undefined), 'missingInMicrosoft365'],
    ['the placeholder, with none in Microsoft 365', none, placeholder('L'), 'noPhoto'],
    ['a picture that the record does not name, with none in Microsoft 365', none, found('L', undefined, noPictureNamed), 'noPhoto'],
    ['a picture that no witness explains, with none in Microsoft 365', none, found('L', undefined, timedOut), 'cannotCompare']
  ] as const)('%s', (_name, microsoft365, large, kind) => {
    expect(decideStatus(microsoft365, { large, smaller: [] }).kind).toBe(kind);
  });

  it.each([
    ['Microsoft 365', consentMissing, found('L', undefined), 'microsoft365', 'consentMissing'],
    ['SharePoint', photo, unread('L'), 'sharePoint', 'timedOut'],
    ['SharePoint, with no photo in Microsoft 365', none, unread('L'), 'sharePoint', 'timedOut'],
    ['both', consentMissing, unread('L'), 'both', 'consentMissing']
  ] as const)('never takes a failure of %s for "no photo"', (_name, microsoft365, large, failedSide, reason) => {
    expect(decideStatus(microsoft365, { large, smaller: [] })).toMatchObject({
      kind: 'cannotCompare',
      microsoft365,
      failedSide,
      failure: { kind: 'failed', reason }
    });
  });
});

describe('a session that is over', () => {
  const sessionExpired = failed('sessionExpired', { httpStatus: 401 });
  const large: SizeFinding = { size: 'L', kind: 'failed', failure: sessionExpired };

  it('explains why SharePoint gave no token for Microsoft Graph', () => {
    expect(decideStatus(failed('serviceError'), { large, smaller: [] })).toMatchObject({ failedSide: 'both', failure: sessionExpired });
  });

  it.each([
    ['a missing permission', failed('consentMissing')],
    ['an error of Microsoft Graph', failed('serviceError', { httpStatus: 500 })],
    ['an error of Microsoft Entra', failed('serviceError', { code: 'AADSTS700016' })]
  ])('does not hide %s', (_name, failure) => {
    expect(decideStatus(failure, { large, smaller: [] })).toMatchObject({ failedSide: 'both', failure });
  });
});

describe('the small photos beside it', () => {
  it.each([
    ['all are right', found('L', 'same'), [found('S', 'same'), found('M', 'same')], 'inSync', undefined],
    ['a small one is old', found('L', 'same'), [found('S', 'different'), found('M', 'same')], 'someSizesOld', ['S']],
    ['both small ones are old', found('L', 'same'), [found('S', 'different'), found('M', 'different')], 'someSizesOld', ['S', 'M']],
    ['a small one is the placeholder', found('L', 'same'), [placeholder('S')], 'someSizesOld', ['S']],
    ['a small one is too small to tell', found('L', 'same'), [found('S', 'unsure')], 'inSync', undefined],
    ['a small one may be a placeholder', found('L', 'same'), [found('S', 'different', noPictureNamed)], 'inSync', undefined],
    ['a small one could not be read', found('L', 'same'), [unread('S')], 'inSync', undefined],
    ['only a small one is right', found('L', 'different'), [found('S', 'same'), found('M', 'different')], 'someSizesOld', ['L', 'M']],
    ['only a small one is there, and right', placeholder('L'), [found('S', 'same'), placeholder('M')], 'someSizesOld', ['L', 'M']],
    ['only a small one is there, and another', placeholder('L'), [found('S', 'different'), placeholder('M')], 'different', undefined],
    ['only a small one may be there', placeholder('L'), [found('S', 'different', noPictureNamed)], 'missingInSharePoint', undefined]
  ] as const)('%s', (_name, large, smaller, kind, oldSizes) => {
    const status = decideStatus(photo, { large, smaller });
    expect(status.kind).toBe(kind);
    expect(status.kind === 'someSizesOld' ? status.oldSizes : undefined).toEqual(oldSizes);
  });

  it('shows what SharePoint still serves: another photo, or none', () => {
    expect(decideStatus(photo, { large: found('L', 'same'), smaller: [found('S', 'different')] })).toMatchObject({ old: photo });
    expect(decideStatus(photo, { large: found('L', 'same'), smaller: [placeholder('S')] })).toMatchObject({ old: none });
  });

  it('keep a removed photo from being called gone while a small size shows it', () => {
    expect(decideStatus(none, { large: placeholder('L'), smaller: [found('S', undefined), placeholder('M')] }).kind).toBe(
      'missingInMicrosoft365'
    );
    expect(decideStatus(none, { large: placeholder('L'), smaller: [placeholder('S'), placeholder('M')] }).kind).toBe('noPhoto');
  });
});
