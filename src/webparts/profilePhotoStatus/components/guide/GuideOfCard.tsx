import * as React from 'react';
import {
  type GuidePlan,
  type GuideStep,
  type PhotoCheck,
  type PhotoStatus,
  type RefreshOutcome,
  type TriedStep,
  guidePlanOf
} from '../../../../photos';
import type { Links } from '../../webPartProperties';
import { LazyGuide } from './LazyGuide';

export interface IGuideOfCardProps {
  readonly check: PhotoCheck;
  readonly status: PhotoStatus;
  readonly outcome: RefreshOutcome | undefined;
  readonly isBusy: boolean;
  readonly links: Links;
  readonly locale: string;
}

/** Microsoft's figure for a sync, as long as site owners cannot set another one, in hours */
const waitingHours: number = 24;

/**
 * The guide with a state of its own, which is gone with the page: it stands in until the check keeps what was tried and
 * which step is open.
 */
export const GuideOfCard: React.FunctionComponent<IGuideOfCardProps> = ({ check, status, outcome, isBusy, links, locale }) => {
  const [wasAsked, setWasAsked] = React.useState<number | undefined>();
  const [openStep, setOpenStep] = React.useState<GuideStep | undefined>();
  const [checked, setChecked] = React.useState<GuideStep | undefined>();
  const [tried, setTried] = React.useState<readonly TriedStep[]>([]);
  const plan: GuidePlan | undefined = guidePlanOf(status.kind, wasAsked === undefined ? 'notAsked' : 'justAsked');
  const first: GuideStep | undefined = plan?.first;

  React.useEffect(() => {
    if (outcome !== undefined) {
      setWasAsked(Date.now());
    }
  }, [outcome]);
  React.useEffect(() => setOpenStep(first), [first]);
  React.useEffect(() => {
    if (checked && !isBusy) {
      setTried((before) => [...before, { step: checked, at: Date.now(), found: status.kind }]);
      setChecked(undefined);
    }
  }, [checked, isBusy, status]);

  if (!plan || (wasAsked === undefined && first !== 'setPhoto')) {
    return <></>;
  }
  return (
    <LazyGuide
      plan={plan}
      openStep={openStep}
      onOpenStep={setOpenStep}
      tried={tried}
      isBusy={isBusy}
      onCheckNow={(step) => {
        check.check('fresh').then(() => setChecked(step), () => undefined);
      }}
      onAskAgain={() => {
        check.refresh().catch(() => undefined);
      }}
      waitingHours={waitingHours}
      askedAt={wasAsked}
      links={links}
      locale={locale}
      help={undefined}
    />
  );
};
