/** Where photos come from: SharePoint (with PnPjs for the profile record) and Microsoft 365 (with Microsoft Graph). */
export { type Microsoft365SourceOptions, Microsoft365PhotoSource } from './microsoft365/microsoft365Source';
export { type SharePointSourceOptions, SharePointPhotoSource, nonexistentAccount } from './sharePoint/sharePointSource';
export { missingInterfaces } from './browser/interfaces';
export { systemClock } from './browser/systemClock';
export { type EntryOwner } from './browser/storageEntry';
export { OrganizationDefaults } from './sharePoint/organizationDefaults';
export { OrganizationEntry } from './browser/organizationEntry';
export { BrowserHistoryStorage } from './browser/refreshHistoryStorage';
export { BrowserResultMemory } from './browser/resultMemory';
export { nextTask } from './browser/nextTask';
export { BrowserFlag } from './browser/expiringFlag';
export { BrowserBudget } from './browser/requestBudget';
export { BrowserRefreshLock } from './browser/refreshLock';
export { RedirectGuard } from './http/redirectGuard';
export { fetchWithRetry, failureOfException, withTimeout } from './http/request';
export { readPicture } from './http/pictureResponse';
export { loadedAddresses } from './browser/resourceTiming';
export { type PageAddressOptions, expiryOf, isExpired, pageAddressOf, userPhotoPageOf } from './sharePoint/pageAddresses';
