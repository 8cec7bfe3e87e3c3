/**
 * What a real tenant may show, question by question; documentation is silent on these points, or its sources disagree
 * (docs/field-report.md). `good`: as the card expects it; `notable`: otherwise, worth a report; `open`: not found out, or of no weight.
 */
export const findingTones = {
  samePicture: { same: 'good', different: 'notable', unsure: 'notable', placeholder: 'notable', noPhoto: 'open', unknown: 'open' },
  names: { both: 'good', emailOnly: 'good', loginNameOnly: 'notable', neither: 'open', unknown: 'open' },
  pictureSizes: { usual: 'good', others: 'notable', unknown: 'open' },
  pictureCaching: { aDay: 'good', shorter: 'notable', silent: 'open', unknown: 'open' },
  photoBase: { expiring: 'good', lasting: 'notable', expired: 'notable', missing: 'good', otherHost: 'notable', unreadable: 'notable' },
  userPhotoPage: { direct: 'good', edge: 'good', otherPage: 'notable', otherHost: 'notable', unknown: 'open' },
  edgeCache: { copy: 'notable', passed: 'good', silent: 'good', unknown: 'open' },
  placeholder: { same: 'good', different: 'notable', noPicture: 'notable', unknown: 'open' },
  ownPlaceholder: { same: 'good', different: 'notable', hasPhoto: 'open', unknown: 'open' },
  profileProperties: { known: 'good', others: 'notable', unknown: 'open' },
  graphPhoto: { photo: 'good', none: 'good', undocumented: 'notable', unknown: 'open' },
  graphSizes: { offered: 'good', notOffered: 'notable', unknown: 'open' },
  mailbox: { exchange: 'good', none: 'good', otherPlan: 'notable', unknown: 'open' },
  tokenPath: { exchange: 'good', msal: 'good', unknown: 'open' },
  // Not moving proves nothing: the photo may be in sync, or the sync may take longer
  sync: { moved: 'good', notMoved: 'open', unknown: 'open' }
} as const satisfies Readonly<Record<string, Readonly<Record<string, FindingTone>>>>;

export type FindingTone = 'good' | 'notable' | 'open';
export type TenantQuestion = keyof typeof findingTones;
export type FindingOf<Q extends TenantQuestion> = Q extends TenantQuestion ? keyof (typeof findingTones)[Q] : never;

/** In the order in which the answers come */
export const tenantQuestions: readonly TenantQuestion[] = Object.keys(findingTones) as TenantQuestion[];

export interface TenantFinding<Q extends TenantQuestion = TenantQuestion> {
  readonly question: Q;
  readonly finding: FindingOf<Q>;
  readonly tone: FindingTone;
  /** What was seen, in technical words: numbers, header values, codes. Never a name, an address of a person or a picture */
  readonly observed: string;
}
