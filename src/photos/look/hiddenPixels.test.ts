import { failed } from '../domain/failures';
import type { PhotoFound, PhotoReading, Picture } from '../domain/photoReading';
import type { ProfileRecord } from '../domain/profileRecord';
import type { PhotoStatus } from '../domain/status';
import { CheckHarness, record } from '../check/testing/harness';

/** A picture that can be shown, but not compared. */
function hidden(bytes: string): PhotoFound {
  const picture: Picture = { image: undefined, blob: new Blob([bytes]), width: 240, height: 240 };
  return { kind: 'photo', picture };
}

/** What a check finds where the browser hides the pixels. */
async function statusOf(microsoft365: PhotoReading, sharePoint: PhotoReading, profile: ProfileRecord = record): Promise<PhotoStatus> {
  const harness: CheckHarness = new CheckHarness();
  harness.microsoft365 = microsoft365;
  harness.sharePoint = [sharePoint];
  harness.placeholderAnswer = hidden('gray head').picture;
  harness.records = [profile];
  const { check } = harness;
  await check.start();
  const state = check.state.get();
  if (state.phase !== 'settled') {
    throw new Error(state.phase);
  }
  return state.result.status;
}

const none: PhotoReading = { kind: 'none' };
const withoutPicture: ProfileRecord = { ...record, hasPictureUrl: false };

describe('where the browser hides the pixels', () => {
  it('two photos are for the user to compare, and nothing is claimed', async () => {
    expect(await statusOf(hidden('one'), hidden('two'))).toMatchObject({ kind: 'unsure', comparison: undefined });
  });

  it.each([
    ['Microsoft 365', hidden('gray head'), 'missingInSharePoint'],
    ['nobody', none, 'noPhoto']
  ] as const)('the same file as the placeholder is the placeholder, where %s has a photo', async (_who, microsoft365, kind) => {
    expect((await statusOf(microsoft365, hidden('gray head'))).kind).toBe(kind);
  });

  it('a file of the same length is not the same', async () => {
    expect((await statusOf(hidden('one'), hidden('gray hand'))).kind).toBe('unsure');
  });

  it('another file may still be the placeholder, where Microsoft 365 has no photo', async () => {
    expect(await statusOf(none, hidden('two'))).toMatchObject({
      kind: 'cannotCompare',
      failedSide: 'sharePoint',
      failure: failed('pixelsHidden')
    });
  });

  it('the profile record is heard first', async () => {
    expect((await statusOf(none, hidden('two'), withoutPicture)).kind).toBe('noPhoto');
  });

  it('the user’s word counts', async () => {
    const harness: CheckHarness = new CheckHarness();
    harness.microsoft365 = hidden('one');
    harness.sharePoint = [hidden('two')];
    const { check } = harness;
    await check.start();
    await check.answer('same');
    expect(check.state.get()).toMatchObject({ result: { status: { kind: 'inSync', judge: 'user', comparison: undefined } } });
  });

  it('a refresh ends with the first look that shows something else than the placeholder', async () => {
    const harness: CheckHarness = new CheckHarness();
    harness.microsoft365 = hidden('one');
    harness.sharePoint = [hidden('gray head')];
    harness.placeholderAnswer = hidden('gray head').picture;
    const { check } = harness;
    await check.start();
    harness.sharePoint = [hidden('two')];
    await check.refresh();
    expect(check.state.get()).toMatchObject({ refresh: { step: 'notYet', attempts: 1 }, result: { status: { kind: 'unsure' } } });
  });
});
