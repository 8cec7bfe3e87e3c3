import {
  type Clock,
  type Compare,
  type Mailbox,
  type Microsoft365Source,
  type PhotoReading,
  type ReadFailure,
  type ReadOptions,
  type TenantFinding,
  judgeCaching,
  judgePictureSizes,
  judgeSync,
  type UserPhotoSize
} from '../photos';
import type { PictureAnswer, SharePointPhotoSource } from './sharePointSource';
import type { GraphFacts, Microsoft365PhotoSource } from './microsoft365Source';

/**
 * How long the test waits for a sync after asking for the large picture, in milliseconds: long enough for one that is
 * done at once, short enough for a site owner to wait for.
 */
export const syncWatch: number = 10000;

export interface TenantTestOptions {
  readonly sharePoint: SharePointPhotoSource;
  readonly microsoft365: Microsoft365PhotoSource & Microsoft365Source;
  readonly compare: Compare;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Answers, on the site owner's own account, what documentation leaves open. Only reads, as everything here.
 * @returns findings as they come, in the order of the questions
 */
export async function* testTenant(options: TenantTestOptions): AsyncGenerator<TenantFinding, void> {
  const { sharePoint, microsoft365, compare, clock, signal } = options;
  const fresh: ReadOptions = { freshness: 'fresh', signal, clock };
  const [recordBefore, microsoft365Photo] = await Promise.all([
    sharePoint.readRecord(fresh),
    microsoft365.read(fresh)
  ]);
  const answers: Readonly<Record<UserPhotoSize, PictureAnswer>> = {
    S: await sharePoint.inspect('S', fresh),
    M: await sharePoint.inspect('M', fresh),
    L: await sharePoint.inspect('L', fresh)
  };

  yield judgeSamePicture(microsoft365Photo, answers.L.reading, compare);
  yield judgePictureSizes({ S: sideOf(answers.S), M: sideOf(answers.M), L: sideOf(answers.L) });
  yield judgeCaching(answers.L.cacheControl);
  yield {
    question: 'pictureRedirect',
    outcome: answers.L.httpStatus === undefined ? 'unknown' : answers.L.redirectedTo === undefined ? 'confirmed' : 'different',
    observed: answers.L.redirectedTo ?? `none, status ${answers.L.httpStatus ?? 'unknown'}`
  };
  yield await judgePlaceholder(sharePoint, fresh);
  yield recordBefore.kind === 'failed'
    ? unknown('profileProperties', recordBefore)
    : {
        question: 'profileProperties',
        outcome:
          recordBefore.placeholderState === 'unknown' || recordBefore.exchangeSyncState === 'unknown'
            ? 'different'
            : 'confirmed',
        observed: `picture address ${recordBefore.hasPictureUrl ? 'set' : 'empty'}, placeholder ${
          recordBefore.placeholderState
        }, Exchange sync ${recordBefore.exchangeSyncState}, timestamp ${recordBefore.lastSync ? 'readable' : 'none'}`
      };
  yield* judgeGraph(await microsoft365.inspect(fresh));
  const mailbox: Mailbox | ReadFailure = await microsoft365.readMailbox(fresh);
  yield typeof mailbox === 'string'
    ? { question: 'mailbox', outcome: 'confirmed', observed: mailbox }
    : unknown('mailbox', mailbox);

  await clock.wait(syncWatch, signal);
  const recordAfter: Awaited<ReturnType<SharePointPhotoSource['readRecord']>> = await sharePoint.readRecord(fresh);
  yield recordBefore.kind === 'record' && recordAfter.kind === 'record'
    ? judgeSync(recordBefore.lastSync, recordAfter.lastSync)
    : { question: 'syncByAsking', outcome: 'unknown', observed: 'profile not read' };
}

function unknown(question: TenantFinding['question'], failure: ReadFailure): TenantFinding {
  const details: readonly (string | number | undefined)[] = [failure.reason, failure.httpStatus, failure.code];
  return { question, outcome: 'unknown', observed: details.filter((detail) => detail !== undefined).join(' ') };
}

function sideOf({ reading }: PictureAnswer): number | undefined {
  return reading.kind === 'photo' ? Math.max(reading.picture.width, reading.picture.height) : undefined;
}

function judgeSamePicture(microsoft365: PhotoReading, sharePoint: PhotoReading, compare: Compare): TenantFinding {
  if (microsoft365.kind !== 'photo' || sharePoint.kind !== 'photo') {
    return {
      question: 'samePicture',
      outcome: 'unknown',
      observed: `Microsoft 365: ${microsoft365.kind}, SharePoint: ${sharePoint.kind}`
    };
  }
  const { verdict, score, framing } = compare(microsoft365.picture.image, sharePoint.picture.image);
  return {
    question: 'samePicture',
    outcome: verdict === 'same' ? 'confirmed' : verdict === 'different' ? 'different' : 'unknown',
    observed: `${verdict}, score ${score.toFixed(3)}, scale ${framing.scale.toFixed(3)}`
  };
}

async function judgePlaceholder(sharePoint: SharePointPhotoSource, options: ReadOptions): Promise<TenantFinding> {
  const [first, second] = await sharePoint.inspectPlaceholders(options);
  if (first.reading.kind !== 'photo' || second.reading.kind !== 'photo') {
    return {
      question: 'placeholder',
      outcome: first.httpStatus === undefined ? 'unknown' : 'different',
      observed: `${first.reading.kind}, status ${first.httpStatus ?? 'unknown'}`
    };
  }
  const { width, height } = first.reading.picture;
  return {
    question: 'placeholder',
    outcome: first.sha256 === second.sha256 ? 'confirmed' : 'different',
    observed: `${width} x ${height} px, SHA-256 ${first.sha256 ?? 'unknown'}`
  };
}

function* judgeGraph(facts: GraphFacts | ReadFailure): Generator<TenantFinding, void> {
  if ('kind' in facts) {
    yield unknown('graphPhoto', facts);
    yield unknown('graphSizes', facts);
    return;
  }
  yield {
    question: 'graphPhoto',
    outcome: facts.photoStatus === 200 || facts.photoCode !== undefined ? 'confirmed' : 'different',
    observed: [facts.photoStatus, facts.photoCode, facts.contentType, facts.hasEtag ? 'etag' : 'no etag']
      .filter((detail) => detail !== undefined)
      .join(', ')
  };
  yield {
    question: 'graphSizes',
    outcome: facts.sizes.length === 0 ? 'unknown' : facts.sizes.includes('240x240') ? 'confirmed' : 'different',
    observed: facts.sizes.join(', ') || 'none listed'
  };
}
