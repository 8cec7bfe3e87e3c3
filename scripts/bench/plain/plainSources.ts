import {
  BrowserResultMemory as ProductMemory,
  SharePointPhotoSource as ProductSharePointSource,
  type SharePointSourceOptions
} from '../../../src/sources/index';

/**
 * The sources of the plain version: those of the product, but each request waits for the one before, and no result is kept. The build of the plain version puts this file in the
 * place of `src/sources/index.ts`.
 */
export * from '../../../src/sources/index';

/** Takes the place of the product's own: an export by name goes before those of a star. */
export class SharePointPhotoSource extends ProductSharePointSource {
  public constructor(options: SharePointSourceOptions) {
    super(options);
    askInSequence();
  }
}

/** Takes the place of the product's own: no page finds a result again. */
export class BrowserResultMemory extends ProductMemory {
  public override load(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  public override save(): Promise<void> {
    return Promise.resolve();
  }
}

/** What the card asks for, token included; everything else on the page is left alone. */
const ownRequest: RegExp = /\/userphoto\.|\/peoplemanager\b|AcquireOBOToken|^https:\/\/graph\.microsoft\.com\//i;

let isInSequence: boolean = false;

/** Once on a page: then the card's requests go one after the other, whichever part sends them. */
function askInSequence(): void {
  if (isInSequence) {
    return;
  }
  isInSequence = true;
  const send: typeof fetch = window.fetch.bind(window);
  let last: Promise<unknown> = Promise.resolve();
  window.fetch = (input, init) => {
    const address: string = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    if (!ownRequest.test(address)) {
      return send(input, init);
    }
    const answer: Promise<Response> = last.then(() => send(input, init));
    last = answer.catch(() => undefined);
    return answer;
  };
}
