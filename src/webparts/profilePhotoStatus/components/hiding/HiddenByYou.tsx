import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { hidingDays } from '../../page/hiding';
import { ActionRow } from '../shared/ActionRow';
import { Explanation, Message } from '../shared/Message';
import { Notice } from '../shared/Notice';
import { TextButton } from '../shared/TextButton';
import { duration } from '../texts/relativeTime';

interface IShowProps {
  readonly onShow: () => void;
}

/** In place of a card that the person has just hidden: what that means, and the way back. */
export const JustHidden: React.FunctionComponent<IShowProps & { readonly locale: string }> = ({ onShow, locale }) => (
  <Message>
    <Explanation>{Text.format(strings.HiddenByYou, duration(hidingDays, 'day', locale))}</Explanation>
    <ActionRow>
      <TextButton onClick={onShow}>{strings.UndoHiding}</TextButton>
    </ActionRow>
  </Message>
);

/** In edit mode, to somebody who has hidden the card for themselves. */
export const HiddenByYouNote: React.FunctionComponent<IShowProps> = ({ onShow }) => (
  <Notice>
    <p>{strings.HiddenByYouNote}</p>
    <p>
      <TextButton onClick={onShow}>{strings.ShowAgain}</TextButton>
    </p>
  </Notice>
);
