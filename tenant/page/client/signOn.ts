/**
 * The page that Microsoft Entra sends the browser back to. In a hidden frame its address alone is read, from outside. As a whole page it goes
 * back to where the sign-in began, as the framework has noted it, and takes the answer along: there MSAL finds it. (What SharePoint's
 * own page does is not published.)
 */
const from = sessionStorage.getItem('spfx.msal.redirectedFrom') ?? undefined;

if (window.parent === window && from !== undefined) {
  location.replace(`${from.replace(/#.*$/, '')}${location.hash}`);
}
