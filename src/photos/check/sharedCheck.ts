import type { PhotoCheck } from './photoCheck';

/** The checks of this page, by user and web, and how many cards show each */
const checks: Map<string, { readonly check: PhotoCheck; cards: number }> = new Map();

/**
 * Hands out the check that all cards of one user and web share, so that a second card on a page causes no second request.
 * Each call needs its own {@link releaseCheck}.
 */
export function acquireCheck(key: string, create: () => PhotoCheck): PhotoCheck {
  const shared: { readonly check: PhotoCheck; cards: number } = checks.get(key) ?? { check: create(), cards: 0 };
  shared.cards += 1;
  checks.set(key, shared);
  return shared.check;
}

/** The last card to go ends the check and all its requests. */
export function releaseCheck(key: string): void {
  const shared: { readonly check: PhotoCheck; cards: number } | undefined = checks.get(key);
  if (!shared) {
    return;
  }
  shared.cards -= 1;
  if (shared.cards === 0) {
    checks.delete(key);
    shared.check.dispose();
  }
}
