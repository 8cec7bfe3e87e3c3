import { expect, type Locator } from '@playwright/test';

/** Chooses in a drop-down list of SharePoint's own property pane. */
export async function choose(propertyPane: Locator, label: string, option: string): Promise<void> {
  await propertyPane.getByRole('combobox', { name: label }).click();
  await propertyPane.page().getByRole('option', { name: option, exact: true }).click();
  await expectChosen(propertyPane, label, option);
}

export async function expectChosen(propertyPane: Locator, label: string, option: string): Promise<void> {
  await expect(propertyPane.getByRole('combobox', { name: label })).toHaveText(new RegExp(`^${option}`));
}
