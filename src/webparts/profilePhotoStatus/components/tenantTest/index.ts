import { type LazyComponent, lazyComponent } from '../shared/lazyComponent';
import type { ITenantTestProps } from './TenantTest';

export type { ITenantTestProps } from './TenantTest';

/** Loaded only when a site owner asks for it: visitors never need it. */
export const TenantTest: LazyComponent<ITenantTestProps> = lazyComponent(async () => {
  const chunk = await import(/* webpackChunkName: 'tenant-test' */ './TenantTest');
  await chunk.loadAdminTexts();
  return chunk;
});
