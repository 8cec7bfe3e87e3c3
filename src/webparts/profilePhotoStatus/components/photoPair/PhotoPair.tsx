import * as React from 'react';
import {
  CalculatorEqualToIcon,
  CalculatorNotEqualToIcon,
  ContactIcon,
  HelpIcon,
  PlugDisconnectedIcon,
  UnknownIcon
} from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type PhotoReading, type PhotoStatus, readingsOf } from '../../../../photos';
import { EmptyPicture, RoundPicture } from '../shared/RoundPicture';
import { toneClass } from '../shared/toneClass';
import type { Tone } from '../texts/tone';
import styles from './PhotoPair.module.scss';

export interface IPhotoPairProps {
  readonly status: PhotoStatus;
}

interface IPhotoProps {
  readonly reading: PhotoReading;
  readonly alt: string;
  readonly missingAlt: string;
  readonly unreadAlt: string;
}

const Photo: React.FunctionComponent<IPhotoProps> = ({ reading, alt, missingAlt, unreadAlt }) => {
  switch (reading.kind) {
    case 'photo':
      return <RoundPicture picture={reading.picture} alt={alt} />;
    case 'none':
      return (
        <EmptyPicture label={missingAlt}>
          <ContactIcon />
        </EmptyPicture>
      );
    case 'failed':
      return (
        <EmptyPicture label={unreadAlt}>
          <PlugDisconnectedIcon />
        </EmptyPicture>
      );
  }
};

function signClass(tone: Tone): string {
  return `${styles.sign} ${toneClass(tone)}`;
}

const Sign: React.FunctionComponent<IPhotoPairProps> = ({ status }) => {
  switch (status.kind) {
    case 'inSync':
      return <CalculatorEqualToIcon className={signClass('good')} aria-label={strings.SignSame} />;
    case 'different':
    case 'someSizesOld':
      return <CalculatorNotEqualToIcon className={signClass('attention')} aria-label={strings.SignDifferent} />;
    case 'otherName':
    case 'missingInSharePoint':
    case 'missingInMicrosoft365':
      return <CalculatorNotEqualToIcon className={signClass('attention')} aria-label={strings.SignMissing} />;
    case 'unsure':
      return <HelpIcon className={signClass('neutral')} aria-label={strings.SignUnknown} />;
    case 'cannotCompare':
      return <UnknownIcon className={signClass('neutral')} aria-label={strings.SignUnknown} />;
    case 'noPhoto':
      return <span className={styles.sign} />;
  }
};

/** Both photos side by side, with the result of the comparison as a sign between them. */
export const PhotoPair: React.FunctionComponent<IPhotoPairProps> = ({ status }) => {
  const { microsoft365, sharePoint } = readingsOf(status);
  return (
    <div className={styles.photos}>
      <figure className={styles.photo}>
        <Photo
          reading={microsoft365}
          alt={strings.Microsoft365PhotoAlt}
          missingAlt={strings.NoPhotoInMicrosoft365Alt}
          unreadAlt={strings.UnreadMicrosoft365Alt}
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
        />
        <figcaption className={styles.caption}>{strings.SharePoint}</figcaption>
      </figure>
    </div>
  );
};
