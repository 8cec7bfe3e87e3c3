import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { PhotoStatus } from '../../../../photos';
import { Explanation } from '../shared/Message';
import { TextButton } from '../shared/TextButton';

export interface IOwnAnswerProps {
  readonly status: PhotoStatus;
  /** Absent while something else goes on */
  readonly onUndo?: () => void;
}

/** What the user has said of the two photos, and a way to take it back; nothing where nobody was asked. */
export const OwnAnswer: React.FunctionComponent<IOwnAnswerProps> = ({ status, onUndo }) => {
  const text: string | undefined = answerText(status);
  return text === undefined ? (
    <></>
  ) : (
    <Explanation>
      {text} {onUndo && <TextButton onClick={onUndo}>{strings.Undo}</TextButton>}
    </Explanation>
  );
};

/** Whether the user's own answer takes the place of the explanation. */
export function isAnsweredSame(status: PhotoStatus): boolean {
  return status.kind === 'inSync' && status.judge === 'user';
}

function answerText(status: PhotoStatus): string | undefined {
  if ((status.kind !== 'inSync' && status.kind !== 'different') || status.judge !== 'user') {
    return undefined;
  }
  return status.kind === 'inSync' ? strings.InSyncByUserText : strings.DifferentByUserText;
}
