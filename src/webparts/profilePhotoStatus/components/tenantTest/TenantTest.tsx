import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { QuestionCircle16Filled } from '@fluentui/react-icons/headless/svg/question-circle';
import { ProgressBar } from '@fluentui/react-progress';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type Cloud, throwIfAborted } from '../../../../photos';
import {
  type FieldReport,
  type FindingTone,
  type PageHost,
  type TenantAnswers,
  type TenantFinding,
  type TenantTestPorts,
  fieldReportOf,
  findingsOf,
  tenantQuestions,
  testTenant
} from '../../../../tenantTest';
import type { Links } from '../../settings/links';
import { ActionRow } from '../shared/ActionRow';
import { CopyButton } from '../shared/CopyButton';
import { ExternalLink } from '../shared/ExternalLink';
import { downloadJson } from '../shared/downloadJson';
import { FluentRoot } from '../shared/FluentRoot';
import { CheckmarkCircle16Filled, Warning16Filled } from '../shared/icons';
import { Section } from '../shared/Section';
import { toneClass } from '../shared/toneClass';
import { focusFallback, useFocusFallback } from '../shared/useFocusFallback';
import { adminTexts } from '../texts/adminTexts';
import { findingText } from './findingTexts';
import styles from './TenantTest.module.scss';

// Out of this chunk, so that the table of its files is not in what every visitor loads
export { loadAdminTexts } from '../texts/adminTexts';

export interface ITenantTestProps {
  readonly cloud: Cloud;
  /** Of the web part, for the report */
  readonly version: string;
  /** Where the page is, for the report; asked for when the test begins */
  readonly findHost: () => Promise<PageHost>;
  readonly ports: TenantTestPorts;
  readonly links: Links;
}

type TestState =
  | { readonly phase: 'ready'; readonly isCanceled?: boolean }
  | { readonly phase: 'running' }
  | { readonly phase: 'done'; readonly report: FieldReport }
  | { readonly phase: 'failed' };

const ToneIcon: React.FunctionComponent<{ readonly tone: FindingTone }> = ({ tone }) => {
  switch (tone) {
    case 'good':
      return <CheckmarkCircle16Filled className={`${styles.icon} ${toneClass('good')}`} />;
    case 'notable':
      return <Warning16Filled className={`${styles.icon} ${toneClass('attention')}`} />;
    case 'open':
      return <QuestionCircle16Filled className={`${styles.icon} ${toneClass('neutral')}`} />;
  }
};

const Finding: React.FunctionComponent<{ readonly finding: TenantFinding }> = ({ finding }) => (
  <li>
    <ToneIcon tone={finding.tone} />
    <div>
      {findingText(finding)}
      {finding.observed !== '' && (
        <span className={styles.hint} dir="ltr">
          {finding.observed}
        </span>
      )}
    </div>
  </li>
);

/** Hands the report over to the user. Sends nothing. */
const ReportButtons: React.FunctionComponent<{ readonly report: FieldReport }> = ({ report }) => (
  <>
    <CopyButton label={adminTexts().TestCopy} text={() => JSON.stringify(report, undefined, 2)} />
    <Button onClick={() => downloadJson(`field-report-${report.createdAt.slice(0, 10)}.json`, report)}>{adminTexts().TestDownload}</Button>
  </>
);

/** Finds out, on the site owner's own account, what only a tenant can tell, and hands over a report. */
const TenantTest: React.FunctionComponent<ITenantTestProps> = ({ cloud, version, findHost, ports, links }) => {
  const [state, setState] = React.useState<TestState>({ phase: 'ready' });
  const [findings, setFindings] = React.useState<readonly TenantFinding[]>([]);
  const running: React.MutableRefObject<AbortController | undefined> = React.useRef();
  const section: React.RefObject<HTMLDivElement> = React.useRef<HTMLDivElement>(null);
  useFocusFallback(section);
  React.useEffect(() => {
    // The button that opened this stands in the property pane, beside the page
    const heading: HTMLElement | null | undefined = section.current?.querySelector<HTMLElement>('[data-focus-fallback]');
    heading?.scrollIntoView({ block: 'nearest' });
    heading?.focus();
    return () => running.current?.abort();
  }, []);

  const start = async (): Promise<void> => {
    const controller: AbortController = new AbortController();
    running.current = controller;
    setState({ phase: 'running' });
    setFindings([]);
    try {
      const host: PageHost = await findHost();
      const answers: TenantAnswers = await testTenant({
        ...ports,
        signal: controller.signal,
        onAnswers: (known) => setFindings(findingsOf(known))
      });
      throwIfAborted(controller.signal);
      setState({ phase: 'done', report: fieldReportOf(answers, { webPartVersion: version, cloud, host }, new Date()) });
    } catch {
      if (!controller.signal.aborted) {
        setState({ phase: 'failed' });
      }
    }
  };
  const cancel = (): void => {
    running.current?.abort();
    setState({ phase: 'ready', isCanceled: true });
  };

  return (
    <FluentRoot>
      <Section ref={section}>
        <h3 tabIndex={-1} {...focusFallback}>
          {adminTexts().TestTitle}
        </h3>
        <p>{adminTexts().TestIntroduction}</p>
        {findings.length > 0 && (
          <ul className={styles.findings}>
            {findings.map((finding) => (
              <Finding key={finding.question} finding={finding} />
            ))}
          </ul>
        )}
        {state.phase === 'running' && (
          <ProgressBar aria-label={adminTexts().TestRunning} thickness="large" value={findings.length / tenantQuestions.length} />
        )}
        <p role="status">{messageOf(state, findings)}</p>
        <ActionRow>
          {/* One button, whose words change, so that it keeps the focus from the start to the end */}
          <Button appearance={state.phase === 'running' ? 'secondary' : 'primary'} onClick={state.phase === 'running' ? cancel : start}>
            {buttonText(state)}
          </Button>
          {state.phase === 'done' && <ReportButtons report={state.report} />}
          {links.diagnostic !== undefined && <ExternalLink href={links.diagnostic}>{adminTexts().TestDiagnostic}</ExternalLink>}
        </ActionRow>
      </Section>
    </FluentRoot>
  );
};

function buttonText({ phase }: TestState): string {
  switch (phase) {
    case 'ready':
      return adminTexts().TestStart;
    case 'running':
      return strings.Cancel;
    case 'done':
    case 'failed':
      return adminTexts().TestAgain;
  }
}

/** What there is to tell of the test as a whole. */
function messageOf(state: TestState, findings: readonly TenantFinding[]): string {
  switch (state.phase) {
    case 'ready':
      return state.isCanceled === true ? adminTexts().TestCanceled : '';
    case 'running':
      return adminTexts().TestRunning;
    case 'done':
      return Text.format(adminTexts().TestDone, findings.filter(({ tone }) => tone === 'good').length, findings.length);
    case 'failed':
      return strings.ServiceErrorText;
  }
}

export default TenantTest;
