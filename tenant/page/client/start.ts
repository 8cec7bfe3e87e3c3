import { initializeIcons } from '@fluentui/react/lib/Icons';
import { loadTheme } from '@fluentui/react/lib/Styling';
import type { UrlOptions } from '../../urlOptions';
import type { PageData } from '../data';
import { onUrlOptions, readPageData, reportState } from './live';
import { themeOf } from './themes';

interface Starter {
  _isTelemetryDisabled: boolean;
  start(preloaded: PageData['preloaded'], onFailure: (error: unknown) => void): Promise<object>;
}

declare const spModuleLoader: Starter;

/** Gives the theme to every copy of Fluent UI and to every style sheet with theme tokens, as SharePoint's pages do. */
function applyTheme({ theme, host }: UrlOptions): void {
  loadTheme(themeOf(theme, host));
  document.documentElement.dataset['theme'] = theme;
}

function fail(error: unknown): void {
  reportState('failed');
  console.error('The web part could not be shown.', error);
}

const { preloaded, urlOptions } = readPageData();
reportState('loading');
initializeIcons('/fonts/', { disableWarnings: true });
applyTheme(urlOptions);
onUrlOptions((next) => {
  applyTheme(next);
});
// SPStarter's own switch: nothing is sent to Microsoft.
spModuleLoader._isTelemetryDisabled = true;
spModuleLoader.start(preloaded, fail).catch(fail);
