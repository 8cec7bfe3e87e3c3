import { type ScenarioId, sections, themes } from '../tenant/urlOptions';
import { faintPartsOf } from './helpers/contrast';
import { expect, test } from './helpers/fixtures';

/** One of each kind of sign: equal, unequal, unknown, and the dashed ring of a missing photo */
const scenarios: readonly ScenarioId[] = ['inSync', 'changed', 'unsure', 'neverSynced', 'noMicrosoft365Photo', 'noPhoto', 'smallOld'];

for (const scenario of scenarios) {
  test(`${scenario}: texts, signs and lines stand out on every section background, light and dark`, async ({ open }) => {
    const { webPart, setOptions } = await open({ scenario, properties: { whenInSync: 'card' } });
    await expect(webPart.getByRole('heading', { level: 2 })).toBeVisible();
    const why = webPart.getByRole('button', { name: 'Why does this happen?' });
    if ((await why.count()) > 0) {
      await why.click();
    }
    for (const theme of themes) {
      for (const section of sections) {
        await setOptions({ theme, section });
        await expect.poll(() => faintPartsOf(webPart), { message: `${theme}, ${section}` }).toEqual([]);
      }
    }
  });
}
