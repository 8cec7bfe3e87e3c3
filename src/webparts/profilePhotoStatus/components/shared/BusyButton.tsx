import * as React from 'react';
import { DefaultButton } from '@fluentui/react/lib/Button';

interface IBusyButtonProps {
  readonly text: string;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}

/** A button that is disabled while something runs but keeps the focus, because the user waits there for the result. */
export const BusyButton: React.FunctionComponent<IBusyButtonProps> = ({ text, isBusy, onClick }) => (
  <DefaultButton
    text={text}
    disabled={isBusy}
    allowDisabledFocus={true}
    onClick={() => {
      if (!isBusy) {
        onClick();
      }
    }}
  />
);
