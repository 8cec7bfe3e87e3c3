import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { GuideStep } from '../../../../photos';
import { CopyButton } from '../shared/CopyButton';
import { BusyButton } from '../shared/BusyButton';
import { ExternalLink } from '../shared/ExternalLink';
import { LinkButton } from '../shared/LinkButton';
import { ResultMessage } from '../shared/ResultMessage';
import { TextButton } from '../shared/TextButton';
import { lastSyncText } from '../texts/recordTexts';
import { formattingLocale, timeAgo } from '../texts/relativeTime';
import type { IGuideProps } from './guideProps';
import { PrivateWindowInstructions } from './PrivateWindowInstructions';
import styles from './StepContent.module.scss';
import { StepIllustration } from './StepIllustration';
import type { StepResult, StepTexts } from './stepTexts';

export interface IStepContentProps extends IGuideProps {
  readonly step: GuideStep;
  readonly texts: StepTexts;
  /** What was found after this step, if it was tried */
  readonly found: StepResult | undefined;
  /** The step to go on with; undefined after the last one */
  readonly next: { readonly title: string; readonly open: () => void } | undefined;
}

/** The action of a step, beside the check that every step has. */
const StepAction: React.FunctionComponent<IStepContentProps> = ({ step, isBusy, onAskAgain, links }) => {
  switch (step) {
    case 'askAgain':
      return <BusyButton text={strings.GuideAskButton} isBusy={isBusy} onClick={onAskAgain} />;
    case 'setPhoto':
      return links.photo.by === 'others' || links.photo.page === undefined ? (
        <></>
      ) : (
        <LinkButton text={strings.GuideSetButton} href={links.photo.page} />
      );
    case 'freshSession':
    case 'giveItTime':
    case 'askForHelp':
      return <></>;
  }
};

const Address: React.FunctionComponent<{ readonly address: string }> = ({ address }) => (
  <div className={styles.address}>
    <code dir="ltr">{address}</code>
    <CopyButton label={strings.GuideCopyAddress} text={() => address} />
  </div>
);

interface IFreshSessionProps {
  readonly startPage: string;
  readonly oneDrive: string | undefined;
}

/** The steps of Microsoft's article of 2019, straight to SharePoint. Addresses are copied, not linked: a link would open in the old session. */
const FreshSession: React.FunctionComponent<IFreshSessionProps> = ({ startPage, oneDrive }) => (
  <ol className={styles.instructions} role="list">
    <li>
      {strings.GuideSessionOpen}
      <PrivateWindowInstructions />
    </li>
    <li>
      {strings.GuideSessionAddress}
      <Address address={startPage} />
    </li>
    <li>{strings.GuideSessionSignIn}</li>
    <li>
      {strings.GuideSessionWait}
      {oneDrive !== undefined && (
        <>
          {' '}
          {strings.GuideSessionOneDrive}
          <Address address={oneDrive} />
        </>
      )}
    </li>
    <li>{strings.GuideSessionReturn}</li>
  </ol>
);

/** How often "5 hours ago" is updated while it is shown, in milliseconds: its smallest unit is a minute. */
const clockInterval: number = 60 * 1000;

const Asked: React.FunctionComponent<{ readonly askedAt: number | undefined; readonly locale: string }> = ({ askedAt, locale }) => {
  const [now, setNow] = React.useState(Date.now());
  React.useEffect(() => {
    const timer: number = window.setInterval(() => setNow(Date.now()), clockInterval);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <>
      {askedAt === undefined
        ? strings.GuideTimeNotAsked
        : Text.format(strings.GuideTimeAsked, timeAgo(askedAt, Math.max(now, askedAt), formattingLocale(locale, strings.LanguageTag)))}
    </>
  );
};

const WhatToDo: React.FunctionComponent<IStepContentProps> = ({ step, texts, links, askedAt, lastSync, oneDrive, locale, help }) => {
  switch (step) {
    case 'askAgain':
    case 'setPhoto':
      return <>{texts.toDo}</>;
    case 'freshSession':
      return <FreshSession startPage={links.startPage} oneDrive={oneDrive} />;
    case 'giveItTime':
      return (
        <>
          <Asked askedAt={askedAt} locale={locale} />
          {lastSync && <p className={styles.secondary}>{lastSyncText(lastSync, locale)}</p>}
        </>
      );
    case 'askForHelp':
      return (
        <>
          {texts.toDo}
          <div className={styles.help}>{help}</div>
          {links.diagnostic !== undefined && (
            <p className={styles.secondary}>
              {strings.GuideForAdministrators} <ExternalLink href={links.diagnostic}>{strings.GuideDiagnostic}</ExternalLink>
            </p>
          )}
        </>
      );
  }
};

/** One step: an illustration, why, what to do, what to expect, and the check. */
export const StepContent: React.FunctionComponent<IStepContentProps> = (props) => {
  const { step, texts, found, next, isBusy, isChecking, onCheckNow } = props;
  return (
    <>
      <StepIllustration step={step} />
      <dl className={styles.texts}>
        <div>
          <dt>{strings.GuideWhy}</dt>
          <dd>{texts.why}</dd>
        </div>
        <div>
          <dt>{strings.GuideDo}</dt>
          <dd>
            <WhatToDo {...props} />
          </dd>
        </div>
        <div>
          <dt>{strings.GuideExpect}</dt>
          <dd>{texts.expect}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <StepAction {...props} />
        <BusyButton text={strings.GuideCheckNow} isBusy={isBusy} onClick={() => onCheckNow(step)} />
        {next && <TextButton onClick={next.open}>{Text.format(strings.GuideNext, next.title)}</TextButton>}
      </div>
      {/* The card's own announcements are out of reach while the panel is open */}
      <div role="status" className={isChecking || found ? styles.result : undefined}>
        {isChecking ? <ResultMessage tone="neutral" text={strings.Checking} /> : found && <ResultMessage {...found} />}
      </div>
    </>
  );
};
