import {
  type AccountName,
  type Clock,
  type Compare,
  type Mailbox,
  type Microsoft365Source,
  type PhotoReading,
  type Picture,
  type ProfileRecord,
  type ReadFailure,
  type ReadOptions,
  type UserPhotoSize,
  comparisonOf,
  throwIfAborted,
  userPhotoSizes
} from '../../photos';
import {
  type AskedPicture,
  type GraphFacts,
  type NamedPictureReport,
  type PlaceholderPicture,
  type TenantAnswers,
  deliveredOf,
  failureReportOf,
  graphAnswerOf,
  microsoft365ReportOf,
  namesNoPicture,
  placeholderReportOf,
  recordAnswerOf,
  verdictOf
} from '../findings';
import {
  type Microsoft365PhotoSource,
  type PageAddressOptions,
  type SharePointPhotoSource,
  type SharePointSourceOptions,
  nonexistentAccount,
  loadedAddresses,
  pageAddressOf,
  userPhotoPageOf
} from '../../sources';
import { askPicture } from './requestPicture';
import { photoBaseReportOf } from './photoBase';
import { tokenPathOf } from './tokenPath';

/**
 * How long the test waits for a sync after asking for the large picture, in milliseconds: long enough for one that is
 * done at once, short enough for a site owner to wait for.
 */
const syncWatch: number = 10000;

/** What the test asks, and with what. */
export interface TenantTestPorts {
  /** What the page knows of photos and of its user */
  readonly page: Pick<SharePointSourceOptions, 'webAbsoluteUrl' | 'user' | 'photoBase'>;
  readonly sharePoint: Pick<SharePointPhotoSource, 'readRecord'>;
  readonly microsoft365: Pick<Microsoft365PhotoSource & Microsoft365Source, 'read' | 'inspect' | 'readMailbox'>;
  readonly compare: Compare;
  readonly clock: Clock;
}

export interface TenantTestOptions extends TenantTestPorts {
  readonly signal: AbortSignal;
  /** Told whenever something more is known */
  readonly onAnswers: (answers: Partial<TenantAnswers>) => void;
}

/** Another account that cannot exist, to see whether both get the same placeholder. */
const otherImpossibleAccount: string = `another-${nonexistentAccount}`;

/** A picture by one of the account's names. */
interface NamedPicture {
  readonly account: AccountName;
  readonly size: UserPhotoSize;
  readonly asked: AskedPicture;
}

type AskedPlaceholders = Readonly<Record<UserPhotoSize, AskedPicture>>;

/**
 * Asks, for the site owner's own account, what only a tenant can tell. Only reads, as everything here.
 * @returns all answers; rejects only when the signal was aborted
 */
export async function testTenant(options: TenantTestOptions): Promise<TenantAnswers> {
  const { sharePoint, microsoft365, clock, signal } = options;
  const page: PageAddressOptions = { origin: new URL(options.page.webAbsoluteUrl).origin, photoBase: options.page.photoBase };
  const fresh: ReadOptions = { freshness: 'fresh', signal, clock };
  let answers: Partial<TenantAnswers> = {};
  const tell = <T extends Partial<TenantAnswers>>(part: T): T => {
    throwIfAborted(signal);
    answers = { ...answers, ...part };
    options.onAnswers(answers);
    return part;
  };
  const askFor = (account: string, size: UserPhotoSize): Promise<AskedPicture> =>
    askPicture(pageAddressOf(page, size, account, clock.now()), fresh);

  const base = tell({ photoBase: photoBaseReportOf(page, clock.now()) });
  const [record, photo]: readonly [ProfileRecord | ReadFailure, PhotoReading] = await Promise.all([
    sharePoint.readRecord(fresh),
    microsoft365.read(fresh)
  ]);
  const read = tell({
    record: record.kind === 'record' ? recordAnswerOf(record, clock.now()) : failureReportOf(record),
    microsoft365: microsoft365ReportOf(photo)
  });
  const placeholders: AskedPlaceholders = {
    S: await askFor(nonexistentAccount, 'S'),
    M: await askFor(nonexistentAccount, 'M'),
    L: await askFor(nonexistentAccount, 'L')
  };
  const other: AskedPicture = await askFor(otherImpossibleAccount, 'L');
  const names: readonly (readonly [AccountName, string])[] = namesOf(options.page.user);
  const named: NamedPicture[] = [];
  for (const [account, name] of names) {
    for (const size of userPhotoSizes) {
      named.push({ account, size, asked: await askFor(name, size) });
    }
  }
  const own: AskedPicture | undefined =
    record.kind === 'record' && namesNoPicture(record) ? ownPlaceholderOf(named, placeholders, photo, options.compare) : undefined;
  const pictures = tell({
    pictures: named.map((picture) => namedReportOf(picture, photo, placeholders[picture.size].reading, options.compare)),
    placeholders: {
      unknownAccount: {
        S: placeholderReportOf(placeholders.S),
        M: placeholderReportOf(placeholders.M),
        L: placeholderReportOf(placeholders.L)
      },
      otherUnknownAccount: placeholderReportOf(other),
      ...(own && { own: placeholderReportOf(own) as PlaceholderPicture })
    }
  });
  const userPhotoPage = tell({
    userPhotoPage: deliveredOf(await askPicture(userPhotoPageOf(page.origin, 'M', names[0]?.[1] ?? ''), fresh))
  });

  const facts: GraphFacts | ReadFailure = await microsoft365.inspect(fresh);
  const graph = tell({ graph: 'kind' in facts ? failureReportOf(facts) : graphAnswerOf(facts) });
  const plans: Mailbox | ReadFailure = await microsoft365.readMailbox(fresh);
  const mailbox = tell({ mailbox: typeof plans === 'string' ? { answer: plans } : failureReportOf(plans) });
  const tokenPath = tell({ tokenPath: tokenPathOf(loadedAddresses()) });

  await clock.wait(syncWatch, signal);
  const recordAfter: ProfileRecord | ReadFailure = await sharePoint.readRecord(fresh);
  const sync = tell({ sync: { answer: syncBetween(record, recordAfter), watched: syncWatch / 1000 } });
  return { ...base, ...read, ...pictures, ...userPhotoPage, ...graph, ...mailbox, ...tokenPath, ...sync };
}

/** The names by which SharePoint may know the account; the one that pages ask with first. */
function namesOf({ email, loginName }: SharePointSourceOptions['user']): readonly (readonly [AccountName, string])[] {
  const names: readonly (readonly [AccountName, string])[] = [
    ['email', email],
    ['loginName', loginName]
  ];
  return names.filter(([, name]) => name !== '');
}

function namedReportOf(
  { account, size, asked }: NamedPicture,
  microsoft365: PhotoReading,
  placeholder: PhotoReading,
  compare: Compare
): NamedPictureReport {
  const delivered: ReturnType<typeof deliveredOf> = deliveredOf(asked);
  return delivered.answer === 'photo' && asked.reading.kind === 'photo'
    ? { account, size, ...delivered, ...verdictOf(asked.reading.picture, microsoft365, placeholder, compare) }
    : { account, size, ...(delivered as Exclude<typeof delivered, { readonly answer: 'photo' }>) };
}

/**
 * What an account gets that has no photo by its record: not a picture that is the Microsoft 365 photo. Where one name is not known, the
 * other name tells.
 */
function ownPlaceholderOf(
  named: readonly NamedPicture[],
  placeholders: AskedPlaceholders,
  microsoft365: PhotoReading,
  compare: Compare
): AskedPicture | undefined {
  const large: readonly AskedPicture[] = named.filter(({ size }) => size === 'L').map(({ asked }) => asked);
  const candidates: readonly AskedPicture[] = large.filter(
    ({ reading }) => reading.kind === 'photo' && !isSame(reading.picture, microsoft365, compare)
  );
  return candidates.find(({ sha256 }) => sha256 !== placeholders.L.sha256) ?? candidates[0];
}

function isSame(picture: Picture, microsoft365: PhotoReading, compare: Compare): boolean {
  return comparisonOf(microsoft365, { kind: 'photo', picture }, compare)?.verdict === 'same';
}

function syncBetween(before: ProfileRecord | ReadFailure, after: ProfileRecord | ReadFailure): TenantAnswers['sync']['answer'] {
  if (before.kind === 'failed' || after.kind === 'failed') {
    return 'unknown';
  }
  return before.lastSync?.getTime() === after.lastSync?.getTime() ? 'notMoved' : 'moved';
}
