/** How long the browser may take to begin reading the file, in milliseconds; Safari needs more than one turn of the loop. */
const timeToRead: number = 60000;

/**
 * Hands a file over to the user's downloads. The link is not put into the page: there SharePoint's own navigation listens
 * to clicks on links.
 */
export function downloadJson(name: string, content: object): void {
  const address: string = URL.createObjectURL(new Blob([JSON.stringify(content, undefined, 2), '\n'], { type: 'application/json' }));
  const link: HTMLAnchorElement = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), timeToRead);
}
