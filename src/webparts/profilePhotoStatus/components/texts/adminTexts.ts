import * as strings from 'ProfilePhotoStatusWebPartStrings';

let loaded: IProfilePhotoStatusAdminTexts | undefined;

/**
 * Loads the texts of the property pane and of the test of a tenant, in the language of the card's own: visitors need none of them. After a failure it can be called
 * again.
 */
export async function loadAdminTexts(): Promise<void> {
  // scripts/languages/cardFiles.ts writes these files before webpack runs
  const file = (await import(
    /* webpackChunkName: 'admin-texts-[request]' */ `../../../../../temp/admin-texts/${strings.LanguageFile}.json`
  )) as { readonly default: IProfilePhotoStatusAdminTexts };
  loaded = file.default;
}

/** @throws Error before they are loaded */
export function adminTexts(): IProfilePhotoStatusAdminTexts {
  if (!loaded) {
    throw new Error('The texts for admins are not loaded.');
  }
  return loaded;
}
