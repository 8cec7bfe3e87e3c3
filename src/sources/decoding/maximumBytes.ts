/**
 * The largest file that is decoded, in bytes. Microsoft 365 takes uploads of at most 4 MB; four times that leaves room
 * for a change of mind and none for an attack.
 */
export const maximumBytes: number = 16 * 1024 * 1024;
