import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { UnavailableReason } from '../../../../photos';
import styles from './UnavailableMessage.module.scss';

/** One line for a user for whom the card can do nothing, and who can do nothing about that. */
export const UnavailableMessage: React.FunctionComponent<{ readonly reason: UnavailableReason }> = ({ reason }) => (
  <p className={styles.message}>{textOf(reason)}</p>
);

function textOf(reason: UnavailableReason): string {
  switch (reason) {
    case 'consentMissing':
      return strings.UnavailableConsentMissing;
    case 'guest':
      return strings.UnavailableGuest;
    case 'anonymous':
      return strings.UnavailableAnonymous;
  }
}
