import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PhotoReading } from '../../../../photos';
import { ToneIcon } from '../shared/Message';
import { RoundPicture } from '../shared/RoundPicture';
import { TextButton } from '../shared/TextButton';
import type { Tone } from '../texts/tone';
import styles from './StatusLine.module.scss';

export interface IStatusLineProps {
  readonly tone: Tone;
  readonly microsoft365: PhotoReading;
  readonly sharePoint: PhotoReading;
  readonly headline: string;
  /** What opens the whole card */
  readonly linkText: string;
  readonly onOpen: () => void;
  /** What the user has said of the photos, if asked */
  readonly ownAnswer?: React.ReactNode;
}

/** The picture of a reading, where it has one; else what stands in its place. */
const LinePicture: React.FunctionComponent<{ readonly reading: PhotoReading; readonly alt: string }> = ({ reading, alt, children }) =>
  reading.kind === 'photo' ? <RoundPicture picture={reading.picture} alt={alt} isSmall={true} /> : <>{children}</>;

/** A status in one line, beside the photo that SharePoint shows, or else the Microsoft 365 photo. */
export const StatusLine: React.FunctionComponent<IStatusLineProps> = ({
  tone,
  microsoft365,
  sharePoint,
  headline,
  linkText,
  onOpen,
  ownAnswer
}) => (
  <div className={styles.line}>
    <LinePicture reading={sharePoint} alt={strings.SharePointPhotoAlt}>
      <LinePicture reading={microsoft365} alt={strings.Microsoft365PhotoAlt} />
    </LinePicture>
    <div className={styles.text}>
      <p className={styles.headline}>
        <ToneIcon tone={tone} />
        <span className={styles.words}>{headline}</span>
      </p>
      {ownAnswer}
      <TextButton onClick={onOpen}>{linkText}</TextButton>
    </div>
  </div>
);
