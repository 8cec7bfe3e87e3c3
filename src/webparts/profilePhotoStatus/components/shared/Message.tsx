import * as React from 'react';
import type { Tone } from '../texts/tone';
import { CheckmarkCircle16Filled, Info16Filled, Warning16Filled } from './icons';
import styles from './Message.module.scss';
import { toneClass } from './toneClass';
import { focusFallback } from './useFocusFallback';

/** What the card says: a headline, an explanation, and what the user can do. */
export const Message: React.FunctionComponent = ({ children }) => <div className={styles.message}>{children}</div>;

/**
 * The icon of a tone.
 * @param props - a class that replaces the color and the place that it has in front of a headline
 */
export const ToneIcon: React.FunctionComponent<{ readonly tone: Tone; readonly className?: string }> = ({
  tone,
  className = `${styles.icon} ${toneClass(tone)}`
}) => {
  switch (tone) {
    case 'good':
      return <CheckmarkCircle16Filled className={className} />;
    case 'attention':
      return <Warning16Filled className={className} />;
    case 'neutral':
      return <Info16Filled className={className} />;
  }
};

/** One short sentence with an icon, and the heading under the card's title. It takes the focus when the control that had it is gone. */
export const Headline: React.FunctionComponent<{ readonly tone: Tone }> = ({ tone, children }) => (
  <h3 className={styles.headline} {...focusFallback} tabIndex={-1}>
    <ToneIcon tone={tone} />
    {children}
  </h3>
);

export const Explanation: React.FunctionComponent = ({ children }) => <p className={styles.explanation}>{children}</p>;
