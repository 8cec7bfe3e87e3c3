/** The steps of the repair, in the order in which they are tried. Each ends by measuring. */
export const guideSteps = [
  /** Ask SharePoint for the photo past the browser's cache */
  'askAgain',
  /** Sign in again in a private window, and open OneDrive or SharePoint there: the cure of Microsoft's article of 2019 */
  'freshSession',
  /** Add the photo, or set it once more, where Microsoft 365 keeps it */
  'setPhoto',
  'giveItTime',
  'askForHelp'
] as const;

export type GuideStep = (typeof guideSteps)[number];
