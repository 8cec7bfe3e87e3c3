import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { CompletedSolidIcon, UnknownSolidIcon, WarningSolidIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type Cloud,
  type FindingOutcome,
  type TenantFinding,
  type TenantQuestion,
  type TenantReport,
  tenantQuestions
} from '../../../photos';
import type { Links } from '../webPartProperties';
import { CopyButton } from './CopyButton';
import { ExternalLink } from './ExternalLink';
import styles from './ProfilePhotoStatus.module.scss';

export interface ITenantTestProps {
  readonly cloud: Cloud;
  /** Of the web part, for the report */
  readonly version: string;
  readonly run: (signal: AbortSignal) => AsyncIterable<TenantFinding>;
}

const OutcomeIcon: React.FunctionComponent<{ readonly outcome: FindingOutcome }> = ({ outcome }) => {
  switch (outcome) {
    case 'confirmed':
      return <CompletedSolidIcon className={styles.good} />;
    case 'different':
      return <WarningSolidIcon className={styles.attention} />;
    case 'unknown':
      return <UnknownSolidIcon className={styles.neutral} />;
  }
};

const Finding: React.FunctionComponent<{ readonly finding: TenantFinding }> = ({ finding }) => (
  <li>
    <OutcomeIcon outcome={finding.outcome} /> <strong>{questionText(finding.question)}</strong>{' '}
    {outcomeText(finding.outcome)}
    <span className={styles.hint}>{finding.observed}</span>
  </li>
);

type TestState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'running' }
  | { readonly phase: 'done' }
  | { readonly phase: 'failed' };

/** Answers the open questions about a tenant on the site owner's own account, and hands over a report. */
const TenantTest: React.FunctionComponent<ITenantTestProps & { readonly links: Links }> = (props) => {
  const { cloud, version, run, links } = props;
  const [state, setState] = React.useState<TestState>({ phase: 'ready' });
  const [findings, setFindings] = React.useState<readonly TenantFinding[]>([]);
  const running: React.MutableRefObject<AbortController | undefined> = React.useRef();
  React.useEffect(() => () => running.current?.abort(), []);

  const start = async (): Promise<void> => {
    const controller: AbortController = new AbortController();
    running.current = controller;
    setState({ phase: 'running' });
    setFindings([]);
    try {
      for await (const finding of run(controller.signal)) {
        controller.signal.throwIfAborted();
        setFindings((before) => [...before, finding]);
      }
      setState({ phase: 'done' });
    } catch {
      if (!controller.signal.aborted) {
        setState({ phase: 'failed' });
      }
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setState({ phase: 'ready' });
  };
  const reportText = (): string => {
    const report: TenantReport = {
      product: 'Profile Photo Status',
      version,
      date: new Date().toISOString(),
      cloud,
      findings
    };
    return JSON.stringify(report, undefined, 2);
  };

  return (
    <div className={styles.section}>
      <h3>{strings.TestTitle}</h3>
      <p>{strings.TestIntroduction}</p>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map((finding) => (
            <Finding key={finding.question} finding={finding} />
          ))}
        </ul>
      )}
      {state.phase === 'running' && (
        <ProgressIndicator
          label={strings.TestRunning}
          percentComplete={findings.length / tenantQuestions.length}
        />
      )}
      {state.phase === 'failed' && <p>{strings.ServiceErrorText}</p>}
      <div className={styles.actions}>
        {state.phase === 'running' ? (
          <DefaultButton text={strings.Cancel} onClick={cancel} />
        ) : (
          <PrimaryButton text={state.phase === 'ready' ? strings.TestStart : strings.TestAgain} onClick={start} />
        )}
        {state.phase === 'done' && <CopyButton label={strings.TestCopy} text={reportText} />}
        {links.diagnostic !== undefined && (
          <ExternalLink href={links.diagnostic}>{strings.TestDiagnostic}</ExternalLink>
        )}
      </div>
    </div>
  );
};

function outcomeText(outcome: FindingOutcome): string {
  switch (outcome) {
    case 'confirmed':
      return strings.TestConfirmed;
    case 'different':
      return strings.TestDifferent;
    case 'unknown':
      return strings.TestUnknown;
  }
}

function questionText(question: TenantQuestion): string {
  switch (question) {
    case 'samePicture':
      return strings.TestSamePicture;
    case 'pictureSizes':
      return strings.TestPictureSizes;
    case 'pictureCaching':
      return strings.TestPictureCaching;
    case 'pictureRedirect':
      return strings.TestPictureRedirect;
    case 'placeholder':
      return strings.TestPlaceholder;
    case 'syncByAsking':
      return strings.TestSyncByAsking;
    case 'profileProperties':
      return strings.TestProfileProperties;
    case 'graphPhoto':
      return strings.TestGraphPhoto;
    case 'graphSizes':
      return strings.TestGraphSizes;
    case 'mailbox':
      return strings.TestMailbox;
  }
}

export default TenantTest;
