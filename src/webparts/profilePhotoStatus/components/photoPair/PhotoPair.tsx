import * as React from 'react';
import { Checkmark16Filled } from '@fluentui/react-icons/headless/svg/checkmark';
import { Person28Regular } from '@fluentui/react-icons/headless/svg/person';
import { PlugDisconnected28Regular } from '@fluentui/react-icons/headless/svg/plug-disconnected';
import { Question16Filled } from '@fluentui/react-icons/headless/svg/question';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type PhotoReading, type PhotoStatus, readingsOf } from '../../../../photos';
import { NotEqual20Filled } from '../shared/NotEqual20Filled';
import { EmptyPicture, RoundPicture } from '../shared/RoundPicture';
import { tintClass } from '../shared/toneClass';
import type { Tone } from '../texts/tone';
import styles from './PhotoPair.module.scss';

export interface IPhotoPairProps {
  readonly status: PhotoStatus;
  /** Small enough to stand beside the text; their captions are then for screen readers alone */
  readonly isSmall?: boolean;
}

interface IPhotoProps {
  readonly reading: PhotoReading;
  readonly alt: string;
  readonly missingAlt: string;
  readonly unreadAlt: string;
  readonly isSmall: boolean;
}

const Photo: React.FunctionComponent<IPhotoProps> = ({ reading, alt, missingAlt, unreadAlt, isSmall }) => {
  switch (reading.kind) {
    case 'photo':
      return <RoundPicture picture={reading.picture} alt={alt} isSmall={isSmall} />;
    case 'none':
      return (
        <EmptyPicture label={missingAlt} isSmall={isSmall}>
          <Person28Regular />
        </EmptyPicture>
      );
    case 'failed':
      return (
        <EmptyPicture label={unreadAlt} isSmall={isSmall}>
          <PlugDisconnected28Regular />
        </EmptyPicture>
      );
  }
};

const Badge: React.FunctionComponent<{ readonly tone: Tone; readonly label: string }> = ({ tone, label, children }) => (
  <span className={`${styles.sign} ${styles.badge} ${tintClass(tone)}`} role="img" aria-label={label}>
    {children}
  </span>
);

const Sign: React.FunctionComponent<Pick<IPhotoPairProps, 'status'>> = ({ status }) => {
  switch (status.kind) {
    case 'inSync':
      return (
        <Badge tone="good" label={strings.SignSame}>
          <Checkmark16Filled />
        </Badge>
      );
    case 'different':
    case 'someSizesOld':
      return (
        <Badge tone="attention" label={strings.SignDifferent}>
          <NotEqual20Filled />
        </Badge>
      );
    case 'otherName':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
      return (
        <Badge tone="attention" label={strings.SignMissing}>
          <NotEqual20Filled />
        </Badge>
      );
    case 'unsure':
    case 'cannotCompare':
      return (
        <Badge tone="neutral" label={strings.SignUnknown}>
          <Question16Filled />
        </Badge>
      );
    case 'noPhoto':
      return <span className={styles.sign} />;
  }
};

/** Both photos side by side, with the result of the comparison as a sign between them. */
export const PhotoPair: React.FunctionComponent<IPhotoPairProps> = ({ status, isSmall = false }) => {
  const { microsoft365, sharePoint } = readingsOf(status);
  return (
    <div className={isSmall ? `${styles.photos} ${styles.small}` : styles.photos}>
      <figure className={styles.photo}>
        <Photo
          reading={microsoft365}
          alt={strings.Microsoft365PhotoAlt}
          missingAlt={strings.NoPhotoInMicrosoft365Alt}
          unreadAlt={strings.UnreadMicrosoft365Alt}
          isSmall={isSmall}
        />
        <figcaption className={styles.caption}>{strings.Microsoft365}</figcaption>
      </figure>
      <Sign status={status} />
      <figure className={styles.photo}>
        <Photo
          reading={sharePoint}
          alt={strings.SharePointPhotoAlt}
          missingAlt={strings.NoPhotoInSharePointAlt}
          unreadAlt={strings.UnreadSharePointAlt}
          isSmall={isSmall}
        />
        <figcaption className={styles.caption}>{strings.SharePoint}</figcaption>
      </figure>
    </div>
  );
};
