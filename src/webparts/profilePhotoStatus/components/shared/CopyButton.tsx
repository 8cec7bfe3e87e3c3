import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Copy16Regular } from '@fluentui/react-icons/headless/svg/copy';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './CopyButton.module.scss';
import { useUniqueId } from './useUniqueId';

export interface ICopyButtonProps {
  /** What the button says */
  readonly label: string;
  /** Gives what is copied, at the moment when it is asked for */
  readonly text: () => string;
}

type CopyState =
  | { readonly kind: 'ready' }
  | { readonly kind: 'copied' }
  /** The browser did not allow it: the text is there to be copied by hand */
  | { readonly kind: 'byHand'; readonly text: string };

/** How long "Copied" is shown, in milliseconds: long enough to be read */
const copiedDuration: number = 6000;

/** Most lines that the text to copy by hand shows at once; the rest scrolls */
const maxLines: number = 8;

/** The text in a field, selected, with a hint to copy it. */
const CopyByHand: React.FunctionComponent<{ readonly text: string }> = ({ text }) => {
  const id: string = useUniqueId('copy');
  const field: React.RefObject<HTMLTextAreaElement> = React.useRef(null);
  React.useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <div className={styles.manualCopy}>
      <label htmlFor={id}>{strings.CopyByHand}</label>
      <textarea
        id={id}
        ref={field}
        className={styles.field}
        dir="auto"
        readOnly={true}
        rows={Math.min(text.split('\n').length, maxLines)}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
};

/**
 * Copies a text and says so. Where the browser refuses, as in pages inside other apps, the text is shown to be copied by hand.
 */
export const CopyButton: React.FunctionComponent<ICopyButtonProps> = ({ label, text }) => {
  const [state, setState] = React.useState<CopyState>({ kind: 'ready' });
  const isMounted: React.MutableRefObject<boolean> = React.useRef(true);
  React.useEffect(
    () => () => {
      isMounted.current = false;
    },
    []
  );
  React.useEffect(() => {
    if (state.kind !== 'copied') {
      return undefined;
    }
    const timer: number = window.setTimeout(() => setState({ kind: 'ready' }), copiedDuration);
    return () => window.clearTimeout(timer);
  }, [state]);

  const copy = async (): Promise<void> => {
    const copied: string = text();
    // Emptied first, so that screen readers announce a second "Copied" as well
    setState({ kind: 'ready' });
    const next: CopyState = await navigator.clipboard.writeText(copied).then(
      () => ({ kind: 'copied' as const }),
      () => ({ kind: 'byHand' as const, text: copied })
    );
    if (isMounted.current) {
      setState(next);
    }
  };
  const onClick = (): void => {
    copy().catch(() => {
      // Pages without https have no clipboard
      setState({ kind: 'byHand', text: text() });
    });
  };

  return (
    <div className={styles.copy}>
      <Button icon={state.kind === 'copied' ? <Checkmark16Regular /> : <Copy16Regular />} onClick={onClick}>
        {/* Both labels lie in one place, so that the button is as wide as the longer one, and stays where it is */}
        <span className={styles.labels}>
          <span className={state.kind === 'copied' ? styles.otherLabel : undefined}>{label}</span>
          <span className={state.kind === 'copied' ? undefined : styles.otherLabel}>{strings.Copied}</span>
        </span>
      </Button>
      <span className={styles.statusMessage} role="status">
        {state.kind === 'copied' && strings.Copied}
      </span>
      {state.kind === 'byHand' && <CopyByHand text={state.text} />}
    </div>
  );
};
