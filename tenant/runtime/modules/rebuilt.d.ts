/** The rebuilt bundle of Fluent UI 8, which the page provides under this name. */
declare module 'tenant-fluent8' {
  export * from '@fluentui/react';
}
