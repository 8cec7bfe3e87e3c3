import type { TenantQuestion } from './questions';
import type { DeliveryReport, FailureReport, NamedPictureReport, PictureReport, TenantAnswers } from './types';

type KnownAnswers = Partial<TenantAnswers>;
type Detail = string | number | undefined;

/** What was seen, in the words and numbers of the services themselves: the line below a finding. */
export function observedIn(question: TenantQuestion, answers: KnownAnswers): string {
  return details(question, answers)
    .filter((detail) => detail !== undefined && detail !== '')
    .join(', ');
}

function details(question: TenantQuestion, answers: KnownAnswers): readonly Detail[] {
  const { pictures = [], photoBase, userPhotoPage, placeholders, record, graph, mailbox, sync } = answers;
  switch (question) {
    case 'samePicture':
      return pictures.filter(({ size }) => size === 'L').map((picture) => `${nameOf(picture)} ${verdictIn(picture)}`);
    case 'names':
      return pictures.map((picture) => `${nameOf(picture)} ${verdictIn(picture)}`);
    case 'pictureSizes':
      return pictures.map((picture) => `${nameOf(picture)} ${sizeIn(picture)}`);
    case 'pictureCaching': {
      const [delivery] = pictures.filter(({ size }) => size === 'L').flatMap((picture) => picture.delivery ?? []);
      return [delivery?.cacheControl ?? 'no Cache-Control', lastModified(delivery), `ETag ${delivery?.etag ?? 'none'}`];
    }
    case 'photoBase':
      return [photoBase?.path, seconds('_oat_', photoBase?.oatSecondsLeft), seconds('P1', photoBase?.p1SecondsLeft)];
    case 'userPhotoPage':
      return [`status ${userPhotoPage?.delivery?.httpStatus ?? 'unknown'}`, userPhotoPage?.delivery?.path];
    case 'edgeCache':
      return pictures.flatMap((picture) =>
        picture.delivery?.age === undefined && picture.delivery?.xCache === undefined
          ? []
          : [`${nameOf(picture)} ${[picture.delivery.xCache, seconds('Age', picture.delivery.age)].filter(Boolean).join(' ')}`]
      );
    case 'placeholder':
      return placeholders ? [pictureIn(placeholders.unknownAccount.L), pictureIn(placeholders.otherUnknownAccount)] : [];
    case 'ownPlaceholder':
      return placeholders?.own ? [pictureIn(placeholders.own)] : [];
    case 'profileProperties':
      return record?.answer === 'record'
        ? [
            `picture address ${record.hasPictureUrl ? 'set' : 'empty'}`,
            `placeholder ${record.placeholderState}`,
            `Exchange sync ${record.exchangeSyncState}`,
            `timestamp ${record.timestamp}`
          ]
        : failureIn(record);
    case 'graphPhoto':
      return graph?.answer === 'answered'
        ? [graph.photoStatus, graph.photoCode, graph.contentType, graph.hasEtag ? 'etag' : 'no etag']
        : failureIn(graph);
    case 'graphSizes':
      return graph?.answer === 'answered' ? [...graph.sizes] : failureIn(graph);
    case 'mailbox':
      return mailbox?.answer === 'failed' ? failureIn(mailbox) : [];
    case 'tokenPath':
      return [];
    case 'sync':
      return [`${sync?.watched ?? 0} s`];
  }
}

function nameOf({ account, size }: NamedPictureReport): string {
  return `${account === 'email' ? 'e-mail' : 'login name'} ${size}`;
}

function verdictIn(picture: NamedPictureReport): string {
  if (picture.answer === 'failed') {
    return failureIn(picture).join(' ');
  }
  return picture.score === undefined ? picture.verdict : `${picture.verdict} (${picture.score})`;
}

function sizeIn(picture: PictureReport | FailureReport): string {
  return picture.answer === 'photo' ? `${picture.width} x ${picture.height} px` : failureIn(picture).join(' ');
}

function pictureIn(picture: (PictureReport & { readonly sha256: string }) | FailureReport): string {
  return picture.answer === 'photo' ? `${sizeIn(picture)} SHA-256 ${picture.sha256.slice(0, 16)}…` : failureIn(picture).join(' ');
}

function failureIn(failure: FailureReport | undefined): readonly Detail[] {
  return failure ? [failure.reason, failure.httpStatus, failure.code].filter((detail) => detail !== undefined) : [];
}

function seconds(name: string, count: number | undefined): string | undefined {
  return count === undefined ? undefined : `${name} ${count} s`;
}

function lastModified(delivery: DeliveryReport | undefined): string | undefined {
  return seconds('Last-Modified', delivery?.lastModifiedAge);
}
