import { failed } from '../domain/failures';
import type { PhotoReading } from '../domain/photoReading';
import type { ProfileRecord } from '../domain/profileRecord';
import type { CheckState } from './checkState';
import {
  asked,
  blurred,
  CheckHarness,
  countOf,
  newPhoto,
  oldPhoto,
  ownPlaceholder,
  placeholder,
  record,
  statusOf
} from './testing/harness';

describe('a check', () => {
  it('sends two requests and no more when the photos are the same', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [newPhoto];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('inSync');
    expect(harness.requests).toEqual(['microsoft365 cached', 'SharePoint L cached']);
  });

  it('asks for the placeholder and the small sizes only when the photos differ', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('different');
    expect(asked(harness)).toEqual(['microsoft365', 'SharePoint L', 'SharePoint S', 'SharePoint M', 'placeholder', 'record', 'mailbox']);
  });

  it.each([
    ['missingInSharePoint', newPhoto],
    ['noPhoto', { kind: 'none' } as PhotoReading]
  ])('takes the placeholder for no photo: %s', async (status, microsoft365) => {
    const harness = new CheckHarness();
    harness.microsoft365 = microsoft365;
    harness.sharePoint = [placeholder];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe(status);
  });

  it.each<[string, (harness: CheckHarness) => void]>([
    ['the placeholder could not be learned', (harness) => (harness.placeholderAnswer = failed('timedOut'))],
    ['the record could not be read', (harness) => (harness.records = [failed('timedOut')])]
  ])('claims nothing when %s', async (_name, happen) => {
    const harness = new CheckHarness();
    happen(harness);
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('unsure');

    harness.microsoft365 = { kind: 'none' };
    await harness.check.check();
    expect(harness.state).toMatchObject({ result: { status: { kind: 'cannotCompare', failure: { reason: 'timedOut' } } } });
  });

  it.each<[string, Partial<ProfileRecord>]>([
    ['names no picture', { hasPictureUrl: false }],
    ['notes a placeholder', { placeholderState: 'placeholder' }]
  ])('does not call a placeholder of another drawing another photo where the record %s', async (_name, changes) => {
    const harness = new CheckHarness();
    harness.sharePoint = [ownPlaceholder];
    harness.records = [{ ...record, ...changes }];
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('unsure');

    harness.microsoft365 = { kind: 'none' };
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('noPhoto');
  });

  it('keeps showing the previous result while it checks again', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    const seen: CheckState[] = [];
    harness.check.state.subscribe(() => seen.push(harness.state));
    await harness.check.check('fresh');
    expect(seen[0]).toMatchObject({ phase: 'checking', previous: { result: { status: { kind: 'different' } } } });
    expect(harness.requests).toContain('SharePoint L fresh');
  });

  it('accepts the user’s answer for an unsure pair only', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    await harness.check.answer('same');
    expect(statusOf(harness.state)).toBe('different');

    harness.sharePoint = [blurred];
    await harness.check.check();
    await harness.check.answer('same');
    expect(harness.state).toMatchObject({ result: { status: { kind: 'inSync', judge: 'user' } } });
  });

  it('settles even when its own code throws', async () => {
    const harness = new CheckHarness();
    Object.defineProperty(harness, 'microsoft365', {
      get: () => {
        throw new TypeError('a fault of this code');
      }
    });
    await harness.check.check();
    expect(harness.state).toMatchObject({
      result: { status: { kind: 'cannotCompare', failure: { reason: 'serviceError', code: 'TypeError' } } }
    });
  });

  it('changes nothing once it is disposed', async () => {
    const harness = new CheckHarness();
    const checking = harness.check.check();
    harness.check.dispose();
    await checking;
    expect(statusOf(harness.state)).toBe('checking');
  });
});

describe('the login name', () => {
  it('is tried once before the photo is called missing', async () => {
    const harness = new CheckHarness();
    harness.sharePoint = [placeholder];
    harness.underLoginName = newPhoto;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('otherName');
    expect(harness.requests.filter((request) => request.startsWith('login name'))).toEqual(['login name fresh']);
  });

  it.each([
    ['another photo', oldPhoto],
    ['the placeholder', placeholder],
    ['no answer', failed('timedOut')]
  ])('changes nothing with %s', async (_name, reading) => {
    const harness = new CheckHarness();
    harness.sharePoint = [placeholder];
    harness.underLoginName = reading;
    await harness.check.check();
    expect(statusOf(harness.state)).toBe('missingInSharePoint');
  });

  it('is not asked for where the e-mail address gives a photo, nor in a refresh', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(asked(harness)).not.toContain('login name');
    harness.sharePoint = [placeholder];
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(asked(harness)).not.toContain('login name');
  });
});

describe('the placeholder', () => {
  it('is requested past the browser’s cache', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    expect(harness.requests).toContain('placeholder fresh');
    expect(harness.requests).not.toContain('placeholder cached');
  });

  it('is learned once in a refresh', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.requests.length = 0;
    await harness.check.refresh();
    expect(countOf(harness, 'placeholder fresh')).toBe(1);
  });
});

describe('a disposed check', () => {
  it('ignores every action', async () => {
    const harness = new CheckHarness();
    await harness.check.check();
    harness.check.dispose();
    harness.requests.length = 0;
    const { state } = harness;
    await harness.check.start();
    await harness.check.check('fresh');
    await harness.check.refresh();
    await harness.check.renewCopies();
    await harness.check.tryStep('freshSession');
    await harness.check.openStep('freshSession');
    await harness.check.cancelRefresh();
    await harness.check.answer('same');
    expect(harness.requests).toEqual([]);
    expect(harness.state).toBe(state);
    expect(harness.history).toBeUndefined();
  });

  it('does not watch other tabs', async () => {
    const harness = new CheckHarness();
    expect(harness.watchers).toBe(1);
    harness.check.dispose();
    expect(harness.watchers).toBe(0);
  });
});
