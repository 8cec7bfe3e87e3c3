import * as React from 'react';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ActionRow } from '../shared/ActionRow';
import type { CardActions } from '../shared/cardActions';
import { Explanation, Message } from '../shared/Message';

/** Offers the first check, where the site owner leaves it to the user to begin. */
export const StartPrompt: React.FunctionComponent<{ readonly actions: Pick<CardActions, 'start'> }> = ({ actions }) => (
  <Message>
    <Explanation>{strings.IdleText}</Explanation>
    <ActionRow>
      <PrimaryButton text={strings.CheckNow} onClick={() => actions.start()} />
    </ActionRow>
  </Message>
);
