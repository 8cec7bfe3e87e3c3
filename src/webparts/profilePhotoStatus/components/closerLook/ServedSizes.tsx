import * as React from 'react';
import { Button } from '@fluentui/react-button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import {
  type FailureReason,
  type InspectSizesPorts,
  type PhotoReading,
  type PhotoStatus,
  type SizeFinding,
  inspectSizes
} from '../../../../photos';
import { SkeletonLine } from '../shared/skeletonShapes';
import { textOfReason } from '../texts/reasonTexts';
import { ServedSize } from './ServedSize';
import styles from './ServedSizes.module.scss';

export interface IServedSizesProps {
  /** A new one means that the photos were read again, so that the sizes may have changed too */
  readonly status: PhotoStatus;
  readonly microsoft365: PhotoReading;
  readonly isBusy: boolean;
  /** Always the same object: another one asks again */
  readonly ports: InspectSizesPorts;
}

type Inspection =
  { readonly phase: 'running' } | { readonly phase: 'done'; readonly findings: readonly SizeFinding[] } | { readonly phase: 'failed' };

/** Sides of S, M and L while they are on their way, in px: what most tenants serve, so that little moves when they come */
const expectedSides: readonly number[] = [48, 72, 240];

/** The outline of what comes, so that little moves. */
const SizesSkeleton: React.FunctionComponent = () => (
  <div className={styles.sizes} role="img" aria-label={strings.SizesAsking}>
    {expectedSides.map((side) => (
      <div key={side} className={styles.size}>
        <SkeletonLine width={side} height={side} />
        <SkeletonLine width={96} height={16} />
      </div>
    ))}
  </div>
);

/** No size could be read: the reason is said once. */
const Unread: React.FunctionComponent<{ readonly text: string; readonly onAgain: () => void }> = ({ text, onAgain }) => (
  <>
    <p>
      <strong>{strings.CannotReadSharePointHeadline}.</strong> {text}
    </p>
    <Button onClick={onAgain}>{strings.SizesAskAgain}</Button>
  </>
);

/** Asks when the section opens and whenever the photos were read again; closing it ends all requests. */
function useInspection({ status, microsoft365, isBusy, ports }: IServedSizesProps): {
  readonly inspection: Inspection;
  readonly again: () => void;
} {
  const [inspection, setInspection] = React.useState<Inspection>({ phase: 'running' });
  const [attempt, setAttempt] = React.useState(1);
  const reading: React.MutableRefObject<PhotoReading> = React.useRef(microsoft365);
  reading.current = microsoft365;
  React.useEffect(() => {
    if (isBusy) {
      return;
    }
    const controller: AbortController = new AbortController();
    setInspection({ phase: 'running' });
    inspectSizes(ports, reading.current, controller.signal)
      .then((findings): Inspection => ({ phase: 'done', findings }))
      // Failures are values, so this is an error in the code
      .catch((): Inspection => ({ phase: 'failed' }))
      .then((ended) => {
        if (!controller.signal.aborted) {
          setInspection(ended);
        }
      })
      .catch(() => {
        // Nothing above rejects
      });
    return () => controller.abort();
  }, [status, isBusy, ports, attempt]);
  return { inspection, again: () => setAttempt(attempt + 1) };
}

/** The reason why no size could be read, if it is the same for all. */
function commonReason(findings: readonly SizeFinding[]): FailureReason | undefined {
  const reasons: ReadonlySet<FailureReason | undefined> = new Set(
    findings.map((finding) => (finding.kind === 'failed' ? finding.failure.reason : undefined))
  );
  const [reason] = reasons;
  return reasons.size === 1 ? reason : undefined;
}

interface IInspectionViewProps {
  readonly inspection: Inspection;
  readonly onAgain: () => void;
}

const InspectionView: React.FunctionComponent<IInspectionViewProps> = ({ inspection, onAgain }) => {
  switch (inspection.phase) {
    case 'running':
      return <SizesSkeleton />;
    case 'failed':
      return <Unread text={strings.ServiceErrorText} onAgain={onAgain} />;
    case 'done': {
      const reason: FailureReason | undefined = commonReason(inspection.findings);
      return reason === undefined ? (
        <>
          <ul className={styles.sizes}>
            {inspection.findings.map((finding) => (
              <li key={finding.size} className={styles.size}>
                <ServedSize finding={finding} />
              </li>
            ))}
          </ul>
          {inspection.findings.some(({ kind }) => kind === 'failed') && <Button onClick={onAgain}>{strings.SizesAskAgain}</Button>}
        </>
      ) : (
        <Unread text={textOfReason(reason)} onAgain={onAgain} />
      );
    }
  }
};

/** S, M and L as SharePoint serves them now, in their own size and with their verdict. */
export const ServedSizes: React.FunctionComponent<IServedSizesProps> = (props) => {
  const { inspection, again } = useInspection(props);
  const results: React.RefObject<HTMLDivElement> = React.useRef(null);
  const focusAndAskAgain = (): void => {
    // The button that had the focus disappears while the sizes are read
    results.current?.focus();
    again();
  };
  return (
    <div ref={results} className={styles.results} tabIndex={-1} aria-live="polite" aria-busy={inspection.phase === 'running'}>
      <InspectionView inspection={inspection} onAgain={focusAndAskAgain} />
    </div>
  );
};
