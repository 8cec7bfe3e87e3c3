import * as React from 'react';
import { getId } from '@fluentui/react/lib/Utilities';
import { ChevronDownMedIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { GuidePlan, GuideStep, TriedStep } from '../../../../photos';
import type { Links } from '../../settings/webPartProperties';
import styles from './Guide.module.scss';
import { TeamsNote } from '../shared/TeamsNote';
import { StepContent } from './StepContent';
import { type StepTexts, stepTextsOf, triedText } from './stepTexts';

export interface IGuideProps {
  /** Which steps make sense, and which is first */
  readonly plan: GuidePlan;
  /** The step that is open now; undefined when all are folded */
  readonly openStep: GuideStep | undefined;
  readonly onOpenStep: (step: GuideStep | undefined) => void;
  /** Another object each time the reader asks for the guide from elsewhere on the card: the open step then takes the focus */
  readonly focusRequest?: object | undefined;
  /** What was measured after which step, and when; oldest first */
  readonly tried: readonly TriedStep[];
  /** A check or a refresh runs */
  readonly isBusy: boolean;
  /** A check runs, whose result will stand in the open step */
  readonly isChecking: boolean;
  /** Measures */
  readonly onCheckNow: (step: GuideStep) => void;
  /** Starts the automatic refresh */
  readonly onAskAgain: () => void;
  /** How long the site owner lets people wait: 24, 48 or 72 */
  readonly waitingHours: number;
  /** When SharePoint was last asked, in milliseconds since 1970 */
  readonly askedAt: number | undefined;
  /** When SharePoint last synced the photo, as the profile record has it */
  readonly lastSync: Date | undefined;
  /** Where the reader's OneDrive is, as the profile record has it */
  readonly oneDrive: string | undefined;
  readonly links: Links;
  /** The reader's, such as `it-IT` */
  readonly locale: string;
  /** The support report, shown where the guide ends: in asking for help */
  readonly help: React.ReactNode;
}

/** The way to the right photo, step by step: one is open at a time, and each ends by measuring. */
export const Guide: React.FunctionComponent<IGuideProps> = (props) => {
  const { plan, openStep, onOpenStep, focusRequest, tried, waitingHours, links, locale } = props;
  const [id] = React.useState(() => getId('pps-guide'));
  const headers: React.MutableRefObject<Map<GuideStep, HTMLButtonElement>> = React.useRef(new Map());
  const now: number = Date.now();

  // Folding a long step above moves what the reader has just chosen: it is brought back into view
  React.useEffect(() => {
    const header: HTMLButtonElement | undefined = openStep && headers.current.get(openStep);
    if (header && header === header.ownerDocument.activeElement) {
      header.scrollIntoView({ block: 'nearest' });
    }
  }, [openStep]);

  React.useEffect(() => {
    if (focusRequest && openStep) {
      headers.current.get(openStep)?.focus();
    }
    // The step that is open at the time of the request, not every one that is opened later
  }, [focusRequest]);

  const goTo = (step: GuideStep): void => {
    onOpenStep(step);
    headers.current.get(step)?.focus();
  };

  return (
    <div className={styles.guide}>
      <h3 className={styles.title}>{strings.GuideTitle}</h3>
      <p className={styles.introduction}>{strings.GuideIntroduction}</p>
      <TeamsNote site={links.siteForBrowser} />
      {/* Safari forgets that a list without bullets is a list, unless told */}
      <ol className={styles.steps} role="list">
        {plan.steps.map((step, index) => {
          const texts: StepTexts = stepTextsOf(step, { plan, waitingHours, photo: links.photo });
          const isOpen: boolean = step === openStep;
          const lastTry: TriedStep | undefined = lastOf(tried, step);
          const note: string | undefined = lastTry && triedText(lastTry, now, locale);
          const nextStep: GuideStep | undefined = plan.steps[index + 1];
          const [headerId, panelId, noteId] = ['header', 'panel', 'note'].map((part) => `${id}-${step}-${part}`);
          return (
            <li key={step} className={isOpen ? `${styles.step} ${styles.isOpen}` : styles.step}>
              <h4 className={styles.heading}>
                <button
                  type="button"
                  id={headerId}
                  ref={(button) => {
                    if (button) {
                      headers.current.set(step, button);
                    } else {
                      headers.current.delete(step);
                    }
                  }}
                  className={styles.header}
                  aria-expanded={isOpen}
                  {...(isOpen ? { 'aria-controls': panelId } : {})}
                  {...(note !== undefined && !isOpen ? { 'aria-describedby': noteId } : {})}
                  onClick={() => onOpenStep(isOpen ? undefined : step)}
                >
                  {/* The list counts for those who do not see the number */}
                  <span className={styles.number} aria-hidden={true}>
                    {index + 1}
                  </span>
                  <span className={styles.name}>{texts.title}</span>
                  <ChevronDownMedIcon className={styles.chevron} />
                </button>
              </h4>
              {note !== undefined && !isOpen && (
                <p className={styles.note} id={noteId}>
                  {note}
                </p>
              )}
              {isOpen && (
                <div className={styles.panel} role="region" id={panelId} aria-labelledby={headerId}>
                  <StepContent
                    {...props}
                    step={step}
                    texts={texts}
                    note={note}
                    next={
                      nextStep && {
                        title: stepTextsOf(nextStep, { plan, waitingHours, photo: links.photo }).title,
                        open: () => goTo(nextStep)
                      }
                    }
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
};

function lastOf(tried: readonly TriedStep[], step: GuideStep): TriedStep | undefined {
  return [...tried].reverse().find((each) => each.step === step);
}

export default Guide;
