/** Printed by rounds.ts before the round that counts, followed by the number of its pairs. */
export const LAST_ROUND = 'Pairs in the last round: ';
