import * as fluent from 'tenant-fluent8';

/** The property pane takes Fluent 8's utilities and styling from one component, under these two names. */
export const _Utilities: unknown = fluent;
export const _Styling: unknown = fluent;
