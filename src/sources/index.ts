/** Where photos come from: SharePoint (with PnPjs for the profile record) and Microsoft 365 (with Microsoft Graph). */
export { type Microsoft365SourceOptions, Microsoft365PhotoSource } from './microsoft365Source';
export { type SharePointSourceOptions, SharePointPhotoSource } from './sharePointSource';
export { type TenantTestOptions, syncWatch, testTenant } from './tenantTest/testTenant';
export { missingInterfaces } from './browserInterfaces';
export { systemClock } from './systemClock';
export { type EntryOwner } from './browserEntry';
export { BrowserMemory } from './browserMemory';
export { BrowserMoment } from './browserMoment';
export { BrowserBudget } from './browserBudget';
export { BrowserTurn } from './browserTurn';
export { RedirectGuard } from './redirectGuard';
