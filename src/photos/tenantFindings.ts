/**
 * What is expected of a Microsoft 365 tenant, and what a real one showed. This product was built without a tenant at
 * hand; these are the points on which documentation is silent or its sources disagree (docs/field-report.md).
 */
export const tenantQuestions = [
  'samePicture',
  'pictureSizes',
  'pictureCaching',
  'pictureRedirect',
  'placeholder',
  'syncByAsking',
  'profileProperties',
  'graphPhoto',
  'graphSizes',
  'mailbox'
] as const;

export type TenantQuestion = (typeof tenantQuestions)[number];

/** `confirmed`: as expected; `different`: otherwise, worth a report; `unknown`: could not be found out. */
export type FindingOutcome = 'confirmed' | 'different' | 'unknown';

export interface TenantFinding {
  readonly question: TenantQuestion;
  readonly outcome: FindingOutcome;
  /** What was seen, in technical words: numbers, header values, codes. Never a name, an address of a person or a picture */
  readonly observed: string;
}

/** SharePoint's three sizes, in pixels of the longer side: S and M by all sources, L by one or the other. */
const expectedSides: Readonly<Record<'S' | 'M' | 'L', readonly number[]>> = { S: [48], M: [72], L: [200, 240, 300] };

/** @param sides - measured pixels of the longer side, undefined where a size could not be read */
export function judgePictureSizes(sides: Readonly<Record<'S' | 'M' | 'L', number | undefined>>): TenantFinding {
  const sizes: readonly ('S' | 'M' | 'L')[] = ['S', 'M', 'L'];
  const observed: string = sizes.map((size) => `${size} ${sides[size] ?? 'not read'}`).join(', ');
  if (sizes.some((size) => sides[size] === undefined)) {
    return { question: 'pictureSizes', outcome: 'unknown', observed };
  }
  const isExpected: boolean = sizes.every((size) => expectedSides[size].includes(sides[size] ?? 0));
  return { question: 'pictureSizes', outcome: isExpected ? 'confirmed' : 'different', observed };
}

/** Seconds in a day: browsers were told in the past to keep a picture at least that long. */
const oneDay: number = 86400;

/** @param cacheControl - the header of a picture's answer; undefined where there is none */
export function judgeCaching(cacheControl: string | undefined): TenantFinding {
  const maxAge: string | undefined = /max-age=(\d+)/i.exec(cacheControl ?? '')?.[1];
  return {
    question: 'pictureCaching',
    outcome: maxAge === undefined ? 'unknown' : Number(maxAge) >= oneDay ? 'confirmed' : 'different',
    observed: cacheControl ?? 'no Cache-Control'
  };
}

/**
 * Asking for the large picture was documented to start a sync in the old service. Whether it still does is not known.
 * @param before - `SPS-PictureTimestamp` before asking, decoded; `after`: the same some seconds later
 */
export function judgeSync(before: Date | undefined, after: Date | undefined): TenantFinding {
  const day = (date: Date | undefined): string => date?.toISOString() ?? 'never';
  const moved: boolean = before?.getTime() !== after?.getTime();
  return {
    question: 'syncByAsking',
    // Not moving proves nothing: the photo may be in sync, or the sync may take longer
    outcome: moved ? 'confirmed' : 'unknown',
    observed: moved ? `${day(before)} -> ${day(after)}` : `${day(after)}, not moved`
  };
}

export interface TenantReport {
  readonly product: 'Profile Photo Status';
  readonly version: string;
  /** ISO 8601 */
  readonly date: string;
  readonly cloud: string;
  readonly findings: readonly TenantFinding[];
}
