import type { FieldReport, NamedPictureReport } from '../../src/tenantTest/findings';
import type { PictureName } from '../photoStore';
import { defaultUrlOptions, type UrlOptions, type PhotoBase } from '../urlOptions';
import type { ProfileRecord } from '../profileRecord';
import { scenarios, type Scenario } from '../scenarios';
import type { PhotoSize } from '../servedPhotos';
import { faultsIn } from './faults';

/** What a real tenant's report says of everything that a link can say. The rest stays as the plainest link has it. */
export function urlOptionsIn(report: FieldReport): UrlOptions {
  const { cloud, host, tokenPath, photoBase, userPhotoPage, sync, graph } = report;
  const delivery = userPhotoPage.delivery;
  const reason = graph.answer === 'failed' ? graph.reason : undefined;
  return {
    ...defaultUrlOptions,
    scenario: 'fieldReport',
    cloud,
    host: host === 'sharePoint' || host === 'unknown' ? 'page' : 'teams',
    app: host === 'sharePoint' || host === 'unknown' ? defaultUrlOptions.app : host,
    tokens: tokenPath === 'msal' ? 'msal' : 'exchange',
    photoBase: photoBaseChoice(photoBase.state),
    photoPage: delivery?.redirected === true && delivery.host === 'same' ? 'redirect' : 'direct',
    user: reason === 'guest' || reason === 'anonymous' ? reason : 'member',
    sync: sync.answer === 'moved' ? defaultUrlOptions.sync : 'never'
  };
}

/** The nearest thing that a link can say. */
export function photoBaseChoice(state: FieldReport['photoBase']['state']): PhotoBase {
  switch (state) {
    case 'valid':
      return 'signed';
    case 'expired':
      return 'expired';
    case 'otherHost':
    case 'unreadable':
    case 'missing':
      return 'none';
  }
}

/** The situation of the account, in pictures of this tenant's own: the report has none. */
export function scenarioIn(report: FieldReport): Scenario {
  const { graph, microsoft365 } = report;
  const isServed = microsoft365.answer === 'photo' || (graph.answer === 'answered' && graph.photoStatus === 200);
  const knows = namesIn(report);
  return {
    ...scenarios.fieldReport,
    // What could not be read may be there all the same
    microsoft365: isServed || microsoft365.answer === 'failed' ? 'current' : undefined,
    sharePoint: pictureIn(report, 'L'),
    knowsEmail: knows('email'),
    knowsLogin: knows('loginName'),
    faults: faultsIn(report)
  };
}

/** A name is known unless only the other one finds something else than the placeholder of nobody. */
function namesIn({ pictures }: FieldReport): (account: NamedPictureReport['account']) => boolean {
  const finds = (account: NamedPictureReport['account']): boolean =>
    pictures.some((picture) => picture.account === account && picture.answer === 'photo' && picture.verdict !== 'placeholder');
  return (account) => finds(account) || !(finds('email') || finds('loginName'));
}

/** Which of this tenant's pictures stands for the one of a size; undefined for a placeholder, the account's own one too. */
export function pictureIn({ pictures, placeholders }: FieldReport, size: PhotoSize): PictureName | undefined {
  const [picture] = pictures
    .filter((each) => each.size === size)
    .flatMap((each) => (each.answer === 'photo' && each.verdict !== 'placeholder' ? [each] : []));
  switch (picture?.verdict) {
    case undefined:
      return undefined;
    case 'same':
      return (picture?.scale ?? 1) >= croppedFrom ? 'currentCropped' : 'current';
    case 'unsure':
      return placeholders.own === undefined ? 'currentWashedOut' : undefined;
    case 'different':
    case 'notCompared':
      return placeholders.own === undefined ? 'previous' : undefined;
    case 'placeholder':
      return undefined;
  }
}

/** From this scale on, SharePoint's picture is framed more closely than resizing alone explains. */
const croppedFrom = 1.05;

/** @param now - milliseconds since 1970 */
export function recordIn({ record }: FieldReport, now: number): ProfileRecord {
  if (record.answer === 'failed') {
    return { hasPicture: false, placeholderState: '', exchangeSyncState: '', syncedAt: undefined };
  }
  const { hasPictureUrl, values, lastSyncAge } = record;
  return {
    hasPicture: hasPictureUrl,
    placeholderState: valueOf(values['SPS-PicturePlaceholderState']),
    exchangeSyncState: valueOf(values['SPS-PictureExchangeSyncState']),
    syncedAt: lastSyncAge === undefined ? undefined : now - lastSyncAge * 1000
  };
}

/** A report says `?` for a text that it does not tell. */
function valueOf(text: string): string {
  return text === '?' ? 'not told' : text;
}
