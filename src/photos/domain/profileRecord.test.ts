import * as fc from 'fast-check';
import { decodePictureTimestamp, parseProfileRecord } from './profileRecord';

const now: number = Date.UTC(2026, 10, 22, 12);

describe('decodePictureTimestamp', () => {
  it.each([
    // A sample from the field: 63783110969 is 17 March 2022
    ['63783110969', '2022-03-17T10:49:29.000Z'],
    ['63397900800', '2010-01-01T00:00:00.000Z'],
    // A few hours ahead of the clock of the user
    ['63930967200', '2026-11-22T18:00:00.000Z']
  ])('reads %s as %s', (text, expected) => {
    expect(decodePictureTimestamp(text, now)?.toISOString()).toBe(expected);
  });

  it.each([
    '',
    '0',
    '6378311096',
    '637831109690',
    'abcdefghijk',
    '6378311096.',
    '-6378311096',
    '63605901091',
    '00000000000',
    '62135596800',
    '63397900799',
    '99999999999'
  ])('takes %p for no date', (text) => {
    expect(decodePictureTimestamp(text, now)).toBeUndefined();
  });
});

describe('parseProfileRecord', () => {
  it('reads the record of a synced photo', () => {
    const record = parseProfileRecord(
      { PictureUrl: 'https://contoso-my.sharepoint.com:443/photo.jpg?t=1' },
      [
        { Key: 'PictureURL', Value: 'https://contoso-my.sharepoint.com:443/photo.jpg' },
        { Key: 'SPS-PicturePlaceholderState', Value: '0' },
        { Key: 'SPS-PictureExchangeSyncState', Value: '1' },
        { Key: 'SPS-PictureTimestamp', Value: '63783110969' }
      ],
      now
    );
    expect(record).toEqual({
      kind: 'record',
      hasPictureUrl: true,
      placeholderState: 'picture',
      exchangeSyncState: 'synced',
      lastSync: new Date('2022-03-17T10:49:29Z'),
      values: { placeholderState: '0', exchangeSyncState: '1', timestamp: '63783110969' }
    });
  });

  it('takes missing and empty properties for "never set", not for errors', () => {
    const empty = {
      kind: 'record',
      hasPictureUrl: false,
      placeholderState: 'neverSet',
      exchangeSyncState: 'neverSet',
      values: { placeholderState: '', exchangeSyncState: '', timestamp: '' }
    };
    expect(parseProfileRecord({ PictureUrl: undefined }, [], now)).toEqual(empty);
    expect(parseProfileRecord({ PictureUrl: '' }, [{ Key: 'SPS-PictureTimestamp', Value: '' }], now)).toEqual(empty);
  });

  it.each([
    ['0', 'picture', 'notFromExchange'],
    ['1', 'placeholder', 'synced'],
    ['', 'neverSet', 'neverSet'],
    ['2', 'unknown', 'unknown']
  ])('reads the states %p as %s and %s', (value, placeholderState, exchangeSyncState) => {
    const record = parseProfileRecord(
      { PictureUrl: '' },
      [
        { Key: 'SPS-PicturePlaceholderState', Value: value },
        { Key: 'SPS-PictureExchangeSyncState', Value: value }
      ],
      now
    );
    expect(record).toMatchObject({ placeholderState, exchangeSyncState });
  });

  it.each([
    ['at the top', 'https://contoso-my.sharepoint.com/photo.jpg', ''],
    ['among the properties', undefined, 'https://contoso-my.sharepoint.com/photo.jpg']
  ])('knows of a picture that is named %s alone', (_where, pictureUrl, property) => {
    expect(parseProfileRecord({ PictureUrl: pictureUrl }, [{ Key: 'PictureURL', Value: property }], now).hasPictureUrl).toBe(true);
  });

  it('claims nothing about values that are not documented', () => {
    const record = parseProfileRecord(
      { PictureUrl: '' },
      [
        { Key: 'SPS-PicturePlaceholderState', Value: '2' },
        { Key: 'SPS-PictureExchangeSyncState', Value: 'true' }
      ],
      now
    );
    expect(record.placeholderState).toBe('unknown');
    expect(record.exchangeSyncState).toBe('unknown');
  });

  it('keeps numbers for the support report, and nothing that may name somebody', () => {
    const record = parseProfileRecord(
      { PictureUrl: '' },
      [
        { Key: 'SPS-PicturePlaceholderState', Value: '7' },
        { Key: 'SPS-PictureExchangeSyncState', Value: 'adelev@contoso.com' },
        { Key: 'SPS-PictureTimestamp', Value: '123456789012345678901' }
      ],
      now
    );
    expect(record.values).toEqual({ placeholderState: '7', exchangeSyncState: '?', timestamp: '?' });
  });

  it('survives properties of any shape', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.array(fc.record({ Key: fc.oneof(fc.constant('SPS-PictureTimestamp'), fc.anything()), Value: fc.anything() })),
        (pictureUrl, properties) => {
          const record = parseProfileRecord({ PictureUrl: pictureUrl }, properties, now);
          expect(record.lastSync === undefined || !Number.isNaN(record.lastSync.getTime())).toBe(true);
        }
      )
    );
  });
});

describe('where OneDrive lives', () => {
  it.each([
    ['https://contoso-my.sharepoint.com:443/', 'https://contoso-my.sharepoint.com'],
    ['https://contosoeur-my.sharepoint.com', 'https://contosoeur-my.sharepoint.com'],
    ['http://contoso-my.sharepoint.com/', undefined],
    ['data:text/html,hello', undefined],
    [`${'javascript'}:alert(1)`, undefined],
    ['', undefined],
    [undefined, undefined],
    [7, undefined]
  ])('%p is %p', (address, origin) => {
    expect(parseProfileRecord({ PersonalSiteHostUrl: address }, [], 0).personalSiteHost).toBe(origin);
  });
});
