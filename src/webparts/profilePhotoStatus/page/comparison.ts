/** The comparison alone, as a chunk of its own: see lazyComparison.ts. */
export { compare, compareInSteps, warmUp } from '../../../photos';
export { prepareDecoding } from '../../../sources';
