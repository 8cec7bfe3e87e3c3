/**
 * From this share of the other picture's side on, a user sees no difference in framing, and the card says nothing
 * of it: 3 % are less than two of the 88 px that a photo has on the card.
 */
export const visiblyFramed: number = 0.97;
