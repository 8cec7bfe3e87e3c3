/** How long the page has for what cannot wait, in milliseconds: to ask for the token, for which the framework loads code of its own. Hardly a picture comes earlier. */
const time: number = 100;

/** Gives the requests of a check a start before what is needed only once they are answered. */
export async function headStart(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
