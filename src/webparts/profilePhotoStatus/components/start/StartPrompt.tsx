import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ActionRow } from '../shared/ActionRow';
import type { CardActions } from '../shared/cardActions';
import { Explanation, Message } from '../shared/Message';
import { TextButton } from '../shared/TextButton';

/** Offers the first check, where the site owner leaves it to the user to begin. */
export const StartPrompt: React.FunctionComponent<{ readonly actions: Pick<CardActions, 'start'> }> = ({ actions }) => (
  <Message>
    <Explanation>{strings.IdleText}</Explanation>
    <ActionRow>
      <TextButton onClick={() => actions.start()}>{strings.CheckNow}</TextButton>
    </ActionRow>
  </Message>
);
