import type { FieldReport } from '../../src/tenantTest/findings';
import type { Frame } from '../pictures';

/** The photo as Microsoft Graph of a report serves it. */
export interface ReportedPhoto {
  /** What `/me/photos` lists */
  readonly listed: readonly Frame[];
  /** What it serves by size; a size may be served and not listed */
  readonly served: readonly Frame[];
  readonly unsized: Frame;
  /** What the bytes are, and what Microsoft Graph calls them */
  readonly type: string;
  readonly contentType: string;
  readonly hasEtag: boolean;
  /** The error of `/me/photo/$value`; undefined where it serves a photo */
  readonly error: { readonly status: number; readonly code: string | undefined } | undefined;
}

/** Undefined where the report could not ask Microsoft Graph: then a fault answers. */
export function reportedPhotoIn({ graph, microsoft365 }: FieldReport): ReportedPhoto | undefined {
  if (graph.answer === 'failed') {
    return undefined;
  }
  const listed = graph.sizes.map((size): Frame => {
    const [width = 1, height = 1] = size.split('x').map(Number);
    return { width, height };
  });
  const compared: Frame | undefined = microsoft365.answer === 'photo' ? microsoft365 : undefined;
  // 240 x 240 is asked for first; whatever was read instead came without a size
  const isSized = compared?.width === 240 && compared.height === 240;
  return {
    listed,
    served: isSized
      ? [...listed, compared]
      : listed.filter(({ width, height }) => compared !== undefined && !(width === 240 && height === 240)),
    unsized: (isSized ? listed.at(-1) : undefined) ?? compared ?? { width: 1, height: 1 },
    type: microsoft365.answer === 'photo' ? microsoft365.type : 'image/gif',
    contentType: graph.contentType ?? 'application/octet-stream',
    hasEtag: graph.hasEtag,
    error: graph.photoStatus === 200 ? undefined : { status: graph.photoStatus, code: graph.photoCode }
  };
}
