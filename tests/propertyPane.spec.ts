import type { Locator } from '@playwright/test';
import type { IProfilePhotoStatusWebPartProps } from '../src/webparts/profilePhotoStatus/settings/storedProperties';
import { onCard, sidePanel } from './helpers/card';
import { type OpenedPage, type Wanted, expect, failedResponse, test } from './helpers/fixtures';
import { choose } from './helpers/propertyPane';
import { english, filled } from './helpers/texts';

/** A change that a site owner makes in SharePoint's own property pane, and what the card says before and after it. */
interface Change {
  readonly wanted: Wanted;
  readonly set: (propertyPane: Locator) => Promise<void>;
  /** Where to look, for what is not on the card itself */
  readonly way?: (opened: OpenedPage) => Promise<void>;
  readonly before: (opened: OpenedPage) => Locator;
  readonly after: (opened: OpenedPage) => Locator;
}

/** Clicks the button of a part of the card, and what it leads on to. */
const opens =
  (...names: readonly string[]) =>
  async ({ webPart }: OpenedPage): Promise<void> => {
    for (const name of names) {
      await webPart.getByRole('button', { name, exact: true }).click();
    }
  };

const fill = (label: string, value: string) => (propertyPane: Locator) =>
  propertyPane.getByRole('textbox', { name: label, exact: true }).fill(value);

const pick = (label: string, option: string) => (propertyPane: Locator) => choose(propertyPane, label, option);

/** What visitors see. */
const asVisitor = async ({ setOptions }: OpenedPage): Promise<void> => setOptions({ mode: 'read' });

/** What the next visitor sees, whose page has stored the change. */
const nextVisit = async ({ page, webPart }: OpenedPage): Promise<void> => {
  await expect(page).toHaveURL(/properties=/);
  await page.goto(page.url().replace('mode=edit', 'mode=read'));
  await expect(webPart).not.toHaveText('');
};

const linkIn =
  (name: RegExp, address: string) =>
  ({ webPart }: OpenedPage) =>
    webPart.getByRole('link', { name }).and(webPart.locator(`[href^="${address}"]`));

const says =
  (text: string | RegExp) =>
  ({ webPart }: OpenedPage) =>
    onCard(webPart, text).first();

const nothing = ({ page }: OpenedPage): Locator => page.locator('#web-part').filter({ hasNotText: /\S/ });

const onChanged: Wanted = { scenario: 'changed', mode: 'edit' };
const guide = opens(english.WhyLink, english.ShowSteps);

/** A checkbox whose step stands in the guide as long as it is checked. */
const stepOf = (title: string): Change => ({
  wanted: onChanged,
  set: (propertyPane) => propertyPane.getByText(title, { exact: true }).click(),
  way: guide,
  before: ({ webPart }) => webPart.getByRole('heading', { level: 4, name: title }),
  after: ({ webPart }) => webPart.locator('dialog ol:has(h4)').filter({ hasNotText: title })
});

/** Complete by its type: a property without a row does not compile. */
const changes: Readonly<Record<keyof IProfilePhotoStatusWebPartProps, Change>> = {
  title: {
    wanted: onChanged,
    set: fill(english.PaneTitle, 'How do I look?'),
    before: ({ webPart }) => webPart.getByRole('group', { name: english.DefaultTitle }),
    after: ({ webPart }) => webPart.getByRole('group', { name: 'How do I look?' })
  },
  density: {
    wanted: onChanged,
    set: pick(english.PaneDensity, english.PaneDensityQuiet),
    before: ({ webPart }) => webPart.getByRole('button', { name: english.Refresh }),
    after: ({ webPart }) => webPart.getByRole('button', { name: english.ShowDetails })
  },
  checkWhen: {
    wanted: onChanged,
    set: pick(english.PaneCheckWhen, english.PaneCheckWhenAsked),
    way: nextVisit,
    before: says(english.DifferentHeadline),
    after: says(english.IdleText)
  },
  whenInSync: {
    wanted: { scenario: 'inSync', mode: 'edit' },
    set: pick(english.PaneWhenInSync, english.PaneShowBoth),
    before: ({ webPart }) => webPart.getByRole('button', { name: english.ShowBoth }),
    after: says(english.InSyncText)
  },
  whenNoPhoto: {
    wanted: { scenario: 'noPhoto', mode: 'edit', expectErrors: [failedResponse(404)] },
    set: pick(english.PaneWhenNoPhoto, english.PaneShowNothing),
    way: asVisitor,
    before: says(english.NoPhotoHeadline),
    after: nothing
  },
  whenGuest: {
    wanted: { scenario: 'changed', user: 'guest', mode: 'edit' },
    set: pick(english.PaneWhenGuest, english.PaneShowLine),
    way: asVisitor,
    before: nothing,
    after: says(english.UnavailableGuest)
  },
  whenConsentMissing: {
    wanted: { scenario: 'consentMissing', mode: 'edit', expectErrors: [failedResponse(400)] },
    set: pick(english.PaneWhenConsentMissing, english.PaneShowLine),
    way: asVisitor,
    before: nothing,
    after: says(english.UnavailableConsentMissing)
  },
  addPhotoLink: {
    wanted: onChanged,
    set: fill(english.PaneAddPhotoLink, 'https://hr.contoso.com/photo'),
    way: opens(english.WhyLink),
    before: linkIn(/Add or change your photo/, 'https://myaccount.microsoft.com/'),
    after: linkIn(/Add or change your photo/, 'https://hr.contoso.com/photo')
  },
  photosSetBy: {
    wanted: { scenario: 'noPhoto', mode: 'edit', expectErrors: [failedResponse(404)] },
    set: pick(english.PanePhotosSetBy, english.PanePhotosSetByOthers),
    before: ({ webPart }) => webPart.getByRole('link', { name: english.AddPhoto }),
    after: says(filled(english.SetByOthersText, english.PhotosSetByAdmin))
  },
  photosSetByWhom: {
    wanted: { scenario: 'noPhoto', mode: 'edit', properties: { photosSetBy: 'admins' }, expectErrors: [failedResponse(404)] },
    set: fill(english.PanePhotosSetByWhom, 'the HR team'),
    before: says(filled(english.SetByOthersText, english.PhotosSetByAdmin)),
    after: says(filled(english.SetByOthersText, 'the HR team'))
  },
  startPageLink: {
    wanted: onChanged,
    set: fill(english.PaneStartPageLink, 'https://intranet.contoso.com/start'),
    way: opens(english.WhyLink, english.ShowSteps, english.GuideSessionTitle),
    before: ({ webPart }) => webPart.locator('code', { hasText: '/_layouts/15/sharepoint.aspx' }),
    after: ({ webPart }) => webPart.locator('code', { hasText: 'https://intranet.contoso.com/start' })
  },
  aboutSyncLink: {
    wanted: onChanged,
    set: fill(english.PaneAboutSyncLink, 'https://intranet.contoso.com/photos'),
    way: opens(english.WhyLink),
    before: linkIn(/About profile photo sync/, 'https://support.microsoft.com/'),
    after: linkIn(/About profile photo sync/, 'https://intranet.contoso.com/photos')
  },
  helpContact: {
    wanted: { scenario: 'otherName', mode: 'edit' },
    set: fill(english.PaneHelpContact, 'help@contoso.com'),
    way: opens(english.ReportLink),
    before: ({ webPart }) => sidePanel(webPart).filter({ hasNotText: english.ReportMail }).getByText(english.ReportCopy),
    after: linkIn(new RegExp(english.ReportMail), 'mailto:help@contoso.com')
  },
  waitingHours: {
    wanted: onChanged,
    set: pick(english.PaneWaitingHours, english.PaneWaiting72),
    way: opens(english.WhyLink, english.ShowSteps, english.GuideTimeTitle),
    before: says(filled(english.GuideTimeWhy, '24 hours')),
    after: says(filled(english.GuideTimeWhy, '72 hours'))
  },
  showsPrivateWindow: stepOf(english.GuideSessionTitle),
  showsSetPhoto: stepOf(english.GuideSetTitle),
  showsGiveItTime: stepOf(english.GuideTimeTitle)
};

for (const [property, { wanted, set, way, before, after }] of Object.entries(changes)) {
  test(`${property} changes what the card says`, async ({ open }) => {
    const isForVisitors: boolean = way === asVisitor;
    const first = await open(isForVisitors ? { ...wanted, mode: 'read' } : wanted);
    if (way !== asVisitor && way !== nextVisit) {
      await way?.(first);
    }
    await expect(before(first)).toBeAttached();
    await expect(after(first)).toHaveCount(0);
    if ((await sidePanel(first.webPart).count()) > 0) {
      // Elsewhere Escape closes SharePoint's pane
      await first.page.keyboard.press('Escape');
    }

    const opened = isForVisitors ? await open(wanted) : first;
    await set(opened.propertyPane);
    await way?.(opened);
    await expect(after(opened)).toBeAttached();
    await expect(before(opened)).toHaveCount(0);
  });
}
