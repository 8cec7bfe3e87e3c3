/** Holds only that the user asked, in this tab, until the page has loaded again */
const requestKey: string = 'profile-photo-status.sign-in';

/**
 * Loads the page again and allows it to redirect to the sign-in. On the current page the framework signs nobody in any more: for five
 * minutes it only repeats that a token failed before (DeferredAadTokenProvider), its first failure to reach a signed-in
 * state is kept as long as the page is (`_ensureStateResult` of MsalBrowserTokenProvider), and MSAL takes the cancelled redirect for one
 * that is under way (sp-http-base 1.23.2).
 */
export function loadAgainToSignIn(): void {
  try {
    window.sessionStorage.setItem(requestKey, 'asked');
  } catch {
    // Storage is blocked: the page loads again all the same, as with the browser's own button
  }
  window.location.reload();
}

/** @returns whether the user has loaded this page to sign in; true only once */
export function takeSignInRequest(): boolean {
  try {
    const isAsked: boolean = window.sessionStorage.getItem(requestKey) === 'asked';
    window.sessionStorage.removeItem(requestKey);
    return isAsked;
  } catch {
    return false;
  }
}
