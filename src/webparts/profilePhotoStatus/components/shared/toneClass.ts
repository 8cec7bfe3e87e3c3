import type { Tone } from '../texts/tone';
import styles from './tones.module.scss';

/** The class that gives an icon the color of a tone. */
export function toneClass(tone: Tone): string {
  return styles[tone];
}

const tints = { good: styles.goodTint, attention: styles.attentionTint, neutral: styles.neutralTint } as const;

/** The class that gives what lies behind an icon the tint of a tone: background and border. */
export function tintClass(tone: Tone): string {
  return tints[tone];
}
