import * as React from 'react';
import { Button } from '@fluentui/react-button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type ReportWords,
  type SupportContact,
  type SupportReport,
  formAddressOf,
  formatSupportReport,
  mailAddressOf,
  takesReport
} from '../../../../photos';
import { CopyButton } from '../shared/CopyButton';
import { downloadJson } from '../shared/downloadJson';
import { LinkButton } from '../shared/LinkButton';
import styles from './SupportReportView.module.scss';

export interface ISupportReportViewProps {
  /** Writes the report; another function asks for another report, so that a parent keeps it while nothing changes */
  readonly build: () => SupportReport;
  /** What the card says, in the user's language: it stands above the report's text */
  readonly headline: string;
  readonly explanation: string;
  /** Where the site owner wants reports to go */
  readonly contact: SupportContact | undefined;
}

interface IContactButtonProps {
  readonly contact: SupportContact;
  readonly report: SupportReport;
  readonly words: ReportWords;
}

/** Opens what the user then sends: a mail or a form. */
const ContactButton: React.FunctionComponent<IContactButtonProps> = ({ contact, report, words }) => {
  switch (contact.kind) {
    case 'mail':
      return (
        <Button as="a" href={mailAddressOf(contact.address, strings.ReportMailSubject, report, words)}>
          {strings.ReportMail}
        </Button>
      );
    case 'form':
      return <LinkButton text={strings.ReportForm} href={formAddressOf(contact.address, report, words)} />;
  }
};

/** Hands the report over to the user: to copy, to keep, or to send by themselves. Sends nothing. */
const SupportReportView: React.FunctionComponent<ISupportReportViewProps> = (props) => {
  const { build, headline, explanation, contact } = props;
  const report: SupportReport = React.useMemo(build, [build]);
  const words: ReportWords = { headline, explanation };
  const text: string = formatSupportReport(report, words);

  return (
    <div className={styles.report}>
      <p>
        {strings.ReportHolds} <strong>{strings.ReportNotSent}</strong>
      </p>
      <div className={styles.actions}>
        {contact && <ContactButton contact={contact} report={report} words={words} />}
        <CopyButton label={strings.ReportCopy} text={() => text} />
        <Button onClick={() => downloadJson(`profile-photo-report-${report.createdAt.slice(0, 10)}.json`, report)}>
          {strings.ReportDownload}
        </Button>
      </div>
      {contact && <p className={styles.hint}>{hintOf(contact)}</p>}
      <details>
        <summary>{strings.ReportPreview}</summary>
        {/* Scrolls, so that it takes the focus: without a mouse nobody could read on otherwise */}
        <pre className={styles.text} dir="ltr" role="region" aria-label={strings.ReportText} tabIndex={0}>
          {text}
        </pre>
      </details>
    </div>
  );
};

function hintOf(contact: SupportContact): string {
  switch (contact.kind) {
    case 'mail':
      return strings.ReportMailHint;
    case 'form':
      return takesReport(contact.address) ? strings.ReportFormFilledHint : strings.ReportFormHint;
  }
}

export default SupportReportView;
