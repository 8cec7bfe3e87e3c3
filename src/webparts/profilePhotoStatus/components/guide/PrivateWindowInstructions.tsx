import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './PrivateWindowInstructions.module.scss';
import {
  type Browser,
  type ShortcutKey,
  type MenuCommand,
  type PrivateWindowOption,
  browserEnvironmentOf,
  privateWindowOptions
} from './privateWindow';

const OptionItem: React.FunctionComponent<{ readonly option: PrivateWindowOption }> = ({ option: { browser, keys, menu } }) => (
  <>
    <span className={styles.browser}>{browserName(browser)}</span>
    {keys && (
      // Keys are named from left to right, whatever the page's direction
      <span className={styles.keys} dir="ltr">
        {keys.map((key, index) => (
          <React.Fragment key={key}>
            {index > 0 && '+'}
            <kbd>{keyName(key)}</kbd>
          </React.Fragment>
        ))}
      </span>
    )}
    <span className={styles.menu}>{menuPath(menu)}</span>
  </>
);

const OptionList: React.FunctionComponent<{ readonly options: readonly PrivateWindowOption[] }> = ({ options }) => (
  <ul className={styles.options}>
    {options.map((option) => (
      <li key={option.browser}>
        <OptionItem option={option} />
      </li>
    ))}
  </ul>
);

/** How to open a private window in the user's own browser; the other browsers are folded. */
export const PrivateWindowInstructions: React.FunctionComponent = () => {
  const environment = browserEnvironmentOf(navigator.userAgent, navigator.maxTouchPoints);
  const { own, others } = privateWindowOptions(environment);
  return (
    <>
      {environment.isTeams && <p className={styles.secondary}>{strings.GuideFromTeams}</p>}
      {own ? (
        <>
          <div className={styles.options}>
            <OptionItem option={own} />
          </div>
          {others.length > 0 && (
            <details className={styles.otherBrowsers}>
              <summary>{strings.GuideOtherBrowsers}</summary>
              <OptionList options={others} />
            </details>
          )}
        </>
      ) : (
        <OptionList options={others} />
      )}
    </>
  );
};

/** Product names are not translated. */
function browserName(browser: Browser): string {
  switch (browser) {
    case 'edge':
      return 'Microsoft Edge';
    case 'chrome':
      return 'Google Chrome';
    case 'firefox':
      return 'Firefox';
    case 'safari':
      return 'Safari';
  }
}

function keyName(key: ShortcutKey): string {
  switch (key) {
    case 'control':
      return strings.KeyControl;
    case 'command':
      return strings.KeyCommand;
    case 'shift':
      return strings.KeyShift;
    case 'N':
    case 'P':
      return key;
  }
}

function menuPath(menu: MenuCommand): string {
  switch (menu) {
    case 'edgeWindow':
      return strings.MenuEdgeWindow;
    case 'edgeTab':
      return strings.MenuEdgeTab;
    case 'chromeWindow':
      return strings.MenuChromeWindow;
    case 'chromeTab':
      return strings.MenuChromeTab;
    case 'firefoxWindow':
      return strings.MenuFirefoxWindow;
    case 'firefoxTab':
      return strings.MenuFirefoxTab;
    case 'safariWindow':
      return strings.MenuSafariWindow;
    case 'safariTab':
      return strings.MenuSafariTab;
  }
}
