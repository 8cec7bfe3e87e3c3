import { adminTexts } from '../texts/adminTexts';
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
      same: adminTexts().TestPhotoSame,
      different: adminTexts().TestPhotoDifferent,
      unsure: adminTexts().TestPhotoUnsure,
      placeholder: adminTexts().TestPhotoPlaceholder,
      noPhoto: adminTexts().TestPhotoNone,
      unknown: adminTexts().TestPhotoUnknown
    },
    names: {
      both: adminTexts().TestNamesBoth,
      emailOnly: adminTexts().TestNamesEmail,
      loginNameOnly: adminTexts().TestNamesLogin,
      neither: adminTexts().TestNamesNeither,
      unknown: adminTexts().TestNamesUnknown
    },
    pictureSizes: {
      usual: adminTexts().TestSizesUsual,
      others: adminTexts().TestSizesOthers,
      unknown: adminTexts().TestSizesUnknown
    },
    pictureCaching: {
      aDay: adminTexts().TestCachingDay,
      shorter: adminTexts().TestCachingShorter,
      silent: adminTexts().TestCachingSilent,
      unknown: adminTexts().TestCachingUnknown
    },
    photoBase: {
      expiring: adminTexts().TestBaseExpiring,
      lasting: adminTexts().TestBaseLasting,
      expired: adminTexts().TestBaseExpired,
      missing: adminTexts().TestBaseMissing,
      otherHost: adminTexts().TestBaseOtherHost,
      unreadable: adminTexts().TestBaseUnreadable
    },
    userPhotoPage: {
      direct: adminTexts().TestPageDirect,
      edge: adminTexts().TestPageEdge,
      otherPage: adminTexts().TestPageOther,
      otherHost: adminTexts().TestPageOtherHost,
      unknown: adminTexts().TestPageUnknown
    },
    edgeCache: {
      copy: adminTexts().TestEdgeCopy,
      passed: adminTexts().TestEdgePassed,
      silent: adminTexts().TestEdgeSilent,
      unknown: adminTexts().TestEdgeUnknown
    },
    placeholder: {
      same: adminTexts().TestPlaceholderSame,
      different: adminTexts().TestPlaceholderDifferent,
      noPicture: adminTexts().TestPlaceholderNone,
      unknown: adminTexts().TestPlaceholderUnknown
    },
    ownPlaceholder: {
      same: adminTexts().TestOwnSame,
      different: adminTexts().TestOwnDifferent,
      hasPhoto: adminTexts().TestOwnPhoto,
      unknown: adminTexts().TestOwnUnknown
    },
    profileProperties: {
      known: adminTexts().TestProfileKnown,
      others: adminTexts().TestProfileOthers,
      unknown: adminTexts().TestProfileUnknown
    },
    graphPhoto: {
      photo: adminTexts().TestGraphPhoto,
      none: adminTexts().TestGraphNone,
      undocumented: adminTexts().TestGraphUndocumented,
      unknown: adminTexts().TestGraphUnknown
    },
    graphSizes: {
      offered: adminTexts().TestGraphSizesOffered,
      notOffered: adminTexts().TestGraphSizesNotOffered,
      unknown: adminTexts().TestGraphSizesUnknown
    },
    mailbox: {
      exchange: adminTexts().TestMailboxPlan,
      none: adminTexts().TestMailboxNone,
      otherPlan: adminTexts().TestMailboxOther,
      unknown: adminTexts().TestMailboxUnknown
    },
    tokenPath: {
      exchange: adminTexts().TestTokenExchange,
      msal: adminTexts().TestTokenMsal,
      unknown: adminTexts().TestTokenUnknown
    },
    sync: {
      moved: adminTexts().TestSyncMoved,
      notMoved: adminTexts().TestSyncNotMoved,
      unknown: adminTexts().TestSyncUnknown
    }
  };
}
