import type { Locator } from '@playwright/test';
import type { UrlOptions } from '../../../tenant/urlOptions';
import type { Endpoint, Target } from '../../../tenant/faults/rules';
import { english, said } from '../texts';

/**
 * What requests are counted by; a picture that userphoto.aspx and then the edge is asked for counts twice. `ownPhoto` is the large one under
 * the e-mail address, `ownSmall` S and M, `ownByLoginName` the large one under the login name.
 */
export type Asked = Endpoint | 'ownSmall' | 'ownByLoginName';

/** What a person sees when everything has settled. */
export interface Sees {
  /** Status and reason, for the name of the test */
  readonly name: string;
  readonly headline: string;
  readonly explanation: RegExp;
  /** What can be pressed, in order; details and foldings not counted */
  readonly steps: readonly string[];
  readonly pictures: readonly string[];
  /** Visitors see nothing of it: the site owner does, who edits the page */
  readonly isQuiet?: boolean;
  /** Both photos are there and equal: nothing further needs to be asked */
  readonly comparesAtOnce?: boolean;
}

/** One fault, and what a person sees of it. */
export interface FaultCase {
  readonly name: string;
  /** As in a link: `photoSized:429` */
  readonly faults: readonly string[];
  readonly scenario?: UrlOptions['scenario'];
  readonly user?: UrlOptions['user'];
  /** Where pages ask for photos: the edge, or userphoto.aspx */
  readonly photoBase?: UrlOptions['photoBase'];
  readonly photoPage?: UrlOptions['photoPage'];
  readonly sees: Sees;
  /** How often each service may be asked, where it is not as usual */
  readonly asks?: Partial<Record<Asked, number>>;
  /** Statuses of answers that the tenant cannot put down to this visit */
  readonly unlisted?: readonly number[];
  /** Takes time limits or pauses of many seconds: several such cases are played side by side */
  readonly isSlow?: boolean;
  /** What else is true of the card */
  readonly then?: (webPart: Locator) => Promise<void>;
}

const microsoft365 = english.Microsoft365PhotoAlt;
const sharePoint = english.SharePointPhotoAlt;

export const inSync: Sees = {
  name: 'inSync',
  headline: english.InSyncHeadline,
  explanation: said(english.InSyncText),
  steps: [],
  pictures: [microsoft365, sharePoint],
  comparesAtOnce: true
};

export const different: Sees = {
  name: 'different',
  headline: english.DifferentHeadline,
  explanation: said(english.DifferentText),
  steps: [english.Refresh],
  pictures: [microsoft365, sharePoint]
};

export const unsure: Sees = {
  name: 'unsure',
  headline: english.UnsureHeadline,
  explanation: /Are they the same\?/,
  steps: [english.SamePicture, english.NotTheSame],
  pictures: [microsoft365, sharePoint]
};

export const missingInMicrosoft365: Sees = {
  name: 'missingInMicrosoft365',
  headline: english.MissingInMicrosoft365Headline,
  explanation: said(english.MissingInMicrosoft365Text),
  steps: [english.AddPhoto, english.RemovedPhoto],
  pictures: [sharePoint]
};

export const noPhoto: Sees = {
  name: 'noPhoto',
  headline: english.NoPhotoHeadline,
  explanation: said(english.NoPhotoText),
  steps: [english.AddPhoto, english.CheckAgain],
  pictures: []
};

/** Why SharePoint may have no photo, as far as anybody knows */
const missingExplanations = {
  unknown: said(english.MissingInSharePointText),
  neverSynced: said(english.MissingNeverSyncedText),
  profileNotReady: said(english.ProfileNotReadyText),
  noExchange: /Your account has no Exchange Online mailbox/
} as const;

export function missingInSharePoint(why: keyof typeof missingExplanations): Sees {
  return {
    name: `missingInSharePoint, ${why}`,
    headline: english.MissingInSharePointHeadline,
    explanation: missingExplanations[why],
    steps: [english.Refresh],
    pictures: [microsoft365]
  };
}

const checkAgain = english.CheckAgain;
const reload = english.Reload;

/** The explanation of each reason, and its next step */
const reasons = {
  consentMissing: [said(english.ConsentMissingText), []],
  signInNeeded: [said(english.SignInNeededText), [english.SignIn]],
  blockedByPolicy: [said(english.BlockedByPolicyText), [reload]],
  noMailbox: [said(english.NoMailboxText), []],
  throttled: [said(english.ThrottledText), [checkAgain]],
  timedOut: [said(english.TimedOutText), [checkAgain]],
  serviceError: [said(english.ServiceErrorText), [checkAgain]],
  unreadablePicture: [said(english.UnreadablePictureText), [checkAgain]],
  sessionExpired: [said(english.SessionExpiredText), [reload]]
} as const satisfies Record<string, readonly [explanation: RegExp, steps: readonly string[]]>;

export type Reason = keyof typeof reasons;

const sides = {
  microsoft365: [english.CannotReadMicrosoft365Headline, [sharePoint]],
  sharePoint: [english.CannotReadSharePointHeadline, [microsoft365]],
  both: [english.CannotReadBothHeadline, []]
} as const;

/** One side could not be read; the other one is still shown. */
export function cannotRead(side: keyof typeof sides, reason: Reason): Sees {
  const [headline, pictures] = sides[side];
  const [explanation, steps] = reasons[reason];
  const isQuiet = reason === 'consentMissing';
  return { name: `cannotCompare, ${reason} (${side})`, headline, explanation, steps, pictures, ...(isQuiet ? { isQuiet } : {}) };
}

/** Every fault of a list at one endpoint, each with what it means. */
export function rows(
  endpoint: Target,
  what: string,
  meanings: Readonly<Record<string, Sees | Omit<FaultCase, 'name' | 'faults'>>>,
  common: Partial<Omit<FaultCase, 'name' | 'sees'>> = {}
): readonly FaultCase[] {
  return Object.entries(meanings).map(([fault, meaning]) => {
    const own = 'sees' in meaning ? meaning : { sees: meaning };
    return {
      ...common,
      ...own,
      name: `${what}: ${fault} → ${own.sees.name}`,
      faults: [`${endpoint}:${fault}`, ...(common.faults ?? [])],
      asks: { ...common.asks, ...own.asks }
    };
  });
}
