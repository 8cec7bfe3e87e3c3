import { type PhotoFound, type ProfileRecord, type ReadFailure, type ReadOptions, failed } from '../../photos';
import { htmlAnswer } from '../http/answerCodes';
import { explainPictureFailure } from './sessionState';

const options: ReadOptions = {
  freshness: 'cached',
  signal: new AbortController().signal,
  clock: { now: () => 0, wait: async () => undefined }
};

const noAnswer: ReadFailure = failed('serviceError');
const html: ReadFailure = failed('serviceError', { httpStatus: 200, code: htmlAnswer });
const record: ProfileRecord = { kind: 'record' } as ProfileRecord;
const photo: PhotoFound = { kind: 'photo' } as PhotoFound;

/** Explains a failure, and counts what was asked for it. */
async function explain(
  failure: ReadFailure,
  recordAnswer: ProfileRecord | ReadFailure,
  again: PhotoFound | ReadFailure = photo
): Promise<{ readonly result: PhotoFound | ReadFailure; readonly records: number; readonly photos: number }> {
  const readRecord = jest.fn(async () => recordAnswer);
  const readAgain = jest.fn(async () => again);
  const result: PhotoFound | ReadFailure = await explainPictureFailure(failure, { readRecord, readAgain }, options);
  return { result, records: readRecord.mock.calls.length, photos: readAgain.mock.calls.length };
}

describe('explainPictureFailure', () => {
  describe.each([
    ['no answer at all', noAnswer],
    ['a page of HTML', html]
  ])('%s', (_name, failure) => {
    it.each([
      ['whose cookie could not be renewed', failed('sessionExpired', { httpStatus: 401 })],
      ['that SharePoint refuses', failed('serviceError', { httpStatus: 403 })]
    ])('is a session %s', async (_why, answer) => {
      expect(await explain(failure, answer)).toMatchObject({
        result: { kind: 'failed', reason: 'sessionExpired', httpStatus: answer.httpStatus },
        photos: 0
      });
    });

    it('is over when the record has renewed the cookie: the photo is read once more', async () => {
      expect(await explain(failure, record)).toEqual({ result: photo, records: 1, photos: 1 });
    });

    it('is an error of the service when the session is fine and it stays so', async () => {
      expect(await explain(failure, record, failure)).toEqual({ result: failure, records: 1, photos: 1 });
    });

    it('is no question of the session where the profile is not set up', async () => {
      expect(await explain(failure, failed('profileNotReady'))).toEqual({ result: photo, records: 1, photos: 1 });
    });

    it.each([failed('throttled', { httpStatus: 429 }), failed('timedOut'), failed('offline'), failed('serviceError')])(
      'stays what it is when the record cannot tell: %o',
      async (answer) => {
        expect(await explain(failure, answer)).toEqual({ result: failure, records: 1, photos: 0 });
      }
    );
  });

  it.each([
    failed('offline'),
    failed('timedOut'),
    failed('throttled', { httpStatus: 429 }),
    failed('serviceError', { httpStatus: 500 }),
    failed('serviceError', { httpStatus: 200, code: 'UnexpectedContentJson' }),
    failed('unreadablePicture', { httpStatus: 200 }),
    failed('sessionExpired', { httpStatus: 401 })
  ])('asks nothing where the failure says enough: %o', async (failure) => {
    expect(await explain(failure, record)).toEqual({ result: failure, records: 0, photos: 0 });
  });

  it('ends with its task', async () => {
    const controller = new AbortController();
    const readRecord = async (): Promise<ProfileRecord> => {
      controller.abort();
      return record;
    };
    await expect(
      explainPictureFailure(noAnswer, { readRecord, readAgain: async () => photo }, { ...options, signal: controller.signal })
    ).rejects.toThrow('abort');
  });
});
