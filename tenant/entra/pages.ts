import { signedInUser } from '../people';
import { escapeHtml } from '../page/template';

/** What a person sees of Microsoft Entra when the whole page goes there. */
function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body style="font: 15px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 4rem auto"><h1 style="font-size: 1.5rem">${title}</h1>${body}</body></html>`;
}

/** @param address - where "Continue" leads */
export function signInPage(address: string): string {
  return page('Sign in to your account', `<p>${signedInUser.userPrincipalName}</p><p><a href="${escapeHtml(address)}">Continue</a></p>`);
}

export function adminApprovalPage(): string {
  return page('Need admin approval', '<p>SharePoint Online Web Client Extensibility needs permission that only an admin can grant.</p>');
}

/** A page in a hidden frame that never says anything. */
export const waitingPage: string = page('Working', '<p>Please wait.</p>');
