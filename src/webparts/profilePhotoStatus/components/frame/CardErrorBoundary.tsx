import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { ActionRow } from '../shared/ActionRow';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { Explanation, Headline, Message } from '../shared/Message';
import { TextButton } from '../shared/TextButton';
import { CardFrame, type ICardFrameProps } from './CardFrame';

/** Shows a message in place of a card that an exception has stopped, so that the page says nothing of it. */
export const CardErrorBoundary: React.FunctionComponent<ICardFrameProps> = ({ children, ...frame }) => (
  <ErrorBoundary
    fallback={(tryAgain) => (
      <CardFrame {...frame}>
        <Message>
          <Headline tone="neutral">{strings.CardFailedHeadline}</Headline>
          <Explanation>{strings.CardFailedText}</Explanation>
          <ActionRow>
            <TextButton onClick={tryAgain}>{strings.TryAgain}</TextButton>
          </ActionRow>
        </Message>
      </CardFrame>
    )}
  >
    {children}
  </ErrorBoundary>
);
