import * as React from 'react';
import { ChevronLeft12Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { ChevronRight12Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { Picture, OverlayCrop } from '../../../../photos';
import styles from './ComparisonSlider.module.scss';
import { CroppedPicture } from './CroppedPicture';
import { HoldButton } from './HoldButton';
import { percent } from './percent';
import { PictureFrame } from './PictureFrame';
import { useTouch } from './useTouch';

export interface IComparisonSliderProps {
  readonly microsoft365: Picture;
  readonly sharePoint: Picture;
  readonly view: OverlayCrop;
}

/** Shares of the Microsoft 365 photo, in percent of the frame's width */
const none: number = 0;
const half: number = 50;
const all: number = 100;

/**
 * The two pictures over each other, with a divider that reveals one or the other, as on the card: Microsoft 365 at the
 * side where a line of text begins. Nothing moves by itself, so that there is no motion to reduce.
 */
export const ComparisonSlider: React.FunctionComponent<IComparisonSliderProps> = ({ microsoft365, sharePoint, view }) => {
  const [share, setShare] = React.useState(half);
  const touch = useTouch(setShare);
  return (
    <div className={styles.view}>
      <PictureFrame aspectRatio={view.aspectRatio}>
        <input
          type="range"
          className={styles.slider}
          min={none}
          max={all}
          value={share}
          aria-label={strings.OverlaySlider}
          aria-valuetext={Text.format(strings.OverlayValue, share)}
          {...touch}
        />
        <div className={styles.layer}>
          <CroppedPicture picture={sharePoint} area={view.right} turn={view.turn} />
          <span className={`${styles.label} ${styles.labelAtEnd}`}>{strings.SharePoint}</span>
        </div>
        <div className={styles.revealed} style={{ inlineSize: percent(share / all) }} data-shows="microsoft365">
          <div className={styles.fullWidthLayer}>
            <CroppedPicture picture={microsoft365} area={view.left} />
            <span className={styles.label}>{strings.Microsoft365}</span>
          </div>
        </div>
        <div className={styles.divider} style={{ insetInlineStart: percent(share / all) }} />
        <span className={styles.knob} style={{ '--share': percent(share / all) } as React.CSSProperties}>
          <ChevronLeft12Regular />
          <ChevronRight12Regular />
        </span>
      </PictureFrame>
      <HoldButton onHold={() => setShare(none)} onRelease={() => setShare(all)} />
    </div>
  );
};
