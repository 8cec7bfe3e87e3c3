import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { Dismiss20Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { pageTheme } from '../../page/panelTheme';
import { applyThemeVariables } from '../../page/sectionTheme';
import { FluentRoot } from '../shared/FluentRoot';
import { useUniqueId } from '../shared/useUniqueId';
import { returnFocus } from './returnFocus';
import styles from './SidePanel.module.scss';

export interface ISidePanelProps {
  readonly title: string;
  /** Which of the buttons with `data-opens` has opened it: it gets the focus back, or the one that has taken its place */
  readonly openedBy: string;
  readonly onClose: () => void;
}

/** Whether the browser has modal dialogs; without them, parts open on the page. */
export const hasDialogs: boolean = typeof HTMLDialogElement === 'function' && 'showModal' in HTMLDialogElement.prototype;

/**
 * A panel at the side of the window, above the page, in the page's own theme. The browser keeps the focus in it, and closes it with Escape. In
 * the document it stays a child of the card, so that nothing is left behind when that goes.
 */
export const SidePanel: React.FunctionComponent<ISidePanelProps> = ({ title, openedBy, onClose, children }) => {
  const id: string = useUniqueId('panel');
  const dialog: React.RefObject<HTMLDialogElement> = React.useRef<HTMLDialogElement>(null);
  const heading: React.RefObject<HTMLHeadingElement> = React.useRef<HTMLHeadingElement>(null);
  // Another part may take the place of the first: the focus goes back to where it came from
  const [openedFirst] = React.useState(openedBy);
  // A click that began inside, such as one that selects text, does not close it
  const pressedOutside: React.MutableRefObject<boolean> = React.useRef(false);

  // At every rendering, because the page's theme may have changed
  React.useLayoutEffect(() => {
    if (dialog.current) {
      applyThemeVariables(dialog.current, pageTheme());
    }
  });
  React.useLayoutEffect(() => {
    const panel: HTMLDialogElement | undefined = dialog.current ?? undefined;
    const opener: Element | undefined = document.activeElement ?? undefined;
    panel?.showModal();
    heading.current?.focus();
    return () => {
      const card: HTMLElement | undefined = panel?.closest('section') ?? undefined;
      panel?.close();
      if (card) {
        returnFocus(card, opener, openedFirst);
      }
    };
  }, [openedFirst]);

  const isOutside = (event: React.SyntheticEvent): boolean => event.target === dialog.current;
  return (
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // Some browsers close without asking, when Escape is pressed twice
      onClose={onClose}
      onPointerDown={(event) => {
        pressedOutside.current = isOutside(event);
      }}
      onClick={(event) => {
        if (isOutside(event) && pressedOutside.current) {
          onClose();
        }
      }}
    >
      <FluentRoot>
        <div className={styles.frame}>
          <div className={styles.header}>
            <h3 id={id} ref={heading} className={styles.title} tabIndex={-1}>
              {title}
            </h3>
            <Button appearance="subtle" aria-label={strings.ClosePanel} icon={<Dismiss20Regular />} onClick={onClose} />
          </div>
          <div className={styles.content}>{children}</div>
        </div>
      </FluentRoot>
    </dialog>
  );
};
