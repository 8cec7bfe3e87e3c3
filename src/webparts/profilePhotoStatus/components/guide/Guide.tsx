import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { GuideStep, TriedStep } from '../../../../photos';
import { TeamsNotice } from '../shared/TeamsNotice';
import { useUniqueId } from '../shared/useUniqueId';
import styles from './Guide.module.scss';
import { GuideStepItem } from './GuideStepItem';
import type { IGuideProps } from './guideProps';
import { StepContent } from './StepContent';
import { type StepResult, type StepTexts, stepResultOf, stepTextsOf } from './stepTexts';

/** The steps to the right photo: one is open at a time, and each ends with a check. */
export const Guide: React.FunctionComponent<IGuideProps> = (props) => {
  const { plan, isInPanel, openStep, onOpenStep, request, tried, waitingHours, links, locale } = props;
  const id: string = useUniqueId('guide');
  const headers: React.MutableRefObject<Map<GuideStep, HTMLButtonElement>> = React.useRef(new Map());
  const now: number = Date.now();

  // Folding a long step above moves what the user has just chosen: it is brought back into view
  React.useEffect(() => {
    const header: HTMLButtonElement | undefined = openStep && headers.current.get(openStep);
    if (header && header === header.ownerDocument.activeElement) {
      header.scrollIntoView({ block: 'nearest' });
    }
  }, [openStep]);

  React.useEffect(() => {
    if (request) {
      headers.current.get(request.step)?.focus();
    }
  }, [request]);

  const keepHeader = (step: GuideStep, header: HTMLButtonElement | null): void => {
    if (header) {
      headers.current.set(step, header);
    } else {
      headers.current.delete(step);
    }
  };
  const goTo = (step: GuideStep): void => {
    onOpenStep(step);
    headers.current.get(step)?.focus();
  };
  const textsOf = (step: GuideStep): StepTexts => stepTextsOf(step, { plan, waitingHours, locale, photo: links.photo });

  return (
    <div className={isInPanel ? `${styles.guide} ${styles.inPanel}` : styles.guide}>
      {!isInPanel && <h3 className={styles.title}>{strings.GuideTitle}</h3>}
      <p className={styles.introduction}>{strings.GuideIntroduction}</p>
      <TeamsNotice site={links.siteForBrowser} />
      {/* Safari forgets that a list without bullets is a list, unless told */}
      <ol className={styles.steps} role="list">
        {plan.steps.map((step, index) => {
          const texts: StepTexts = textsOf(step);
          const isOpen: boolean = step === openStep;
          const lastTry: TriedStep | undefined = lastOf(tried, step);
          const found: StepResult | undefined = lastTry && stepResultOf(lastTry, now, locale);
          const nextStep: GuideStep | undefined = plan.steps[index + 1];
          return (
            <GuideStepItem
              key={step}
              id={`${id}-${step}`}
              number={index + 1}
              title={texts.title}
              found={found}
              isOpen={isOpen}
              headerRef={(header) => keepHeader(step, header)}
              onToggle={() => onOpenStep(isOpen ? undefined : step)}
            >
              <StepContent
                {...props}
                step={step}
                texts={texts}
                found={found}
                next={nextStep && { title: textsOf(nextStep).title, open: () => goTo(nextStep) }}
              />
            </GuideStepItem>
          );
        })}
      </ol>
    </div>
  );
};

function lastOf(tried: readonly TriedStep[], step: GuideStep): TriedStep | undefined {
  return [...tried].reverse().find((each) => each.step === step);
}
