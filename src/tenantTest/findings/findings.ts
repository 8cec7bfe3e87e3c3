import { type FindingOf, type FindingTone, type TenantFinding, type TenantQuestion, findingTones, tenantQuestions } from './questions';
import { observedIn } from './observed';
import type { DeliveryReport, FailureReport, NamedPictureReport, PictureReport, TenantAnswers } from './types';

type KnownAnswers = Partial<TenantAnswers>;

/** What each question is decided by; undefined while it has not been answered. */
const deciders: { readonly [Q in TenantQuestion]: (answers: KnownAnswers) => FindingOf<Q> | undefined } = {
  samePicture: (answers) => answers.pictures && answers.microsoft365 && samePicture(judgedIn(answers), answers.microsoft365),
  names: (answers) => answers.pictures && names(judgedIn(answers)),
  pictureSizes: (answers) => answers.pictures && pictureSizes(judgedIn(answers)),
  pictureCaching: ({ pictures }) => pictures && pictureCaching(largeOf(pictures)?.delivery),
  photoBase: ({ photoBase }) => {
    if (photoBase?.state !== 'valid') {
      return photoBase?.state;
    }
    return photoBase.oatSecondsLeft === undefined && photoBase.p1SecondsLeft === undefined ? 'lasting' : 'expiring';
  },
  userPhotoPage: ({ userPhotoPage }) => userPhotoPage && redirect(userPhotoPage.delivery),
  edgeCache: ({ pictures }) => pictures && edgeCache(pictures),
  placeholder: ({ placeholders }) => placeholders && samePlaceholder(placeholders),
  ownPlaceholder: ({ placeholders, record }) => {
    if (!placeholders || !record) {
      return undefined;
    }
    const { own, unknownAccount } = placeholders;
    if (!own) {
      return record.answer === 'record' && record.hasPictureUrl && record.placeholderState !== 'placeholder' ? 'hasPhoto' : 'unknown';
    }
    return unknownAccount.L.answer === 'photo' && unknownAccount.L.sha256 === own.sha256 ? 'same' : 'different';
  },
  profileProperties: ({ record }) => {
    if (record?.answer !== 'record') {
      return record && 'unknown';
    }
    return record.placeholderState === 'unknown' || record.exchangeSyncState === 'unknown' ? 'others' : 'known';
  },
  graphPhoto: ({ graph }) => {
    if (graph?.answer !== 'answered') {
      return graph && 'unknown';
    }
    return graph.photoStatus === 200 ? 'photo' : graph.photoStatus === 404 && graph.photoCode !== undefined ? 'none' : 'undocumented';
  },
  graphSizes: ({ graph }) => {
    if (graph?.answer !== 'answered' || graph.sizes.length === 0) {
      return graph && 'unknown';
    }
    return graph.sizes.includes('240x240') ? 'offered' : 'notOffered';
  },
  mailbox: ({ mailbox }) => {
    switch (mailbox?.answer) {
      case undefined:
        return undefined;
      case 'failed':
        return 'unknown';
      case 'unknown':
        return 'otherPlan';
      case 'exchange':
      case 'none':
        return mailbox.answer;
    }
  },
  tokenPath: ({ tokenPath }) => tokenPath,
  sync: ({ sync }) => sync?.answer
};

/** What is known so far, said as findings, in the order of the questions. */
export function findingsOf(answers: KnownAnswers): readonly TenantFinding[] {
  return tenantQuestions.flatMap((question) => (findingOf(question, answers) as TenantFinding | undefined) ?? []);
}

function findingOf<Q extends TenantQuestion>(question: Q, answers: KnownAnswers): TenantFinding<Q> | undefined {
  const finding: FindingOf<Q> | undefined = deciders[question](answers);
  const tones: Readonly<Record<PropertyKey, FindingTone>> = findingTones[question];
  return finding === undefined ? undefined : { question, finding, tone: tones[finding], observed: observedIn(question, answers) };
}

/**
 * The pictures as they are to be taken: where the record names no picture, whatever is not the Microsoft 365 photo is a placeholder of the
 * account's own.
 */
function judgedIn({ pictures = [], placeholders }: KnownAnswers): readonly NamedPictureReport[] {
  return placeholders?.own
    ? pictures.map((picture) =>
        picture.answer === 'photo' && picture.verdict !== 'same' ? { ...picture, verdict: 'placeholder' as const } : picture
      )
    : pictures;
}

/** The large picture by the name that pages ask with: what the card judges first. */
function largeOf(pictures: readonly NamedPictureReport[]): NamedPictureReport | undefined {
  return pictures.find(({ size }) => size === 'L');
}

function samePicture(pictures: readonly NamedPictureReport[], microsoft365: TenantAnswers['microsoft365']): FindingOf<'samePicture'> {
  const large: NamedPictureReport | undefined = largeOf(pictures);
  if (large?.answer !== 'photo' || microsoft365.answer === 'failed') {
    return 'unknown';
  }
  if (microsoft365.answer === 'none') {
    return 'noPhoto';
  }
  return large.verdict === 'notCompared' ? 'unknown' : large.verdict;
}

/** A name finds the photo where no size of it is the placeholder of an account that does not exist. */
function names(pictures: readonly NamedPictureReport[]): FindingOf<'names'> {
  const finds = (account: NamedPictureReport['account']): boolean | undefined => {
    const served: readonly NamedPictureReport[] = pictures.filter((picture) => picture.account === account && picture.answer === 'photo');
    return served.length === 0 ? undefined : served.some((picture) => picture.answer === 'photo' && picture.verdict !== 'placeholder');
  };
  const [email, loginName] = [finds('email'), finds('loginName')];
  if (email === undefined || loginName === undefined) {
    return 'unknown';
  }
  return email ? (loginName ? 'both' : 'emailOnly') : loginName ? 'loginNameOnly' : 'neither';
}

/** SharePoint's three sizes, in pixels of the longer side: S and M by all sources, L by one or the other. */
const usualSides: Readonly<Record<'S' | 'M' | 'L', readonly number[]>> = { S: [48], M: [72], L: [200, 240, 300] };

function pictureSizes(pictures: readonly NamedPictureReport[]): FindingOf<'pictureSizes'> {
  // Placeholders have sizes of their own
  const photos: readonly NamedPictureReport[] = pictures.filter(
    (picture) => picture.answer === 'photo' && picture.verdict !== 'placeholder'
  );
  const sides: readonly boolean[] = photos.flatMap((picture) =>
    picture.answer === 'photo' ? [usualSides[picture.size].includes(Math.max(picture.width, picture.height))] : []
  );
  return sides.length === 0 ? 'unknown' : sides.every((isUsual) => isUsual) ? 'usual' : 'others';
}

/** Seconds in a day: browsers were told in the past to keep a picture at least that long. */
const oneDay: number = 86400;

function pictureCaching(delivery: DeliveryReport | undefined): FindingOf<'pictureCaching'> {
  if (!delivery) {
    return 'unknown';
  }
  const maxAge: string | undefined = /max-age=(\d+)/i.exec(delivery.cacheControl ?? '')?.[1];
  if (/no-store|no-cache/i.test(delivery.cacheControl ?? '')) {
    return 'shorter';
  }
  return maxAge === undefined ? 'silent' : Number(maxAge) >= oneDay ? 'aDay' : 'shorter';
}

/** The path of the edge cache in front of SharePoint */
const edgePath: RegExp = /\/afdcache\.ashx\b/i;

function redirect(delivery: DeliveryReport | undefined): FindingOf<'userPhotoPage'> {
  if (!delivery) {
    return 'unknown';
  }
  if (delivery.host === 'other') {
    return 'otherHost';
  }
  return delivery.redirected ? (edgePath.test(delivery.path ?? '') ? 'edge' : 'otherPage') : 'direct';
}

function edgeCache(pictures: readonly NamedPictureReport[]): FindingOf<'edgeCache'> {
  const deliveries: readonly DeliveryReport[] = pictures.flatMap(({ delivery }) => delivery ?? []);
  if (deliveries.length === 0) {
    return 'unknown';
  }
  if (deliveries.some(({ age, xCache }) => (age ?? 0) > 0 || /\bhit\b|_hit\b/i.test(xCache ?? ''))) {
    return 'copy';
  }
  return deliveries.some(({ age, xCache }) => age !== undefined || xCache !== undefined) ? 'passed' : 'silent';
}

function samePlaceholder({ unknownAccount, otherUnknownAccount }: TenantAnswers['placeholders']): FindingOf<'placeholder'> {
  if (unknownAccount.L.answer === 'photo' && otherUnknownAccount.answer === 'photo') {
    return unknownAccount.L.sha256 === otherUnknownAccount.sha256 ? 'same' : 'different';
  }
  return isRefused(unknownAccount.L) || isRefused(otherUnknownAccount) ? 'noPicture' : 'unknown';
}

function isRefused(answer: PictureReport | FailureReport): boolean {
  return answer.answer === 'failed' && answer.httpStatus !== undefined;
}
