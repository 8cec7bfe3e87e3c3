import type { UrlOptions, Language } from '../urlOptions';
import { signedInUser } from '../people';
import { pageDataId, type PageData } from './data';
import { dateTexts } from './dates';
import { directionOf } from './languages';
import { renderPanel } from './panel';
import { escapeHtml, renderFile, type Values } from './template';
import arabic from './texts/ar-SA.json';
import english from './texts/en-US.json';
import italian from './texts/it-IT.json';

/** What the page says around the card; in English where it has no texts of its own. */
const texts: Readonly<Record<Language, typeof english>> = { 'en-US': english, 'it-IT': italian, 'ar-SA': arabic };

/** The whole page: the panel of the tenant, and beside it what the chosen host shows around the web part. */
export async function renderPage(options: {
  data: PageData;
  problems: readonly string[];
  /** The picture at the top right. */
  ownPhoto: string | undefined;
}): Promise<string> {
  const { data, problems, ownPhoto } = options;
  const { urlOptions } = data;
  const words: Values = { ...(texts[urlOptions.language] ?? english), ...dateTexts(urlOptions.language) };
  const values: Values = {
    ...words,
    published: fill(words['published'], { date: words['publishedDate'] }),
    avatar: ownPhoto === undefined ? '' : `<img class="suite-photo" src="${escapeHtml(ownPhoto)}" alt="">`,
    account: fill(words['account'], { name: signedInUser.displayName })
  };
  const partials: Values = {
    suiteBar: await renderFile('surfaces/suiteBar.html', values),
    siteHeader: await renderFile('surfaces/siteHeader.html', values),
    commandBar: await renderFile('surfaces/commands.html', values),
    webPart: await renderFile('surfaces/webPart.html', values)
  };
  const surface = surfaceOf(urlOptions.host);
  return renderFile('page.html', {
    ...values,
    ...attributes(data),
    surface: urlOptions.host === 'teams' ? 'teams' : 'sharepoint',
    surfaceHtml: await renderFile(`surfaces/${surface}.html`, { ...values, ...partials }),
    icons: await renderFile('surfaces/icons.html', {}),
    panelHtml: await renderPanel(data),
    problems: problems.map((problem) => `<p class="problem" role="alert">${escapeHtml(problem)}</p>`).join(''),
    dataId: pageDataId,
    // A closing tag inside the data would end the script element.
    data: JSON.stringify(data).replace(/</g, '\\u003c')
  });
}

function attributes({ urlOptions, visitName }: PageData): Values {
  const { language, theme, section, host, width, mode, below, panel } = urlOptions;
  return {
    language,
    direction: directionOf(language),
    visit: visitName,
    theme,
    section,
    host,
    width,
    mode,
    below,
    panel
  };
}

function surfaceOf(host: UrlOptions['host']): string {
  switch (host) {
    case 'page':
      return 'home';
    case 'fullPage':
      return 'fullPage';
    case 'teams':
      return 'teams';
  }
}

function fill(text: string | undefined, values: Record<string, string | undefined>): string {
  return (text ?? '').replace(/\{(\w+)\}/g, (_match, name: string) => values[name] ?? '');
}
