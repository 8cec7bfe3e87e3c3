import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import styles from './Guide.module.scss';
import { type Browser, type Key, type MenuCommand, type WayIn, surroundingsOf, waysIn } from './privateWindow';

const Way: React.FunctionComponent<{ readonly way: WayIn }> = ({ way: { browser, keys, menu } }) => (
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

const Ways: React.FunctionComponent<{ readonly ways: readonly WayIn[] }> = ({ ways }) => (
  <ul className={styles.ways}>
    {ways.map((way) => (
      <li key={way.browser}>
        <Way way={way} />
      </li>
    ))}
  </ul>
);

/** How to open a private window: in the reader's own browser first and alone, the others folded. */
export const PrivateWindowWays: React.FunctionComponent = () => {
  const surroundings = surroundingsOf(navigator.userAgent, navigator.maxTouchPoints);
  const { own, others } = waysIn(surroundings);
  return (
    <>
      {surroundings.isTeams && <p className={styles.aside}>{strings.GuideFromTeams}</p>}
      {own ? (
        <>
          <div className={styles.ways}>
            <Way way={own} />
          </div>
          {others.length > 0 && (
            <details className={styles.others}>
              <summary>{strings.GuideOtherBrowsers}</summary>
              <Ways ways={others} />
            </details>
          )}
        </>
      ) : (
        <Ways ways={others} />
      )}
    </>
  );
};

/** Names are names in every language. */
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

function keyName(key: Key): string {
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
