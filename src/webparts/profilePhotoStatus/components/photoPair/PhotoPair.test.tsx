import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type PhotoFound, type PhotoReading, type PhotoStatus, failed } from '../../../../photos';
import { PhotoPair } from './PhotoPair';

const photo: PhotoFound = {
  kind: 'photo',
  picture: { image: { width: 1, height: 1, data: new Uint8ClampedArray(4) }, blob: new Blob(), width: 1, height: 1 }
};

/** What the pictures and the sign between them are called, from left to right. */
function namesIn(status: PhotoStatus): readonly string[] {
  const markup: string = renderToStaticMarkup(<PhotoPair status={status} />);
  return [...markup.matchAll(/(?:aria-label|alt)="([^"]*)"/g)].map(([, name]) => name);
}

const both = { microsoft365: photo, sharePoint: photo } as const;
const left: string = strings.Microsoft365PhotoAlt;
const right: string = strings.SharePointPhotoAlt;

describe('the two photos and the sign between them', () => {
  it.each([
    ['inSync', { kind: 'inSync', ...both }, [left, strings.SignSame, right]],
    ['different', { kind: 'different', ...both }, [left, strings.SignDifferent, right]],
    ['unsure', { kind: 'unsure', ...both }, [left, strings.SignUnknown, right]],
    ['someSizesOld', { kind: 'someSizesOld', ...both, old: photo }, [left, strings.SignDifferent, right]],
    [
      'someSizesOld, with none in those',
      { kind: 'someSizesOld', ...both, old: { kind: 'none' } },
      [left, strings.SignDifferent, strings.NoPhotoInSharePointAlt]
    ],
    ['otherName', { kind: 'otherName', ...both }, [left, strings.SignMissing, strings.NoPhotoInSharePointAlt]],
    [
      'missingInSharePoint',
      { kind: 'missingInSharePoint', microsoft365: photo },
      [left, strings.SignMissing, strings.NoPhotoInSharePointAlt]
    ],
    [
      'missingInMicrosoft365',
      { kind: 'missingInMicrosoft365', sharePoint: photo },
      [strings.NoPhotoInMicrosoft365Alt, strings.SignMissing, right]
    ],
    ['noPhoto', { kind: 'noPhoto' }, [strings.NoPhotoInMicrosoft365Alt, strings.NoPhotoInSharePointAlt]]
  ] as const)('%s', (_name, status, names) => {
    expect(namesIn(status as unknown as PhotoStatus)).toEqual(names);
  });

  it('show the side that was read when the other failed', () => {
    const unread: PhotoReading = failed('timedOut');
    const cannotCompare = { kind: 'cannotCompare', failedSide: 'both', failure: failed('timedOut') } as const;
    expect(namesIn({ ...cannotCompare, microsoft365: unread, sharePoint: photo })).toEqual([
      strings.UnreadMicrosoft365Alt,
      strings.SignUnknown,
      right
    ]);
    expect(namesIn({ ...cannotCompare, microsoft365: photo, sharePoint: unread })).toEqual([
      left,
      strings.SignUnknown,
      strings.UnreadSharePointAlt
    ]);
  });
});
