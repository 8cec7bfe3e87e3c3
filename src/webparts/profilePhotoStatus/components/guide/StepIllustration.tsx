import * as React from 'react';
import type { GuideStep } from '../../../../photos';
import styles from './StepIllustration.module.scss';

/** A head and shoulders. The head's center is at (0, -4), the bottom of the shoulders at (0, 9). */
const Person: React.FunctionComponent<{ readonly x: number; readonly y: number; readonly scale?: number }> = ({ x, y, scale = 1 }) => (
  <g transform={`translate(${x} ${y}) scale(${scale})`}>
    <circle cx={0} cy={-4} r={4} />
    <path d="M-8 9a8 7 0 0 1 16 0" />
  </g>
);

/** A card that requests a picture, and gets three sizes. */
const Asking: React.FunctionComponent = () => (
  <>
    <rect className={styles.surface} x={6} y={14} width={36} height={44} rx={4} />
    <Person x={24} y={30} />
    <path d="M14 46h20M14 51h12" />
    <g className={styles.accent}>
      <path d="M50 29h20m-5-5 5 5-5 5" />
      <path d="M70 43H50m5-5-5 5 5 5" strokeDasharray="3 3" />
    </g>
    <rect className={styles.surface} x={94} y={12} width={20} height={20} rx={3} />
    <rect className={styles.surface} x={86} y={21} width={24} height={24} rx={3} />
    <rect className={styles.surface} x={78} y={31} width={29} height={29} rx={3} />
    <Person x={92.5} y={45.5} />
  </>
);

/** A private window in front of a usual one. */
const PrivateWindow: React.FunctionComponent = () => (
  <>
    <rect className={styles.surface} x={8} y={8} width={70} height={44} rx={4} />
    <path d="M8 17h70M14 12.5h.01M19 12.5h.01M24 12.5h.01" />
    <Person x={24} y={32} />
    <rect className={styles.surface} x={38} y={20} width={74} height={46} rx={4} />
    <path className={styles.accentFill} d="M42 20h66a4 4 0 0 1 4 4v6H38v-6a4 4 0 0 1 4-4z" />
    <path className={styles.onAccent} d="M44 25h.01M49 25h.01M54 25h.01" />
    <g className={styles.accent}>
      <path d="M60 44h30M66 44l3-7h12l3 7" />
      <circle cx={68} cy={53} r={5} />
      <circle cx={82} cy={53} r={5} />
      <path d="M73 52a3 3 0 0 1 4 0" />
    </g>
  </>
);

/** The account's photo with a pencil. */
const AccountPhoto: React.FunctionComponent = () => (
  <>
    <circle className={styles.surface} cx={54} cy={36} r={27} />
    <Person x={54} y={35} scale={1.7} />
    <circle className={styles.accentFill} cx={78} cy={54} r={12} />
    <path className={styles.onAccent} d="m73 59 .8-3.6 7-7a2 2 0 0 1 2.8 2.8l-7 7z" />
    <path className={styles.accent} d="M92 15v10M87 20h10" />
  </>
);

/** A clock between two photos. */
const Waiting: React.FunctionComponent = () => (
  <>
    <rect className={styles.surface} x={5} y={24} width={24} height={24} rx={3} />
    <Person x={17} y={35} scale={0.9} />
    <path className={styles.accent} d="M33 36h6M81 36h6" strokeDasharray="1 4" />
    <circle className={styles.surface} cx={60} cy={36} r={20} />
    <path d="M60 19.5v3M60 49.5v3M43.5 36h3M73.5 36h3" />
    <path className={styles.accent} d="M60 25v11l8 5" />
    <rect className={styles.surface} x={91} y={24} width={24} height={24} rx={3} strokeDasharray="3 3" />
  </>
);

/** A report and a life belt. */
const Help: React.FunctionComponent = () => (
  <>
    <path className={styles.surface} d="M14 12a3 3 0 0 1 3-3h21l10 10v41a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3z" />
    <path d="M38 9v10h10M21 29h20M21 37h20M21 45h12" />
    <circle className={styles.surface} cx={83} cy={36} r={23} />
    <g className={styles.accent}>
      <path
        d="m66.8 19.8 9.6 9.6M89.6 42.6l9.6 9.6M99.2 19.8l-9.6 9.6M76.4 42.6l-9.6 9.6"
        strokeWidth={5}
        strokeLinecap="butt"
        opacity={0.35}
      />
    </g>
    <circle className={styles.surface} cx={83} cy={36} r={9.5} />
  </>
);

function drawingOf(step: GuideStep): React.ReactElement {
  switch (step) {
    case 'askAgain':
      return <Asking />;
    case 'freshSession':
      return <PrivateWindow />;
    case 'setPhoto':
      return <AccountPhoto />;
    case 'giveItTime':
      return <Waiting />;
    case 'askForHelp':
      return <Help />;
  }
}

/** Whether the illustration is mirrored on pages that run from right to left. */
const isDirectional: Readonly<Record<GuideStep, boolean>> = {
  askAgain: true,
  freshSession: true,
  setPhoto: false,
  giveItTime: false,
  askForHelp: true
};

/** The picture of a step. It is decoration: the words beside it say the same. */
export const StepIllustration: React.FunctionComponent<{ readonly step: GuideStep }> = ({ step }) => (
  <div className={styles.illustration} aria-hidden={true}>
    <svg className={isDirectional[step] ? styles.directional : ''} viewBox="0 0 120 72" width={120} height={72} focusable={false}>
      {drawingOf(step)}
    </svg>
  </div>
);
