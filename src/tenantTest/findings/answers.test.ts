import { type PhotoFound, type Picture, type ProfileRecord, compare, failed } from '../../photos';
import {
  type AskedPicture,
  deliveredOf,
  failureReportOf,
  fieldReportOf,
  graphAnswerOf,
  namesNoPicture,
  placeholderReportOf,
  recordAnswerOf,
  verdictOf
} from './answers';
import type { TenantAnswers } from './types';

/** A picture of 48 px whose gray is told pixel by pixel. */
function picture(grayAt: (x: number, y: number) => number): Picture {
  const side: number = 48;
  const data: Uint8ClampedArray = new Uint8ClampedArray(side * side * 4);
  for (let index: number = 0; index < side * side; index++) {
    data.set([grayAt(index % side, Math.floor(index / side)), 0, 0, 255], index * 4);
    data[index * 4 + 1] = data[index * 4];
  }
  return { image: { width: side, height: side, data }, blob: new Blob(['abc'], { type: 'image/png' }), width: side, height: side };
}

const face: PhotoFound = { kind: 'photo', picture: picture((x, y) => 128 + 100 * Math.sin(x / 5) * Math.cos(y / 7)) };
const other: PhotoFound = { kind: 'photo', picture: picture((x, y) => (x * y) % 251) };
const head: PhotoFound = { kind: 'photo', picture: picture(() => 225) };

describe('a verdict', () => {
  it('is that of the comparison, with its measures', () => {
    expect(verdictOf(face.picture, face, head, compare)).toMatchObject({ verdict: 'same', score: 0, scale: 1 });
    expect(verdictOf(other.picture, face, head, compare).verdict).toBe('different');
  });

  it('is the placeholder of an account that does not exist, also where there is nothing to compare with', () => {
    expect(verdictOf(head.picture, face, head, compare)).toEqual({ verdict: 'placeholder' });
    expect(verdictOf(head.picture, { kind: 'none' }, head, compare)).toEqual({ verdict: 'placeholder' });
    expect(verdictOf(face.picture, { kind: 'none' }, head, compare)).toEqual({ verdict: 'notCompared' });
  });

  it('is none where the browser hides the pixels', () => {
    const hidden: PhotoFound = { kind: 'photo', picture: { ...face.picture, image: undefined } };
    expect(verdictOf(hidden.picture, face, head, compare)).toEqual({ verdict: 'notCompared' });
    expect(verdictOf(face.picture, hidden, hidden, compare)).toEqual({ verdict: 'notCompared' });
  });
});

describe('what services write', () => {
  it('comes in through the lists of what may be told', () => {
    expect(failureReportOf(failed('serviceError', { httpStatus: 500, code: 'AdeleVance', correlationId: 'adele' }))).toEqual({
      answer: 'failed',
      reason: 'serviceError',
      httpStatus: 500,
      code: '?'
    });
    expect(
      graphAnswerOf({
        photoStatus: 404,
        photoCode: 'ImageNotFound',
        contentType: 'application/json; odata=adele',
        hasEtag: false,
        sizes: ['48x48', 'NaNxNaN', 'adele']
      })
    ).toEqual({
      answer: 'answered',
      photoStatus: 404,
      photoCode: 'ImageNotFound',
      contentType: 'application/json',
      hasEtag: false,
      sizes: ['48x48']
    });
  });

  it('is told of the version, and of nothing else that the page calls itself', () => {
    const answers: TenantAnswers = {} as TenantAnswers;
    const report: object = fieldReportOf(answers, { webPartVersion: 'adele', cloud: 'global', host: 'teams' }, new Date(0));
    expect(report).toMatchObject({ webPartVersion: '?', createdAt: '1970-01-01T00:00:00.000Z' });
  });
});

describe('a picture', () => {
  const asked: AskedPicture = { reading: face, delivery: { redirected: false, host: 'same', etag: 'none' }, sha256: 'ab' };

  it('is told by its measures; only a placeholder by its hash', () => {
    expect(deliveredOf(asked)).toEqual({ answer: 'photo', width: 48, height: 48, bytes: 3, type: 'image/png', delivery: asked.delivery });
    expect(placeholderReportOf(asked)).toMatchObject({ sha256: 'ab' });
  });

  it('that failed tells how its answer came, if one did', () => {
    expect(deliveredOf({ ...asked, reading: failed('serviceError') })).toEqual({
      answer: 'failed',
      reason: 'serviceError',
      delivery: asked.delivery
    });
    expect(placeholderReportOf({ reading: failed('timedOut'), delivery: undefined, sha256: undefined })).toEqual({
      answer: 'failed',
      reason: 'timedOut'
    });
  });
});

describe('the record', () => {
  const withoutMoment: ProfileRecord = {
    kind: 'record',
    hasPictureUrl: true,
    placeholderState: 'picture',
    exchangeSyncState: 'synced',
    values: { placeholderState: '0', exchangeSyncState: '1', timestamp: '63783110969' }
  };
  const record: ProfileRecord = { ...withoutMoment, lastSync: new Date(5000) };

  it('tells the age of its last sync', () => {
    expect(recordAnswerOf(record, 65500)).toMatchObject({ timestamp: 'sync', lastSyncAge: 60 });
  });

  it.each([
    ['', 'none'],
    ['63605901091', 'other']
  ])('tells a timestamp %j that is no moment: %s', (timestamp, expected) => {
    const answer: object = recordAnswerOf({ ...withoutMoment, values: { placeholderState: '0', exchangeSyncState: '1', timestamp } }, 0);
    expect(answer).toMatchObject({ timestamp: expected });
    expect(answer).not.toHaveProperty('lastSyncAge');
  });

  it('names no picture without an address, or with the state of a placeholder', () => {
    expect(namesNoPicture(record)).toBe(false);
    expect(namesNoPicture({ ...record, hasPictureUrl: false })).toBe(true);
    expect(namesNoPicture({ ...record, placeholderState: 'placeholder' })).toBe(true);
  });
});
