import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { GuidePlan, GuideStep, InspectSizesPorts, ShownResult } from '../../../../photos';
import type { Links } from '../../settings/links';
import { CloserLook } from '../closerLook';
import { Guide, type GuideRequest } from '../guide';
import { InSyncHelp } from '../inSyncHelp';
import type { Activity } from '../shared/activity';
import type { CardActions } from '../shared/cardActions';
import { DisclosureLink } from '../shared/DisclosureLink';
import { Section } from '../shared/Section';
import { useUniqueId } from '../shared/useUniqueId';
import { type ISupportReportProps, SupportReport } from '../supportReport';
import type { TimeSettings } from '../texts/waiting';
import type { PartName } from './partName';
import { WhyDetails } from './WhyDetails';

export interface IPartViewProps {
  readonly part: PartName;
  readonly actions: CardActions;
  readonly shown: ShownResult;
  readonly activity: Activity;
  /** Undefined where the status has no guide */
  readonly plan: GuidePlan | undefined;
  /** Whether the waiting time is over */
  readonly isOverdue: boolean;
  readonly isInPanel: boolean;
  readonly guideRequest: GuideRequest | undefined;
  readonly links: Links;
  readonly time: TimeSettings;
  readonly sizesPorts: InspectSizesPorts;
  readonly report: ISupportReportProps;
  readonly onShowGuide: (step: GuideStep) => void;
  /** Hides the card for a time; undefined where that is not offered */
  readonly onHide: (() => void) | undefined;
}

/** The part of the card that is open. Each is loaded when it is shown. */
export const PartView: React.FunctionComponent<IPartViewProps> = (props) => {
  const { part, actions, shown, activity, plan, isInPanel, links, time, report, onShowGuide, onHide } = props;
  const { result } = shown;
  const { status } = result;
  const isBusy: boolean = activity.kind !== 'none';
  const id: string = useUniqueId('report');
  const [showsReport, setShowsReport] = React.useState(false);
  const reportLink: React.ReactElement = (
    <DisclosureLink text={strings.ReportLink} isOpen={showsReport} controls={id} onToggle={setShowsReport} />
  );
  const reportBelow: React.ReactElement | false = showsReport && (
    <Section id={id}>
      <h3>{strings.ReportTitle}</h3>
      <SupportReport {...report} />
    </Section>
  );

  switch (part) {
    case 'pictures':
      return <CloserLook status={status} isBusy={isBusy} sizesPorts={props.sizesPorts} />;
    case 'elsewhere':
    case 'notCurrent':
      return (
        <>
          <InSyncHelp question={part} links={links} isBusy={isBusy} onRenew={actions.renewCopies} reportLink={reportLink} />
          {part === 'elsewhere' && reportBelow}
        </>
      );
    case 'why':
      return (
        <>
          <WhyDetails
            result={result}
            links={links}
            locale={time.locale}
            reportLink={reportLink}
            {...(plan ? { onShowGuide: () => onShowGuide(plan.first) } : {})}
            {...(onHide && (status.kind === 'noPhoto' || status.kind === 'different') ? { onHide } : {})}
          />
          {reportBelow}
        </>
      );
    case 'report':
      return <SupportReport {...report} />;
    case 'guide':
      return plan ? (
        <Guide
          actions={actions}
          plan={plan}
          isInPanel={isInPanel}
          shown={shown}
          isOverdue={props.isOverdue}
          activity={activity}
          request={props.guideRequest}
          links={links}
          time={time}
          help={<SupportReport {...report} />}
        />
      ) : (
        <></>
      );
  }
};
