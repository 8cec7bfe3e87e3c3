import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { CheckingLine } from '../shared/CheckingLine';
import { ToneIcon } from '../shared/Message';
import { SkeletonCircle } from '../shared/skeletonShapes';
import outline from './LineSkeleton.module.scss';
import styles from './StatusLine.module.scss';

/** Diameter in px, as a small picture has it in its style sheet */
const photoSize: number = 40;

/** The outline of the one line that most people see. It has the room of that line's own words, so that it is as high in each width and language. */
export const LineSkeleton: React.FunctionComponent = () => (
  <div className={styles.line} role="img" aria-label={strings.Checking} aria-busy={true}>
    <SkeletonCircle diameter={photoSize} />
    <div className={`${styles.text} ${outline.text}`}>
      <div className={outline.bar}>
        <CheckingLine width="80%" height={20} />
      </div>
      <div className={`${styles.headline} ${outline.room}`}>
        <ToneIcon tone="good" />
        <span className={outline.words} data-words={strings.InSyncHeadline} />
      </div>
      <div className={`${outline.room} ${outline.words}`} data-words={strings.ShowBoth} />
    </div>
  </div>
);
