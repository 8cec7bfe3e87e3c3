import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { FindingOf, TenantFinding, TenantQuestion } from '../../../../tenantTest';

type FindingTexts = { readonly [Q in TenantQuestion]: Readonly<Record<FindingOf<Q>, string>> };

/** A finding as a sentence: what is so, whatever was expected. A question without words for each of its findings does not compile. */
export function findingText({ question, finding }: TenantFinding): string {
  const sentences: Readonly<Record<string, string>> = texts()[question];
  return sentences[finding] ?? '';
}

function texts(): FindingTexts {
  return {
    samePicture: {
      same: strings.TestPhotoSame,
      different: strings.TestPhotoDifferent,
      unsure: strings.TestPhotoUnsure,
      placeholder: strings.TestPhotoPlaceholder,
      noPhoto: strings.TestPhotoNone,
      unknown: strings.TestPhotoUnknown
    },
    names: {
      both: strings.TestNamesBoth,
      emailOnly: strings.TestNamesEmail,
      loginNameOnly: strings.TestNamesLogin,
      neither: strings.TestNamesNeither,
      unknown: strings.TestNamesUnknown
    },
    pictureSizes: {
      usual: strings.TestSizesUsual,
      others: strings.TestSizesOthers,
      unknown: strings.TestSizesUnknown
    },
    pictureCaching: {
      aDay: strings.TestCachingDay,
      shorter: strings.TestCachingShorter,
      silent: strings.TestCachingSilent,
      unknown: strings.TestCachingUnknown
    },
    photoBase: {
      expiring: strings.TestBaseExpiring,
      lasting: strings.TestBaseLasting,
      expired: strings.TestBaseExpired,
      missing: strings.TestBaseMissing,
      otherHost: strings.TestBaseOtherHost,
      unreadable: strings.TestBaseUnreadable
    },
    userPhotoPage: {
      direct: strings.TestPageDirect,
      edge: strings.TestPageEdge,
      otherPage: strings.TestPageOther,
      otherHost: strings.TestPageOtherHost,
      unknown: strings.TestPageUnknown
    },
    edgeCache: {
      copy: strings.TestEdgeCopy,
      passed: strings.TestEdgePassed,
      silent: strings.TestEdgeSilent,
      unknown: strings.TestEdgeUnknown
    },
    placeholder: {
      same: strings.TestPlaceholderSame,
      different: strings.TestPlaceholderDifferent,
      noPicture: strings.TestPlaceholderNone,
      unknown: strings.TestPlaceholderUnknown
    },
    ownPlaceholder: {
      same: strings.TestOwnSame,
      different: strings.TestOwnDifferent,
      hasPhoto: strings.TestOwnPhoto,
      unknown: strings.TestOwnUnknown
    },
    profileProperties: {
      known: strings.TestProfileKnown,
      others: strings.TestProfileOthers,
      unknown: strings.TestProfileUnknown
    },
    graphPhoto: {
      photo: strings.TestGraphPhoto,
      none: strings.TestGraphNone,
      undocumented: strings.TestGraphUndocumented,
      unknown: strings.TestGraphUnknown
    },
    graphSizes: {
      offered: strings.TestGraphSizesOffered,
      notOffered: strings.TestGraphSizesNotOffered,
      unknown: strings.TestGraphSizesUnknown
    },
    mailbox: {
      exchange: strings.TestMailboxPlan,
      none: strings.TestMailboxNone,
      otherPlan: strings.TestMailboxOther,
      unknown: strings.TestMailboxUnknown
    },
    tokenPath: {
      exchange: strings.TestTokenExchange,
      msal: strings.TestTokenMsal,
      unknown: strings.TestTokenUnknown
    },
    sync: {
      moved: strings.TestSyncMoved,
      notMoved: strings.TestSyncNotMoved,
      unknown: strings.TestSyncUnknown
    }
  };
}
