import type { AccountName, Cloud, FailureReason, Mailbox, ProfileRecord, UserPhotoSize, Verdict } from '../../photos';

/**
 * What one tenant answered for one account: plain JSON, described in docs/field-report.schema.json. What is not known is not there. `?` stands
 * in place of a text that is not on the lists of what may be told. Moments are told as ages, in whole seconds, so that a local tenant can answer the same.
 */
export interface FieldReport extends TenantAnswers {
  readonly format: typeof fieldReportFormat;
  readonly version: typeof fieldReportVersion;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly webPartVersion: string;
  readonly cloud: Cloud;
  readonly host: PageHost;
}

export const fieldReportFormat: 'profile-photo-status/field-report' = 'profile-photo-status/field-report';

/** Changes whenever a member goes, or means something else; a new member alone does not change it. */
export const fieldReportVersion: 1 = 1;

/** Everything that is asked. The answers come one after the other. */
export interface TenantAnswers {
  readonly tokenPath: TokenPath;
  readonly photoBase: PhotoBaseReport;
  /** The Microsoft 365 photo that each picture was compared with */
  readonly microsoft365: PictureReport | { readonly answer: 'none' } | FailureReport;
  /** By each name, in each size, at the address that pages use */
  readonly pictures: readonly NamedPictureReport[];
  /** `userphoto.aspx` at the root of the host, asked for M by the first name: whether it answers by itself */
  readonly userPhotoPage: DeliveredPicture | DeliveredFailure;
  readonly placeholders: PlaceholdersReport;
  readonly record: RecordAnswer | FailureReport;
  readonly graph: GraphAnswer | FailureReport;
  readonly mailbox: { readonly answer: Mailbox } | FailureReport;
  readonly sync: SyncAnswer;
}

/** Where the page with the card is: a page of SharePoint, or one of the apps that show Teams tabs, by `app.host.name`. */
export const pageHosts = ['sharePoint', 'teams', 'teamsmodern', 'outlook', 'office', 'unknown'] as const;
export type PageHost = (typeof pageHosts)[number];

/** Where the framework gets its tokens; `unknown` where the browser has forgotten, or MSAL had kept one from an earlier page. */
export type TokenPath = 'exchange' | 'msal' | 'unknown';

/** `userPhotoCdnBaseUrl` of the page context. */
export interface PhotoBaseReport {
  /** `otherHost`: of another origin, which the card does not ask; `unreadable`: no address */
  readonly state: 'valid' | 'expired' | 'otherHost' | 'unreadable' | 'missing';
  /** In the form of {@link redactPath} */
  readonly path?: string;
  /** Seconds until `_oat_` ends; negative where it has */
  readonly oatSecondsLeft?: number;
  /** Seconds until `P1` ends; negative where it has */
  readonly p1SecondsLeft?: number;
}

export interface PictureReport {
  readonly answer: 'photo';
  /** Pixels, as served */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
  /** What the bytes are */
  readonly type: string;
}

export interface FailureReport {
  readonly answer: 'failed';
  readonly reason: FailureReason;
  readonly httpStatus?: number;
  readonly code?: string;
}

/** How an answer came. */
export interface DeliveryReport {
  readonly httpStatus?: number;
  readonly redirected: boolean;
  /** Whether the last address was of the host that was asked */
  readonly host: 'same' | 'other';
  /** Of the last address, in the form of {@link redactPath}; missing where no script may read it */
  readonly path?: string;
  readonly contentType?: string;
  readonly cacheControl?: string;
  /** The header `Age`, in seconds */
  readonly age?: number;
  readonly xCache?: string;
  /** Seconds since `Last-Modified` */
  readonly lastModifiedAge?: number;
  readonly etag: 'none' | 'weak' | 'strong';
}

export interface DeliveredPicture extends PictureReport {
  readonly delivery: DeliveryReport;
}

export interface DeliveredFailure extends FailureReport {
  /** Missing where there was no answer at all */
  readonly delivery?: DeliveryReport;
}

/** `placeholder`: the picture that an account which does not exist gets; `notCompared`: there is no Microsoft 365 photo to compare it with. */
export type PictureVerdict = Verdict | 'placeholder' | 'notCompared';

/** What the picture of one name and one size is. */
export type NamedPictureReport = { readonly account: AccountName; readonly size: UserPhotoSize } & (
  | (DeliveredPicture & {
      readonly verdict: PictureVerdict;
      /** Of the comparison */
      readonly score?: number;
      readonly scale?: number;
    })
  | DeliveredFailure
);

export interface PlaceholderPicture extends DeliveredPicture {
  /** In hexadecimal digits. Only of what SharePoint serves in place of a photo, by its own record; never of a photo that it names */
  readonly sha256: string;
}

export interface PlaceholdersReport {
  /** Of an account that cannot exist */
  readonly unknownAccount: Readonly<Record<UserPhotoSize, PlaceholderPicture | DeliveredFailure>>;
  /** Of another one, in the size L */
  readonly otherUnknownAccount: PlaceholderPicture | DeliveredFailure;
  /** Of the account itself, in the size L; there only where the profile record names no picture */
  readonly own?: PlaceholderPicture;
}

export interface RecordAnswer {
  readonly answer: 'record';
  readonly hasPictureUrl: boolean;
  readonly placeholderState: ProfileRecord['placeholderState'];
  readonly exchangeSyncState: ProfileRecord['exchangeSyncState'];
  /** The two properties as they stand there; an empty text is an empty property */
  readonly values: {
    readonly 'SPS-PicturePlaceholderState': string;
    readonly 'SPS-PictureExchangeSyncState': string;
  };
  /** `SPS-PictureTimestamp`: `sync` a moment that can be one; `none` empty; `other` anything else, such as what an upload script writes */
  readonly timestamp: 'sync' | 'none' | 'other';
  /** Seconds since that moment; there only with `sync` */
  readonly lastSyncAge?: number;
}

/** What Microsoft Graph tells of the photo beside the picture. */
export interface GraphAnswer {
  readonly answer: 'answered';
  /** Of `/me/photo/$value` */
  readonly photoStatus: number;
  readonly photoCode?: string;
  readonly contentType?: string;
  readonly hasEtag: boolean;
  /** As `/me/photos` lists them, such as `48x48` */
  readonly sizes: readonly string[];
}

/** Whether the moment of the last sync moved after the large picture was asked for. "Not moved" proves nothing. */
export interface SyncAnswer {
  readonly answer: 'moved' | 'notMoved' | 'unknown';
  /** How long was waited, in seconds */
  readonly watched: number;
}
