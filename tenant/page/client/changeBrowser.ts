import { type BrowserChange, parseBrowserChanges } from '../../browserChanges';

/**
 * Changes the browser as a link says, before any other script runs. Canvases are changed where pages read them, as protections and extensions do it.
 * @param text - such as `canvasWhite,noImageDecoder`
 */
export function changeBrowser(text: string): void {
  for (const change of parseBrowserChanges(text) ?? []) {
    changes[change]();
  }
}

const changes: Readonly<Record<BrowserChange, () => void>> = {
  canvasWhite: () => {
    alterReading((pixels) => pixels.fill(255));
  },
  canvasEmpty: () => {
    alterReading((pixels) => pixels.fill(0));
  },
  canvasNoise: () => {
    alterReading((pixels) => {
      for (let count = 0; count < 10; count++) {
        const at = 4 * Math.floor((Math.random() * pixels.length) / 4) + (count % 3);
        pixels[at] = (pixels[at] ?? 0) ^ 1;
      }
    });
  },
  canvasFarbled: () => {
    alterReading((pixels) => {
      for (let at = 0; at < pixels.length; at++) {
        // From -2 to 2, by the place in the picture; opacity stays
        pixels[at] = (pixels[at] ?? 0) + (at % 4 === 3 ? 0 : ((Math.imul(at, 2654435761) >>> 16) % 5) - 2);
      }
    });
  },
  noCanvas: () => {
    // What a browser without canvases answers
    const answer = (): null => null;
    HTMLCanvasElement.prototype.getContext = answer;
    OffscreenCanvas.prototype.getContext = answer;
  },
  decoderHangs: () => {
    const never = (): Promise<never> => new Promise<never>(() => undefined);
    window.createImageBitmap = never;
    ImageDecoder.prototype.decode = never;
  },
  noImageDecoder: () => {
    remove(window, 'ImageDecoder');
  },
  noCreateImageBitmap: () => {
    remove(window, 'createImageBitmap');
  },
  noOffscreenCanvas: () => {
    remove(window, 'OffscreenCanvas');
  },
  noLocks: () => {
    remove(Navigator.prototype, 'locks');
  },
  noRelativeTime: () => {
    remove(Intl, 'RelativeTimeFormat');
  },
  noCanParse: () => {
    remove(URL, 'canParse');
  },
  noThrowIfAborted: () => {
    remove(AbortSignal.prototype, 'throwIfAborted');
  },
  noAbortAny: () => {
    remove(AbortSignal, 'any');
  },
  noAbortTimeout: () => {
    remove(AbortSignal, 'timeout');
  },
  noSubtle: () => {
    remove(Crypto.prototype, 'subtle');
  },
  noClipboard: () => {
    remove(Navigator.prototype, 'clipboard');
  },
  noStorage: () => {
    for (const kind of ['localStorage', 'sessionStorage'] as const) {
      Object.defineProperty(window, kind, {
        get: () => {
          throw new DOMException('Storage is blocked', 'SecurityError');
        }
      });
    }
  },
  noTiming: () => {
    remove(Performance.prototype, 'getEntriesByType');
  },
  noFetch: () => {
    remove(window, 'fetch');
  },
  noBlob: () => {
    remove(window, 'Blob');
  },
  noTextDecoder: () => {
    remove(window, 'TextDecoder');
  },
  oldBrowser: () => {
    for (const name of missingInOld) {
      changes[name]();
    }
  }
};

/** What browsers of some years ago lack */
const missingInOld: readonly BrowserChange[] = [
  'noCreateImageBitmap',
  'noImageDecoder',
  'noOffscreenCanvas',
  'noLocks',
  'noRelativeTime',
  'noCanParse',
  'noThrowIfAborted',
  'noAbortAny',
  'noAbortTimeout',
  'noClipboard'
];

function remove(owner: object, name: string): void {
  Reflect.deleteProperty(owner, name);
}

function alterReading(alter: (pixels: Uint8ClampedArray) => void): void {
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const read = prototype.getImageData;
    prototype.getImageData = function (this: CanvasRenderingContext2D, ...area: Parameters<typeof read>) {
      const image = read.apply(this, area);
      alter(image.data);
      return image;
    };
  }
}
