import { compare } from '../../../comparison';
import { ADA, BEN, type Sitter, portrait, render } from '../../../comparison/testing/pictures';
import { CheckHarness } from '../../check/testing/harness';
import type { CheckState } from '../../check/checkState';
import type { PhotoFound, PictureHeaders } from '../../domain/photoReading';
import { type ProfileRecord, parseProfileRecord } from '../../domain/profileRecord';
import { buildSupportReport } from '../buildSupportReport';
import type { SupportReport } from '../types';
import { at, photoOf, sampleEnvironment } from './samples';

/** How long a request takes in the example, in milliseconds */
const requestTime: number = 400;

/** Between two actions of the user, in milliseconds */
const minute: number = 60 * 1000;

/**
 * The report that docs/help-desk.md explains: a real check of two visits, in which the user refreshes, signs in in a private window, and
 * refreshes again the next day. Only the services, the clock and the browser are simulated.
 */
export async function exampleReport(): Promise<SupportReport> {
  const firstVisit: CheckHarness = visitAt('2026-11-21T09:10:00Z');
  await firstVisit.check.start();
  await firstVisit.check.refresh();
  await firstVisit.check.openStep('freshSession');
  firstVisit.now += 8 * minute;
  await firstVisit.check.tryStep('freshSession');
  const secondVisit: CheckHarness = visitAt('2026-11-22T14:03:20Z');
  secondVisit.history = firstVisit.history;
  await secondVisit.check.start();
  await secondVisit.check.refresh();
  await secondVisit.check.openStep('giveItTime');
  const state: CheckState = secondVisit.state;
  if (state.phase !== 'settled') {
    throw new Error(`The example's check is ${state.phase}`);
  }
  const { result, refresh, recordChanges, history } = state;
  return buildSupportReport({
    result,
    refresh,
    recordChanges,
    history,
    environment: sampleEnvironment,
    createdAt: secondVisit.now + minute / 2
  });
}

function visitAt(time: string): CheckHarness {
  const harness: CheckHarness = new CheckHarness();
  harness.now = at(time);
  harness.onRequest = () => {
    harness.now += requestTime;
  };
  harness.compare = compare;
  harness.microsoft365 = photoFile(ADA, 240, 18211, { etag: '"BA09D118"', correlationId: '3f1c2a4e-6b0d-4f0a-9a55-2f6f0c4de001' });
  harness.sharePoint = [
    photoFile(BEN, 200, 9402, {
      lastModified: at('2026-03-17T10:49:29Z'),
      cacheControl: 'private, max-age=86400',
      correlationId: 'a1b2c3d4-0e5f-4a6b-8c7d-9e8f7a6b5c4d'
    })
  ];
  harness.smaller.S = photoFile(BEN, 48, 1310, {});
  harness.smaller.M = photoFile(BEN, 72, 2204, {});
  harness.records = [profileRecord(harness.now)];
  return harness;
}

function photoFile(sitter: Sitter, side: number, bytes: number, headers: Partial<PictureHeaders>): PhotoFound {
  const photo: PhotoFound = photoOf(side, bytes, headers);
  return { ...photo, picture: { ...photo.picture, image: render(portrait(sitter), side, side) } };
}

/** 63909341369: seconds from the year 1 to 2026-03-17T10:49:29Z */
function profileRecord(now: number): ProfileRecord {
  return parseProfileRecord(
    { PictureUrl: 'https://contoso-my.sharepoint.com/User%20Photos/1_MThumb.jpg' },
    [
      { Key: 'SPS-PicturePlaceholderState', Value: '0' },
      { Key: 'SPS-PictureExchangeSyncState', Value: '1' },
      { Key: 'SPS-PictureTimestamp', Value: '63909341369' }
    ],
    now
  );
}
