import * as React from 'react';
import { Checkmark16Filled } from '@fluentui/react-icons/headless/svg/checkmark';
import { Person24Regular } from '@fluentui/react-icons/headless/svg/person';
import { PlugDisconnected24Regular } from '@fluentui/react-icons/headless/svg/plug-disconnected';
import { Question16Filled } from '@fluentui/react-icons/headless/svg/question';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { Picture, SizeFinding, Verdict } from '../../../../photos';
import { NotEqual20Filled } from '../shared/NotEqual20Filled';
import { useObjectUrl } from '../shared/useObjectUrl';
import { toneClass } from '../shared/toneClass';
import { textOfReason } from '../texts/reasonTexts';
import type { Tone } from '../texts/tone';
import styles from './ServedSize.module.scss';

function signClass(tone: Tone): string {
  return `${styles.sign} ${toneClass(tone)}`;
}

interface IServedProps {
  readonly size: string;
  readonly picture: Picture;
}

/** The bytes that came; the browser shows them in their own size, as far as the column is wide enough. */
const Served: React.FunctionComponent<IServedProps> = ({ size, picture }) => (
  <>
    <img className={styles.picture} src={useObjectUrl(picture.blob)} alt={Text.format(strings.SizeAlt, size)} />
    <p className={styles.name}>{Text.format(strings.SizeName, size, picture.width, picture.height)}</p>
  </>
);

const VerdictLine: React.FunctionComponent<{ readonly verdict: Verdict }> = ({ verdict }) => {
  switch (verdict) {
    case 'same':
      return (
        <p className={styles.verdict}>
          <Checkmark16Filled className={signClass('good')} />
          {strings.SizeSame}
        </p>
      );
    case 'different':
      return (
        <p className={styles.verdict}>
          <NotEqual20Filled className={signClass('attention')} />
          {strings.SizeDifferent}
        </p>
      );
    case 'unsure':
      return (
        <p className={styles.verdict}>
          <Question16Filled className={signClass('neutral')} />
          {strings.SizeUnsure}
        </p>
      );
  }
};

/** One size, or why it is not there. */
export const ServedSize: React.FunctionComponent<{ readonly finding: SizeFinding }> = ({ finding }) => {
  const { size } = finding;
  switch (finding.kind) {
    case 'photo': {
      const { photo, comparison, doubt } = finding;
      return (
        <>
          <Served size={size} picture={photo.picture} />
          {/* While nobody knows whether it is a photo at all, nothing is claimed */}
          {comparison && <VerdictLine verdict={doubt ? 'unsure' : comparison.verdict} />}
          {!photo.picture.image && <VerdictLine verdict="unsure" />}
        </>
      );
    }
    case 'placeholder':
      return (
        <>
          <Served size={size} picture={finding.picture} />
          <p className={styles.verdict}>
            <NotEqual20Filled className={signClass('attention')} />
            {strings.SizePlaceholder}
          </p>
        </>
      );
    case 'none':
      return (
        <>
          <span className={styles.empty} role="img" aria-label={strings.NoPhotoInSharePointAlt}>
            <Person24Regular />
          </span>
          <p className={styles.name}>{size}</p>
        </>
      );
    case 'failed':
      return (
        <>
          <span className={styles.empty} role="img" aria-label={strings.UnreadSharePointAlt}>
            <PlugDisconnected24Regular />
          </span>
          <p className={styles.name}>{size}</p>
          <p>{textOfReason(finding.failure.reason)}</p>
        </>
      );
  }
};
