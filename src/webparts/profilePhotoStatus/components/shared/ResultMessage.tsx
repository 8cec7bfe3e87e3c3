import * as React from 'react';
import type { Tone } from '../texts/tone';
import { ToneIcon } from './Message';
import styles from './ResultMessage.module.scss';
import { tintClass } from './toneClass';

export interface IResultMessageProps {
  readonly tone: Tone;
  readonly text: string;
  readonly id?: string;
}

/** What something on the card has led to, in one line where the user waited for it. */
export const ResultMessage: React.FunctionComponent<IResultMessageProps> = ({ tone, text, id }) => (
  <p id={id} className={`${styles.message} ${tintClass(tone)}`}>
    <ToneIcon tone={tone} className={styles.icon} />
    <span className={styles.text}>{text}</span>
  </p>
);
