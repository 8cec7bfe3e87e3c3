import * as React from 'react';
import type { GuidePlan, GuideStep, PhotoCheck, ShownResult } from '../../../../photos';
import type { Links } from '../../settings/webPartProperties';
import type { Activity } from '../card/StatusCard';
import type { TimeSettings } from '../texts/statusTexts';
import { LazyGuide } from '.';

/** The reader asked for a step; each request is an object of its own, so that the same one can be asked for twice. */
export interface GuideRequest {
  readonly step: GuideStep;
}

export interface IGuideContainerProps {
  readonly check: PhotoCheck;
  readonly plan: GuidePlan;
  readonly shown: ShownResult;
  /** Whether the waiting time is over: then help comes before the step that was left open */
  readonly isOverdue: boolean;
  readonly activity: Activity;
  readonly request: GuideRequest | undefined;
  readonly links: Links;
  readonly time: TimeSettings;
  readonly help: React.ReactNode;
}

/** The guide, open at the step that the reader chose, or left open on an earlier visit, or that fits how things stand. */
export const GuideContainer: React.FunctionComponent<IGuideContainerProps> = (props) => {
  const { check, plan, shown, isOverdue, activity, request, links, time, help } = props;
  const { refresh, remembered } = shown;
  const { record } = shown.result;
  const [chosen, setChosen] = React.useState<{ readonly step: GuideStep | undefined } | undefined>(request);
  React.useEffect(() => setChosen(request), [request]);
  // A refresh that has ended leads on to the step that fits then
  React.useEffect(() => {
    if (refresh) {
      setChosen(undefined);
    }
  }, [refresh]);

  const fitting: GuideStep = refresh || isOverdue ? plan.first : (remembered?.openStep ?? plan.first);
  const ignoreRejection = (): void => {
    // A check reports every failure as its state
  };
  return (
    <LazyGuide
      plan={plan}
      openStep={chosen ? chosen.step : fitting}
      onOpenStep={(step) => {
        setChosen({ step });
        check.openStep(step).catch(ignoreRejection);
      }}
      focusRequest={request}
      tried={remembered?.tried ?? []}
      isBusy={activity.kind !== 'none'}
      isChecking={activity.kind === 'checking'}
      onCheckNow={(step) => {
        // What was found is said there
        setChosen({ step });
        check.tryStep(step).catch(ignoreRejection);
      }}
      onAskAgain={() => {
        check.refresh().catch(ignoreRejection);
      }}
      waitingHours={time.waitingHours}
      askedAt={remembered?.askedAt}
      lastSync={record?.kind === 'record' ? record.lastSync : undefined}
      oneDrive={record?.kind === 'record' ? record.personalSiteHost : undefined}
      links={links}
      locale={time.locale}
      help={help}
    />
  );
};
