import type { GuideStep } from '../../../photos';
import type { CardSettings } from './cardSettings';

/** Which steps of the guide a site owner can leave out, and whether they are shown. */
export type StepSettings = Pick<CardSettings, 'showsPrivateWindow' | 'showsSetPhoto' | 'showsGiveItTime'>;

/** The steps of the guide that the site owner left out. */
export function hiddenStepsOf({ showsPrivateWindow, showsSetPhoto, showsGiveItTime }: StepSettings): readonly GuideStep[] {
  const shown: readonly (readonly [GuideStep, boolean])[] = [
    ['freshSession', showsPrivateWindow],
    ['setPhoto', showsSetPhoto],
    ['giveItTime', showsGiveItTime]
  ];
  return shown.filter(([, isShown]) => !isShown).map(([step]) => step);
}
