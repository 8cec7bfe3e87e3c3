import * as React from 'react';
import { Button } from '@fluentui/react-button';

interface IBusyButtonProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}

/** A button that is disabled while something runs but keeps the focus, because the user waits there for the result. */
export const BusyButton: React.FunctionComponent<IBusyButtonProps> = ({ text, isBusy, onClick }) => (
  <Button disabledFocusable={isBusy} onClick={onClick}>
    {text}
  </Button>
);
