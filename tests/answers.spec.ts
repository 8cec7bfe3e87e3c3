import { expectAccessible } from './helpers/accessibility';
import { announcement, nextSteps, onCard } from './helpers/card';
import { expect, test } from './helpers/fixtures';
import { english } from './helpers/texts';

test('"Yes, the same" is kept for that pair of photos, is said on the line, and can be taken back', async ({ open }) => {
  const visit = { scenario: 'unsure', sync: 'never', visit: 'answered' } as const;
  const first = await open(visit);
  await first.webPart.getByRole('button', { name: english.SamePicture }).click();
  await expect(onCard(first.webPart, english.InSyncByUserText)).toBeVisible();
  await expectAccessible(first.page);

  const second = await open(visit);
  await expect(onCard(second.webPart, english.InSyncByUserText)).toBeVisible();
  await second.webPart.getByRole('button', { name: english.Undo }).click();
  await expect(onCard(second.webPart, english.UnsureHeadline)).toBeVisible();
  await expect(nextSteps(second.webPart)).toHaveText([english.SamePicture, english.NotTheSame]);

  const third = await open(visit);
  await expect(onCard(third.webPart, english.UnsureHeadline)).toBeVisible();
});

test('"No, not the same" is kept too, and leads to what helps', async ({ open }) => {
  const visit = { scenario: 'unsure', sync: 'never', visit: 'denied' } as const;
  const first = await open(visit);
  await first.webPart.getByRole('button', { name: english.NotTheSame }).click();
  await expect(onCard(first.webPart, english.DifferentByUserText)).toBeVisible();
  const second = await open(visit);
  await expect(onCard(second.webPart, english.DifferentByUserText)).toBeVisible();
  await expect(nextSteps(second.webPart)).toHaveText([english.Refresh]);
});

test('screen readers hear nothing unasked where there is nothing to do, and of two cards one speaks', async ({ open }) => {
  const calm = await open({ scenario: 'inSync' });
  await expect(onCard(calm.webPart, english.InSyncHeadline)).toBeVisible();
  await expect(announcement(calm.webPart)).toHaveText('');

  const { page } = await open({ scenario: 'changed', cards: '2' });
  await expect(page.getByText(english.DifferentHeadline, { exact: true })).toHaveCount(2);
  await expect(page.locator('section > [role="status"]').filter({ hasText: english.DifferentHeadline })).toHaveCount(1);
});
