import * as React from 'react';
import { Text } from '@microsoft/sp-core-library';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { Explanation, Headline, Message } from '../shared/Message';
import { Notice } from '../shared/Notice';
import { CardFrame, type ICardFrameProps } from './CardFrame';

export interface IUnsupportedBrowserCardProps extends ICardFrameProps {
  /** What the browser lacks, for anyone who looks after the page */
  readonly missing: readonly string[];
}

/** Takes the place of the card in a browser without the interfaces that the card needs, and says what to use. */
export const UnsupportedBrowserCard: React.FunctionComponent<IUnsupportedBrowserCardProps> = ({ missing, ...frame }) => (
  <CardFrame {...frame}>
    {frame.isEditing && (
      <Notice>
        <p>{Text.format(strings.UnsupportedBrowserMissing, missing.join(', '))}</p>
      </Notice>
    )}
    <Message>
      <Headline tone="neutral">{strings.UnsupportedBrowserHeadline}</Headline>
      <Explanation>{strings.UnsupportedBrowserText}</Explanation>
    </Message>
  </CardFrame>
);
