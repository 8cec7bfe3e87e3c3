import { accountCases } from './faults/account';
import type { FaultCase } from './faults/faultCase';
import { microsoft365Cases } from './faults/microsoft365';
import { profileCases } from './faults/profile';
import { sharePointCases } from './faults/sharePoint';
import { tokenCases } from './faults/token';

/** The fault matrix: every endpoint with every fault that makes a difference to somebody. */
export const faultTable: readonly FaultCase[] = [...tokenCases, ...microsoft365Cases, ...sharePointCases, ...profileCases, ...accountCases];
