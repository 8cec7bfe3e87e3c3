import { type ScenarioId, sections } from '../tenant/urlOptions';
import { faintPartsOf } from './helpers/contrast';
import { expect, failedResponse, test } from './helpers/fixtures';
import { english } from './helpers/texts';

/** One of each kind of sign: equal, unequal, unknown, and the dashed ring of a missing photo */
const scenarios: readonly { readonly scenario: ScenarioId; readonly expectErrors?: readonly RegExp[] }[] = [
  { scenario: 'inSync' },
  { scenario: 'changed' },
  { scenario: 'unsure' },
  { scenario: 'neverSynced' },
  { scenario: 'noMicrosoft365Photo', expectErrors: [failedResponse(404)] },
  { scenario: 'noPhoto', expectErrors: [failedResponse(404)] },
  { scenario: 'smallOld' }
];

for (const { scenario, expectErrors } of scenarios) {
  test(`${scenario}: texts, signs and lines stand out on every section background, light and dark`, async ({ open }) => {
    const { webPart, setOptions } = await open({ scenario, properties: { whenInSync: 'card' }, ...(expectErrors && { expectErrors }) });
    await expect(webPart.getByRole('heading', { level: 2 })).toBeVisible();
    const why = webPart.getByRole('button', { name: english.WhyLink });
    if ((await why.count()) > 0) {
      await why.click();
    }
    for (const theme of ['light', 'dark'] as const) {
      for (const section of sections) {
        await setOptions({ theme, section });
        await expect.poll(() => faintPartsOf(webPart), { message: `${theme}, ${section}` }).toEqual([]);
      }
    }
  });
}
