import type * as React from 'react';
import type { GuidePlan, GuideStep, TriedStep } from '../../../../photos';
import type { Links } from '../../settings/links';

/** The user asked for a step; each request is an object of its own, so that the same step can be asked for twice. */
export interface GuideRequest {
  readonly step: GuideStep;
}

export interface IGuideProps {
  /** Which steps make sense, and which is first */
  readonly plan: GuidePlan;
  /** In a panel, which has the title */
  readonly isInPanel: boolean;
  /** The step that is open now; undefined when all are folded */
  readonly openStep: GuideStep | undefined;
  readonly onOpenStep: (step: GuideStep | undefined) => void;
  /** Given when the user asks for a step from elsewhere on the card: that step then takes the focus */
  readonly request: GuideRequest | undefined;
  /** What was found after which step, and when; oldest first */
  readonly tried: readonly TriedStep[];
  /** A check or a refresh runs */
  readonly isBusy: boolean;
  /** A check runs, whose result will stand in the open step */
  readonly isChecking: boolean;
  /** Checks after a step */
  readonly onCheckNow: (step: GuideStep) => void;
  /** Starts the automatic refresh */
  readonly onAskAgain: () => void;
  /** How long the site owner lets people wait: 24, 48 or 72 */
  readonly waitingHours: number;
  /** When SharePoint was last asked, in milliseconds since 1970 */
  readonly askedAt: number | undefined;
  /** When SharePoint last synced the photo, as the profile record has it */
  readonly lastSync: Date | undefined;
  /** Where the user's OneDrive is, as the profile record has it */
  readonly oneDrive: string | undefined;
  readonly links: Links;
  /** The user's, such as `it-IT` */
  readonly locale: string;
  /** The support report, shown in the step that asks for help */
  readonly help: React.ReactNode;
}
