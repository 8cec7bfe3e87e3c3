import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import type { DeliveredFailure, DeliveredPicture, DeliveryReport, FieldReport, PlaceholderPicture } from '../../src/tenantTest/findings';
import { framed, type Frame, type Photo } from '../pictures';
import { drawPlaceholder, type PlaceholderDrawing } from '../portraits';
import { photoSides, type PhotoSize } from '../servedPhotos';
import { signInAddress } from '../sharepoint/signInAddress';

/** One question for a picture, as SharePoint hears it. */
export interface AskedPhoto {
  readonly report: FieldReport;
  readonly account: 'email' | 'login' | 'unknown';
  /** As it was asked for */
  readonly accountName: string;
  readonly size: PhotoSize;
  /** Undefined where the placeholder stands in for a photo */
  readonly photo: Photo | undefined;
  /** Whether SharePoint knows the account by that name */
  readonly isKnown: boolean;
  /** Whether userphoto.aspx answers by itself, and not the address that pages use */
  readonly byUserPhotoPage: boolean;
  readonly now: number;
}

type Answer = DeliveredPicture | DeliveredFailure | PlaceholderPicture;

/** Answers as the tenant of the report did: the same size, type and headers, or the same failure; the picture is one of this tenant's own. */
export async function sendReported(request: Request, response: Response, asked: AskedPhoto): Promise<void> {
  const answer = answerOf(asked);
  if (answer === undefined || answer.answer === 'photo') {
    await sendPicture(response, asked, answer);
  } else if (answer.delivery?.host === 'other') {
    response.set('Cache-Control', 'no-store').redirect(signInAddress(request));
  } else {
    sendFailure(request, response, answer);
  }
}

/** Whether userphoto.aspx sends the browser to another host, to sign in or elsewhere. */
export function leadsElsewhere({ userPhotoPage }: FieldReport): boolean {
  return userPhotoPage.delivery?.host === 'other';
}

function answerOf({ report, account, size, isKnown, byUserPhotoPage, accountName }: AskedPhoto): Answer | undefined {
  if (account === 'unknown') {
    const { unknownAccount, otherUnknownAccount } = report.placeholders;
    return isOther(accountName) && size === 'L' ? otherUnknownAccount : unknownAccount[size];
  }
  // Pages ask userphoto.aspx only where they have no other address
  if (byUserPhotoPage && report.photoBase.state === 'valid' && isKnown) {
    return report.userPhotoPage;
  }
  const name = account === 'email' ? 'email' : 'loginName';
  return report.pictures.find((picture) => picture.account === name && picture.size === size);
}

/** The test of a tenant asks for two accounts that cannot exist; the second begins with "another". */
function isOther(accountName: string): boolean {
  return accountName.toLowerCase().startsWith('another');
}

async function sendPicture(response: Response, asked: AskedPhoto, answer: Exclude<Answer, DeliveredFailure> | undefined): Promise<void> {
  const frame = frameOf(asked, answer);
  const type = answer?.type ?? 'image/jpeg';
  const bytes = asked.photo === undefined ? await drawPlaceholder(drawingOf(asked), frame, type) : await framed(asked.photo, frame, type);
  if (answer !== undefined) {
    setHeaders(response, answer.delivery, bytes, asked.now);
  }
  response.setHeader('Content-Type', answer?.delivery.contentType ?? type);
  // Not `send`, which adds an ETag of its own
  response.setHeader('Content-Length', bytes.length);
  response.end(bytes);
}

/** A sync may since have put a photo in the place of a placeholder, which had a size of its own. */
function frameOf({ photo, size }: AskedPhoto, answer: Exclude<Answer, DeliveredFailure> | undefined): Frame {
  const isSynced = photo !== undefined && answer !== undefined && 'verdict' in answer && answer.verdict === 'placeholder';
  return answer === undefined || isSynced ? { width: photoSides[size], height: photoSides[size] } : answer;
}

function drawingOf({ report, account, accountName, isKnown }: AskedPhoto): PlaceholderDrawing {
  const { unknownAccount, otherUnknownAccount, own } = report.placeholders;
  const nobody = unknownAccount.L;
  if (account !== 'unknown' && isKnown) {
    return own === undefined || (nobody.answer === 'photo' && nobody.sha256 === own.sha256) ? 'head' : 'initials';
  }
  const differs = nobody.answer === 'photo' && otherUnknownAccount.answer === 'photo' && nobody.sha256 !== otherUnknownAccount.sha256;
  return differs && isOther(accountName) ? 'outline' : 'head';
}

function setHeaders(response: Response, delivery: DeliveryReport, bytes: Buffer, now: number): void {
  const { cacheControl, age, xCache, lastModifiedAge, etag } = delivery;
  const mark = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
  const headers: Readonly<Record<string, string | undefined>> = {
    'Cache-Control': cacheControl,
    Age: age === undefined ? undefined : String(age),
    'X-Cache': xCache,
    'Last-Modified': lastModifiedAge === undefined ? undefined : new Date(now - lastModifiedAge * 1000).toUTCString(),
    ETag: etag === 'none' ? undefined : etag === 'weak' ? `W/${mark}` : mark
  };
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) {
      response.removeHeader(name);
    } else {
      response.setHeader(name, value);
    }
  }
}

function sendFailure(request: Request, response: Response, { httpStatus, reason, code, delivery }: DeliveredFailure): void {
  if (httpStatus === undefined) {
    request.socket.destroy();
    return;
  }
  const type = delivery?.contentType ?? 'text/html';
  response.status(httpStatus).type(type);
  response.set('Cache-Control', delivery?.cacheControl ?? 'no-store');
  // Express adds an ETag, as SharePoint's errors have it
  response.send(reason === 'unreadablePicture' ? Buffer.alloc(64, 'a') : bodyOf(type, code));
}

function bodyOf(type: string, code: string | undefined): string {
  return type.includes('json')
    ? JSON.stringify({ 'odata.error': { code: code ?? '-1, System.Exception', message: { lang: 'en-US', value: 'The request failed.' } } })
    : '<!DOCTYPE html><html lang="en"><title>No picture</title></html>';
}
