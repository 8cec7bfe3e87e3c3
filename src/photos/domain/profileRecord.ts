import { parsedAddress } from '../helpers/address';
import { redactNumber } from '../helpers/redact';

/** One property as SharePoint's people manager returns it; every value is a string. */
export interface RawProfileProperty {
  readonly Key?: unknown;
  readonly Value?: unknown;
}

/** The values beside the properties; nothing about their types is trusted. */
export interface RawProfileValues {
  readonly PictureUrl?: unknown;
  readonly PersonalSiteHostUrl?: unknown;
}

/** What SharePoint wrote down about the picture in the user's profile. Explains a status, never decides it. */
export interface ProfileRecord {
  readonly kind: 'record';
  /** Whether the profile names a picture at all */
  readonly hasPictureUrl: boolean;
  /**
   * `SPS-PicturePlaceholderState`: `0` shows the picture; `1` is a placeholder, Exchange was asked and had none;
   * `neverSet` when empty. Other values are not documented.
   */
  readonly placeholderState: 'picture' | 'placeholder' | 'neverSet' | 'unknown';
  /**
   * `SPS-PictureExchangeSyncState`: `0` no Exchange license, or written by an upload script; `1` copied from Exchange;
   * `neverSet` when empty. Other values are not documented.
   */
  readonly exchangeSyncState: 'notFromExchange' | 'synced' | 'neverSet' | 'unknown';
  /** `SPS-PictureTimestamp`: when SharePoint last synced the picture (not when the photo changed) */
  readonly lastSync?: Date;
  /** Where the user's OneDrive lives: an https origin, such as `https://contoso-my.sharepoint.com` */
  readonly personalSiteHost?: string;
  /** The three values as they stand there, for a support report; `?` in place of what is no plain word or number */
  readonly values?: {
    readonly placeholderState: string;
    readonly exchangeSyncState: string;
    readonly timestamp: string;
  };
}

/**
 * Seconds from 0001-01-01 to 1970-01-01, both midnight UTC in the proleptic Gregorian calendar: 719,162 days.
 * `SPS-PictureTimestamp` counts whole seconds from year 1 (.NET ticks without their last seven digits).
 */
const secondsFromYear1To1970: number = 719162 * 86400;

/** A widely copied admin script writes this very value, which therefore says nothing about a sync. */
const timestampOfUploadScript: string = '63605901091';

/** SharePoint 2010 was the first to keep these properties; an earlier date is a default or a slip, no sync. */
const firstPossibleSync: number = Date.UTC(2010, 0, 1);

/** How far a server's clock may be ahead of the user's, in milliseconds: a day covers any time zone that was mixed up. */
const clockTolerance: number = 86400000;

/**
 * @param text - 11 digits: whole seconds since 0001-01-01
 * @param now - milliseconds since 1970; a sync cannot lie in the future
 */
export function decodePictureTimestamp(text: string, now: number): Date | undefined {
  if (!/^\d{11}$/.test(text) || text === timestampOfUploadScript) {
    return undefined;
  }
  const moment: number = (Number(text) - secondsFromYear1To1970) * 1000;
  return moment >= firstPossibleSync && moment <= now + clockTolerance ? new Date(moment) : undefined;
}

/**
 * Reads the record out of whatever `getmyproperties` answered. Missing properties are empty, not errors; a property
 * of another type than string counts as missing.
 * @param now - milliseconds since 1970
 */
export function parseProfileRecord(
  { PictureUrl: pictureUrl, PersonalSiteHostUrl: siteHost }: RawProfileValues,
  properties: readonly RawProfileProperty[],
  now: number
): ProfileRecord {
  const personalSiteHost: string | undefined = httpsOriginOf(siteHost);
  const valueOf = (key: string): string => {
    const value: unknown = properties.find((property) => property.Key === key)?.Value;
    return typeof value === 'string' ? value.trim() : '';
  };
  const lastSync: Date | undefined = decodePictureTimestamp(valueOf('SPS-PictureTimestamp'), now);
  return {
    kind: 'record',
    hasPictureUrl: (typeof pictureUrl === 'string' && pictureUrl.trim() !== '') || valueOf('PictureURL') !== '',
    placeholderState: placeholderState(valueOf('SPS-PicturePlaceholderState')),
    exchangeSyncState: exchangeSyncState(valueOf('SPS-PictureExchangeSyncState')),
    ...(lastSync === undefined ? {} : { lastSync }),
    ...(personalSiteHost === undefined ? {} : { personalSiteHost }),
    values: {
      placeholderState: redactNumber(valueOf('SPS-PicturePlaceholderState')),
      exchangeSyncState: redactNumber(valueOf('SPS-PictureExchangeSyncState')),
      timestamp: redactNumber(valueOf('SPS-PictureTimestamp'))
    }
  };
}

/** An address of SharePoint's carries the port of https, which is left out. */
function httpsOriginOf(address: unknown): string | undefined {
  const parsed: URL | undefined = typeof address === 'string' ? parsedAddress(address) : undefined;
  return parsed?.protocol === 'https:' ? parsed.origin : undefined;
}

function placeholderState(value: string): ProfileRecord['placeholderState'] {
  switch (value) {
    case '0':
      return 'picture';
    case '1':
      return 'placeholder';
    case '':
      return 'neverSet';
    default:
      return 'unknown';
  }
}

function exchangeSyncState(value: string): ProfileRecord['exchangeSyncState'] {
  switch (value) {
    case '0':
      return 'notFromExchange';
    case '1':
      return 'synced';
    case '':
      return 'neverSet';
    default:
      return 'unknown';
  }
}
