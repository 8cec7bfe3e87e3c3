import type { Locator, Page, Request } from '@playwright/test';
import sharp from 'sharp';
import { expectAccessible } from './helpers/accessibility';
import { type OpenedPage, type Wanted, expect, failedResponse, test, isolatedTest } from './helpers/fixtures';
import { timedTest } from './helpers/time';
import { atRest, onCard, sidePanel } from './helpers/card';
import { isUserPhoto } from './helpers/userPhotos';
import { english, italian, said, rightToLeftInEnglish } from './helpers/texts';

/** Both photos are shown, so that they can be looked at closer also when all is well */
const bothPhotos: Wanted['properties'] = { whenInSync: 'card' };

type Open = (wanted?: Wanted) => Promise<OpenedPage>;

interface CloserLook extends OpenedPage {
  /** What "Compare photos" opens */
  readonly section: Locator;
  readonly slider: Locator;
  readonly hold: Locator;
}

async function lookCloser(open: Open, wanted: Wanted): Promise<CloserLook> {
  const opened: OpenedPage = await open(wanted);
  const { webPart } = opened;
  const link: Locator = webPart.getByRole('button', { name: english.LookCloser });
  await link.click();
  // Teams shows it in the card
  const section: Locator = wanted.host === 'teams' ? webPart : sidePanel(webPart);
  await expect(section.getByRole('heading', { name: english.SizesTitle })).toBeVisible();
  await atRest(webPart);
  return {
    ...opened,
    section,
    slider: section.getByRole('slider', { name: english.OverlaySlider }),
    hold: section.getByRole('button', { name: english.OverlayHold })
  };
}

/** The sizes, once SharePoint has answered. */
function sizesOf(section: Locator): Locator {
  return section.getByRole('listitem');
}

async function boxOf(
  element: Locator
): Promise<{ left: number; top: number; right: number; bottom: number; width: number; height: number }> {
  const { x, y, width, height } = (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { left: x, top: y, right: x + width, bottom: y + height, width, height };
}

/** The frame around both pictures: what the slider, which reaches out of it on either side, stands in. */
function frameOf(slider: Locator): Locator {
  return slider.locator('..');
}

/** The part of the frame that shows the Microsoft 365 photo, as a share of its width, and the side it is on. */
async function uncovered(slider: Locator): Promise<{ share: number; side: 'left' | 'right' }> {
  const frame = await boxOf(frameOf(slider));
  const part = await boxOf(frameOf(slider).locator('[data-shows="microsoft365"]'));
  return {
    share: Math.round((part.width / frame.width) * 100),
    side: Math.abs(part.left - frame.left) < 1 ? 'left' : 'right'
  };
}

async function expectUncovered(slider: Locator, share: number, side: 'left' | 'right' = 'left'): Promise<void> {
  await expect(slider).toHaveAttribute('aria-valuetext', `${share} % Microsoft 365`);
  expect((await uncovered(slider)).share).toBe(share);
  if (share > 0) {
    expect((await uncovered(slider)).side).toBe(side);
  }
}

/** Color of one pixel of the page as the user sees it. */
async function colorAt(page: Page, x: number, y: number): Promise<readonly number[]> {
  const picture: Buffer = await page.screenshot({ clip: { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 } });
  return [...(await sharp(picture).removeAlpha().raw().toBuffer())];
}

test('both pictures lie over each other, and the keyboard moves the line between them', async ({ open }) => {
  const { page, section, slider } = await lookCloser(open, { scenario: 'changed' });
  await expectUncovered(slider, 50);
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expectUncovered(slider, 51);
  await page.keyboard.press('PageDown');
  await expectUncovered(slider, 41);
  await page.keyboard.press('Home');
  await expectUncovered(slider, 0);
  await page.keyboard.press('End');
  await expectUncovered(slider, 100);
  await expect(section.getByText('Microsoft 365', { exact: true })).toBeVisible();
  await expect(sizesOf(section)).toHaveCount(3);
  await expectAccessible(page);
});

test('the mouse moves the line to where it is pressed, up to both edges', async ({ open }) => {
  const { page, slider } = await lookCloser(open, { scenario: 'changed' });
  await slider.scrollIntoViewIfNeeded();
  const frame = await boxOf(frameOf(slider));
  const middle: number = (frame.top + frame.bottom) / 2;
  await page.mouse.move(frame.left + frame.width * 0.5, middle);
  await page.mouse.down();
  await page.mouse.move(frame.left + frame.width * 0.25, middle);
  await expectUncovered(slider, 25);
  await page.mouse.move(frame.left, middle);
  await expectUncovered(slider, 0);
  await page.mouse.move(frame.right, middle);
  await expectUncovered(slider, 100);
  await page.mouse.up();
  await page.mouse.click(frame.left + frame.width * 0.75, middle);
  await expectUncovered(slider, 75);
});

test('what is uncovered is the picture itself: the two differ where the line has passed', async ({ open }) => {
  const { page, slider } = await lookCloser(open, { scenario: 'changed' });
  await slider.scrollIntoViewIfNeeded();
  const frame = await boxOf(frameOf(slider));
  // A point of the background, high up at the right: light in one portrait, dark in the other
  const point = [frame.left + frame.width * 0.97, frame.top + frame.height * 0.03] as const;
  await slider.focus();
  await page.keyboard.press('Home');
  await expectUncovered(slider, 0);
  const sharePoint = await colorAt(page, ...point);
  await page.keyboard.press('End');
  await expectUncovered(slider, 100);
  const microsoft365 = await colorAt(page, ...point);
  const difference: number = microsoft365.reduce((sum, value, i) => sum + Math.abs(value - (sharePoint[i] ?? 0)), 0);
  expect(difference).toBeGreaterThan(150);
});

for (const [how, press, release] of [
  ['Space', (page: Page) => page.keyboard.down('Space'), (page: Page) => page.keyboard.up('Space')],
  ['Enter', (page: Page) => page.keyboard.down('Enter'), (page: Page) => page.keyboard.up('Enter')],
  ['the mouse', (page: Page) => page.mouse.down(), (page: Page) => page.mouse.up()]
] as const) {
  test(`held with ${how}, SharePoint’s picture is there alone; let go, the Microsoft 365 photo is`, async ({ open }) => {
    const { page, slider, hold } = await lookCloser(open, { scenario: 'changed' });
    await hold.focus();
    await hold.hover();
    await press(page);
    await expectUncovered(slider, 0);
    await release(page);
    await expectUncovered(slider, 100);
  });
}

test('a click without a press, as screen readers and voice control make it, turns the button on and off', async ({ open }) => {
  const { slider, hold } = await lookCloser(open, { scenario: 'changed' });
  const click = (): Promise<void> => hold.evaluate((button) => (button as HTMLElement).click());
  await click();
  await expectUncovered(slider, 0);
  await expect(hold).toHaveAttribute('aria-pressed', 'true');
  await click();
  await expectUncovered(slider, 100);
  await expect(hold).toHaveAttribute('aria-pressed', 'false');
});

test('a finger that moves up or down leaves the line where it is; one that taps or moves sideways does not', async ({ open }) => {
  const { page, slider } = await lookCloser(open, { scenario: 'changed' });
  await slider.scrollIntoViewIfNeeded();
  const frame = await boxOf(frameOf(slider));
  const [x, y] = [frame.left + frame.width * 0.75, (frame.top + frame.bottom) / 2];
  const finger = await page.context().newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', toX: number, toY: number): Promise<void> => {
    await finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: toX, y: toY }] });
  };
  await touch('touchStart', x, y);
  for (const down of [10, 30, 60, 90]) {
    await touch('touchMove', x, y - down);
  }
  await touch('touchEnd', x, y - 90);
  await expectUncovered(slider, 50);

  const after = await boxOf(frameOf(slider));
  const middle: number = (after.top + after.bottom) / 2;
  await touch('touchStart', x, middle);
  await touch('touchEnd', x, middle);
  await expectUncovered(slider, 75);
});

test('the knob is whole at both ends', async ({ open }) => {
  const { page, slider } = await lookCloser(open, { scenario: 'changed' });
  await slider.focus();
  const knob: Locator = frameOf(slider).locator('> span').last();
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key);
    await expectUncovered(slider, key === 'Home' ? 0 : 100);
    const [frame, box] = [await boxOf(frameOf(slider)), await boxOf(knob)];
    expect(box.left).toBeGreaterThanOrEqual(frame.left);
    expect(box.right).toBeLessThanOrEqual(frame.right);
  }
});

test('a hold ends also when the mouse has left the button, or the focus has', async ({ open }) => {
  const { page, slider, hold } = await lookCloser(open, { scenario: 'changed' });
  await hold.hover();
  await page.mouse.down();
  await expectUncovered(slider, 0);
  await page.mouse.move(2, 2);
  await page.mouse.up();
  await expectUncovered(slider, 100);
  await hold.focus();
  await page.keyboard.down('Space');
  await expectUncovered(slider, 0);
  await slider.focus();
  await expectUncovered(slider, 100);
  await page.keyboard.up('Space');
});

test('on a page from right to left the line starts from the right, and so does the keyboard', async ({ open }) => {
  const { page, slider } = await lookCloser(open, { scenario: 'changed', language: rightToLeftInEnglish });
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  await expectUncovered(slider, 51, 'right');
  await slider.scrollIntoViewIfNeeded();
  const frame = await boxOf(frameOf(slider));
  await page.mouse.click(frame.right - frame.width * 0.25, (frame.top + frame.bottom) / 2);
  await expectUncovered(slider, 25, 'right');
});

test('the same picture framed differently: the pictures are laid so that they coincide, and the frame is drawn', async ({ open }) => {
  const { page, section, slider } = await lookCloser(open, { scenario: 'cropped', properties: bothPhotos });
  await expect(section.getByText('Inside the line is what SharePoint shows of it.')).toBeVisible();
  const drawn: Locator = section.locator('[data-frame="sharePoint"]');
  const picture = await boxOf(drawn.locator('..'));
  const inner = await boxOf(drawn);
  // The local tenant cuts out nine tenths, 7 % from the left and 2.5 % from the top (tenant/pictures.ts)
  expect(inner.width / picture.width).toBeCloseTo(0.9, 1);
  expect((inner.left - picture.left) / picture.width).toBeCloseTo(0.07, 2);
  expect((inner.top - picture.top) / picture.height).toBeCloseTo(0.025, 2);

  // Over each other: the Microsoft 365 photo is enlarged and moved by as much, SharePoint's fills the frame
  const frame = await boxOf(frameOf(slider));
  const [sharePoint, microsoft365] = await Promise.all([0, 1].map((index) => boxOf(frameOf(slider).locator('img').nth(index))));
  expect((sharePoint?.width ?? 0) / frame.width).toBeCloseTo(1, 2);
  expect((microsoft365?.width ?? 0) / frame.width).toBeCloseTo(1 / 0.9, 1);
  expect((frame.left - (microsoft365?.left ?? 0)) / (microsoft365?.width ?? 1)).toBeCloseTo(0.07, 2);
  await expect(sizesOf(section)).toHaveCount(3);
  await expectAccessible(page);
});

test('no frame is drawn where there is none to tell of', async ({ open }) => {
  const { section, slider } = await lookCloser(open, { scenario: 'inSync', properties: bothPhotos });
  await expect(slider).toBeVisible();
  await expect(section.locator('[data-frame]')).toHaveCount(0);
});

const sizeSituations: readonly { readonly scenario: NonNullable<Wanted['scenario']>; readonly verdict: RegExp }[] = [
  { scenario: 'inSync', verdict: /Same as in Microsoft 365/ },
  { scenario: 'cropped', verdict: /Same as in Microsoft 365/ },
  { scenario: 'changed', verdict: /Not the same as in Microsoft 365/ },
  { scenario: 'unsure', verdict: said(english.SizeUnsure) },
  { scenario: 'neverSynced', verdict: /A placeholder, not a photo/ }
];

for (const { scenario, verdict } of sizeSituations) {
  test(`S, M and L are shown as SharePoint serves them, each with its verdict: ${scenario}`, async ({ open }) => {
    const { section, requests } = await lookCloser(open, { scenario, properties: bothPhotos });
    const sizes: Locator = sizesOf(section);
    await expect(sizes).toHaveText([/S: 48 × 48 px/, /M: 72 × 72 px/, /L: 240 × 240 px/]);
    await expect(sizes).toHaveText([verdict, verdict, verdict]);
    for (const [size, side] of [
      ['S', 48],
      ['M', 72],
      ['L', 240]
    ] as const) {
      const picture: Locator = section.getByRole('img', { name: `SharePoint’s photo in size ${size}`, exact: true });
      await expect(picture).toHaveJSProperty('naturalWidth', side);
      expect((await boxOf(picture)).width).toBe(side);
    }
    // One by one from the address that SharePoint's own pages ask
    const asked: readonly string[] = requests().map(({ url }) => url);
    for (const size of ['S', 'M', 'L']) {
      expect(asked.filter((url) => isUserPhoto({ url }) && url.includes(`size=${size}&`))).not.toEqual([]);
    }
  });
}

test('the sizes are asked for past the browser’s cache, whenever the section is opened', async ({ open, page }) => {
  const asked: Request[] = [];
  const { webPart, section } = await lookCloser(open, { scenario: 'changed' });
  const link: Locator = webPart.getByRole('button', { name: english.LookCloser });
  await expect(sizesOf(section)).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(section).toHaveCount(0);
  page.on('request', (request) => asked.push(request));
  await link.click();
  await expect(sizesOf(section)).toHaveCount(3);
  const sizes: readonly Request[] = asked.filter(
    (request) => isUserPhoto({ url: request.url() }) && !request.url().includes('no-such-account')
  );
  const headers = await Promise.all(sizes.map((request) => request.allHeaders()));
  // What browsers send with `cache: 'reload'`: neither they nor anything between them and SharePoint may answer
  expect(headers.map((each) => each['cache-control'])).toEqual(['no-cache', 'no-cache', 'no-cache']);
});

test('without a Microsoft 365 photo there is nothing to compare, and what SharePoint serves is still shown', async ({ open }) => {
  const { page, section, slider } = await lookCloser(open, {
    scenario: 'noMicrosoft365Photo',
    expectErrors: [failedResponse(404)]
  });
  await expect(sizesOf(section)).toHaveText(['S: 48 × 48 px', 'M: 72 × 72 px', 'L: 240 × 240 px']);
  await expect(slider).toHaveCount(0);
  await expectAccessible(page);
});

test('where there is no picture at all there is nothing to look at', async ({ open }) => {
  const { webPart } = await open({ scenario: 'noPhoto', expectErrors: [failedResponse(404)] });
  await expect(webPart.getByText(english.NoPhotoHeadline, { exact: true })).toBeVisible();
  await expect(webPart.getByRole('button', { name: english.LookCloser })).toHaveCount(0);
});

test('an error of SharePoint is said once, in words, and can be tried again', async ({ open }) => {
  const { page, section, requests } = await lookCloser(open, {
    scenario: 'sharePointDown',
    expectErrors: [failedResponse(500)]
  });
  const said: Locator = section.locator('p', { hasText: english.ServiceErrorText });
  await expect(said).toHaveCount(1);
  await expect(said).toContainText('We can’t read your SharePoint photo.');
  await expectAccessible(page);
  const asked: number = requests().length;
  await section.getByRole('button', { name: english.SizesAskAgain }).press('Enter');
  await expect.poll(() => requests().length).toBeGreaterThanOrEqual(asked + 3);
  await expect(said).toBeVisible();
  // The button went and came back meanwhile: the focus stayed in the section
  expect(await section.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('while SharePoint is asked the section says so; closing it ends the requests', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed' });
  const link: Locator = webPart.getByRole('button', { name: english.LookCloser });
  await expect(link).toBeVisible();
  // From now on the small sizes stay unanswered: they end only if somebody ends them
  await page.route(/userphoto\.(aspx|jpg)\?.*size=[SM]/, () => undefined);
  const asked = new Set<string>();
  const ended: string[] = [];
  page.on('request', (request) => asked.add(/size=[SM]/.exec(request.url())?.[0] ?? 'another'));
  page.on('requestfailed', (request) => ended.push(`${/size=[SML]/.exec(request.url())?.[0]} ${request.failure()?.errorText}`));
  await link.click();
  await expect(webPart.getByRole('img', { name: english.SizesAsking })).toBeVisible();
  await expect.poll(() => [...asked]).toEqual(expect.arrayContaining(['size=S', 'size=M']));
  await expectAccessible(page);
  expect(ended).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(webPart.getByRole('heading', { name: english.SizesTitle })).toHaveCount(0);
  await expect.poll(() => ended.sort()).toEqual(['size=M net::ERR_ABORTED', 'size=S net::ERR_ABORTED']);
});

timedTest('after a refresh the section shows what SharePoint serves since', async ({ open, time }) => {
  // SharePoint syncs 20 seconds after the page asked it first: late enough to see the other picture before
  const { section, ...opened } = await lookCloser(open, { scenario: 'changed', sync: 20 });
  await expect(sizesOf(section)).toHaveText([/Not the same/, /Not the same/, /Not the same/]);
  await opened.page.keyboard.press('Escape');
  await opened.webPart.getByRole('button', { name: english.Refresh }).click();
  await time.passPausesUntil(opened, onCard(opened.webPart, english.ConfirmedHeadline));
  await opened.webPart.getByRole('button', { name: english.LookCloser }).click();
  await expect(sizesOf(section)).toHaveText([/Same as/, /Same as/, /Same as/]);
});

const looks: readonly { readonly name: string; readonly wanted: Wanted }[] = [
  { name: 'dark theme', wanted: { theme: 'dark' } },
  { name: 'right to left', wanted: { language: rightToLeftInEnglish } },
  { name: '320 px column', wanted: { width: '320' } },
  { name: 'full width', wanted: { width: 'full' } },
  { name: 'Teams', wanted: { host: 'teams' } }
];

for (const { name, wanted } of looks) {
  test(`${name}: usable, and nothing overflows`, async ({ open }) => {
    const { page, webPart, section } = await lookCloser(open, { scenario: 'cropped', properties: bothPhotos, ...wanted });
    await expect(sizesOf(section)).toHaveCount(3);
    await expectAccessible(page);
    expect(await webPart.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });
}

isolatedTest('a phone of 320 px shows it all without sideways scrolling, the small sizes beside each other', async ({ open, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const { section, slider, hold } = await lookCloser(open, { scenario: 'cropped', properties: bothPhotos });
  await expect(sizesOf(section)).toHaveCount(3);
  for (const part of [frameOf(slider), hold, section.locator('[data-frame]'), ...(await sizesOf(section).all())]) {
    const box = await boxOf(part);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(320);
  }
  const [small, medium] = await Promise.all([0, 1].map((index) => boxOf(sizesOf(section).nth(index))));
  expect(medium?.left).toBeGreaterThan(small?.right ?? 0);
});

isolatedTest('high contrast: the line, the frame and what is focused stay visible', async ({ open, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { section, slider } = await lookCloser(open, { scenario: 'cropped', properties: bothPhotos });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const drawn = await section.locator('[data-frame]').evaluate((element) => {
    const { borderTopColor, outlineColor, outlineStyle } = getComputedStyle(element);
    return { borderTopColor, outlineColor, outlineStyle };
  });
  // Two lines of two colors: one of them stands out from any picture
  expect(drawn.outlineStyle).toBe('solid');
  expect(drawn.borderTopColor).not.toBe(drawn.outlineColor);
  expect(await frameOf(slider).evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await expectAccessible(page);
});

test('Italian', async ({ open }) => {
  const { page, webPart } = await open({ scenario: 'changed', language: 'it-IT' });
  await webPart.getByRole('button', { name: italian.LookCloser }).click();
  const different = new RegExp(italian.SizeDifferent);
  await expect(webPart.getByRole('listitem')).toHaveText([different, different, different]);
  await expect(webPart.getByRole('button', { name: italian.OverlayHold })).toBeVisible();
  await expectAccessible(page);
});
