declare global {
  interface Window {
    /** What SharePoint says of its content security policy */
    readonly CSPSettings?: { readonly nonce?: string };
  }
}

let waiting: string = '';

/**
 * Puts the text of a style sheet into the page; each compiled `.module.scss` calls it (config/webpack-styles.js). Those of one file of the bundle become one element, before anything
 * that waits for that file can render. Our colors are custom properties, so that nothing has to be replaced when the theme changes.
 */
export function loadStyles(text: string): void {
  if (waiting === '') {
    queueMicrotask(addStyles);
  }
  waiting += text;
}

function addStyles(): void {
  const element: HTMLStyleElement = document.createElement('style');
  element.nonce = window.CSPSettings?.nonce ?? '';
  element.append(waiting);
  waiting = '';
  document.head.append(element);
}
