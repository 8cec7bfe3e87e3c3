import type { Tone } from '../texts/tone';
import styles from './tones.module.scss';

/** The class that gives an icon the color of a tone. */
export function toneClass(tone: Tone): string {
  return styles[tone];
}
