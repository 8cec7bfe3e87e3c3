import * as React from 'react';
import type { GuidePlan, GuideStep, ShownResult } from '../../../../photos';
import type { Links } from '../../settings/links';
import type { Activity } from '../shared/activity';
import type { CardActions } from '../shared/cardActions';
import type { TimeSettings } from '../texts/waiting';
import { fittingStep } from './fittingStep';
import { Guide } from './Guide';
import type { GuideRequest } from './guideProps';

export interface IGuideContainerProps {
  readonly actions: Pick<CardActions, 'openStep' | 'checkAfterStep' | 'refresh'>;
  readonly plan: GuidePlan;
  readonly isInPanel: boolean;
  readonly shown: ShownResult;
  /** Whether the waiting time is over */
  readonly isOverdue: boolean;
  readonly activity: Activity;
  readonly request: GuideRequest | undefined;
  readonly links: Links;
  readonly time: TimeSettings;
  readonly help: React.ReactNode;
}

/** The guide, open at the step that the user chose, or left open on an earlier visit, or that fits the status. */
const GuideContainer: React.FunctionComponent<IGuideContainerProps> = (props) => {
  const { actions, plan, isInPanel, shown, isOverdue, activity, request, links, time, help } = props;
  const { refresh, history } = shown;
  const { record } = shown.result;
  const [chosen, setChosen] = React.useState<{ readonly step: GuideStep | undefined } | undefined>(request);
  React.useEffect(() => setChosen(request), [request]);
  // A refresh that has ended leads on to the step that fits then
  React.useEffect(() => {
    if (refresh) {
      setChosen(undefined);
    }
  }, [refresh]);

  return (
    <Guide
      plan={plan}
      isInPanel={isInPanel}
      openStep={chosen ? chosen.step : fittingStep(plan, shown, isOverdue)}
      onOpenStep={(step) => {
        setChosen({ step });
        actions.openStep(step);
      }}
      request={request}
      tried={history?.tried ?? []}
      isBusy={activity.kind !== 'none'}
      isChecking={activity.kind === 'checking'}
      onCheckNow={(step) => {
        // What was found is said there
        setChosen({ step });
        actions.checkAfterStep(step);
      }}
      onAskAgain={() => actions.refresh()}
      waitingHours={time.waitingHours}
      askedAt={history?.askedAt}
      lastSync={record?.kind === 'record' ? record.lastSync : undefined}
      oneDrive={record?.kind === 'record' ? record.personalSiteHost : undefined}
      links={links}
      locale={time.locale}
      help={help}
    />
  );
};

export default GuideContainer;
