import { type Clock, type Picture, type ReadFailure } from '../../photos';
import { decodePicture, decodeTimeout } from './decodePicture';
import { testPattern, testPatternSide } from './testPattern';
import { forgetTrustedRaster } from './trustedRaster';

/** The browser of the present test */
let browser: FakeBrowser;

/**
 * A browser of whose parts each test says what they do. What it decodes has one gray, whatever the file; only the known picture is read as it is.
 */
class FakeBrowser {
  public alter: (pixels: Uint8ClampedArray) => void = () => undefined;
  private _isHanging: boolean = false;
  public readonly open: Set<object> = new Set();
  public decoded: number = 0;
  public answerLater: (() => void) | undefined;

  public install(hasDecoder: boolean): void {
    const known: Uint8ClampedArray = testPattern().pixels;
    const size = async (blob: Blob): Promise<{ readonly width: number; readonly height: number }> => {
      const view: DataView = new DataView(await blob.arrayBuffer());
      return { width: view.getUint32(16), height: view.getUint32(20) };
    };
    const pixelsOf = (width: number, rows: number): Uint8ClampedArray =>
      width === testPatternSide && rows === testPatternSide ? known.slice() : new Uint8ClampedArray(4 * width * rows).fill(128);
    const opened = async (blob: Blob): Promise<{ readonly width: number; readonly height: number; close(): void }> => {
      browser.decoded += 1;
      if (browser.isHanging) {
        await new Promise<void>((resolve) => {
          browser.answerLater = resolve;
        });
      }
      const { open } = browser;
      const one = { ...(await size(blob)), close: () => open.delete(one) };
      open.add(one);
      return one;
    };
    Object.assign(globalThis, {
      createImageBitmap: opened,
      OffscreenCanvas: class {
        public constructor(
          public width: number,
          public height: number
        ) {}
        public getContext(): unknown {
          return {
            canvas: this,
            clearRect: () => undefined,
            drawImage: () => undefined,
            getImageData: (_x: number, _y: number, width: number, rows: number) => {
              const data: Uint8ClampedArray = pixelsOf(width, rows);
              browser.alter(data);
              return { data };
            }
          };
        }
      },
      ImageDecoder: hasDecoder
        ? class {
            private readonly _blob: Blob;
            public constructor({ data, type }: { readonly data: ArrayBuffer; readonly type: string }) {
              this._blob = new Blob([data], { type });
              browser.open.add(this);
            }
            public async decode(): Promise<unknown> {
              const frame = await opened(this._blob);
              return {
                image: {
                  visibleRect: { x: 0, y: 0, width: frame.width, height: frame.height },
                  allocationSize: ({ rect }: { readonly rect: DOMRectInit }) => 4 * Number(rect.width) * Number(rect.height),
                  copyTo: async (to: Uint8ClampedArray, { rect }: { readonly rect: DOMRectInit }) =>
                    to.set(pixelsOf(Number(rect.width), Number(rect.height))),
                  close: () => frame.close()
                }
              };
            }
            public close(): void {
              browser.open.delete(this);
            }
          }
        : undefined
    });
  }

  public get isHanging(): boolean {
    return this._isHanging;
  }

  /** From now on no decoder answers. */
  public hang(): void {
    this._isHanging = true;
  }

  /** What was hanging answers at last, and so do the others. */
  public async answer(): Promise<void> {
    this._isHanging = false;
    this.answerLater?.();
    await settle();
  }
}

/** What was begun goes on until it has to wait for something else. */
async function settle(): Promise<void> {
  for (let lock: number = 0; lock < 20; lock++) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The header of a PNG file, which is all that the fake browser reads. */
function png(width: number, height: number): ArrayBuffer {
  const view: DataView = new DataView(new ArrayBuffer(64));
  new Uint8Array(view.buffer).set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return view.buffer;
}

/** A clock that goes on when it is told to. */
class FakeClock implements Clock {
  public readonly waits: number[] = [];
  private _pass: (() => void) | undefined;

  public now(): number {
    return 0;
  }

  public async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.waits.push(milliseconds);
    await new Promise<void>((resolve, reject) => {
      this._pass = resolve;
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  }

  public pass(): void {
    this._pass?.();
  }
}

let clock: FakeClock;
let task: AbortController;

function decode(bytes: ArrayBuffer): Promise<Picture | ReadFailure> {
  return decodePicture(bytes, { signal: task.signal, clock });
}

const noise: Record<string, (pixels: Uint8ClampedArray) => void> = {
  'white pixels': (pixels) => pixels.fill(255),
  'empty pixels': (pixels) => pixels.fill(0),
  'one least bit of one pixel': (pixels) => {
    pixels[4 * 8000] ^= 1;
  },
  'a level more everywhere': (pixels) => pixels.forEach((value, index) => (pixels[index] = value + 1))
};

beforeEach(() => {
  forgetTrustedRaster();
  browser = new FakeBrowser();
  clock = new FakeClock();
  task = new AbortController();
});

afterEach(() => {
  expect([...browser.open]).toEqual([]);
});

describe.each([true, false])('a canvas that can be trusted, with an ImageDecoder: %p', (hasDecoder) => {
  it('is read, and the known picture only once', async () => {
    browser.install(hasDecoder);
    for (let picture: number = 0; picture < 3; picture++) {
      expect(await decode(png(240, 200))).toMatchObject({ width: 240, height: 200, image: { width: 240, height: 200 } });
    }
    expect(browser.decoded).toBe(4);
  });
});

describe.each(Object.keys(noise))('a canvas that is read with %s', (kind) => {
  it('is left alone where the browser can decode without', async () => {
    browser.alter = noise[kind];
    browser.install(true);
    const picture = (await decode(png(20, 30))) as Picture;
    expect(new Set(picture.image?.data)).toEqual(new Set([128]));
  });

  it('leaves a picture without pixels where the browser cannot', async () => {
    browser.alter = noise[kind];
    browser.install(false);
    expect(await decode(png(20, 30))).toMatchObject({ image: undefined, width: 20, height: 30 });
  });
});

it('a picture without pixels is still one: what cannot be decoded is unreadable', async () => {
  browser.alter = noise['white pixels'];
  browser.install(false);
  await decode(png(20, 30));
  Object.assign(globalThis, { createImageBitmap: async () => Promise.reject(new DOMException('damaged', 'InvalidStateError')) });
  expect(await decode(png(20, 30))).toEqual({ kind: 'failed', reason: 'unreadablePicture' });
});

describe('what is too large', () => {
  it.each([
    [20000, 20000],
    [16385, 1],
    [1, 16385],
    [8193, 8192],
    [0, 10]
  ])('%i x %i px is refused before it is decoded', async (width, height) => {
    browser.install(true);
    expect(await decode(png(width, height))).toEqual({ kind: 'failed', reason: 'unreadablePicture' });
    expect(browser.decoded).toBe(0);
  });

  it('is refused too where the header says less than the decoder finds', async () => {
    browser.install(false);
    await decode(png(20, 30));
    let closed: number = 0;
    Object.assign(globalThis, { createImageBitmap: async () => ({ width: 30000, height: 10, close: () => (closed += 1) }) });
    expect(await decode(png(20, 30))).toEqual({ kind: 'failed', reason: 'unreadablePicture' });
    expect(closed).toBe(1);
  });
});

describe.each([
  ['createImageBitmap', false],
  ['ImageDecoder', true]
])('a decoder that does not answer: %s', (_name, hasDecoder) => {
  beforeEach(async () => {
    browser.alter = hasDecoder ? noise['white pixels'] : browser.alter;
    browser.install(hasDecoder);
  });

  it('ends in timedOut, and what it answers later is let go', async () => {
    await decode(png(20, 30));
    browser.hang();
    const decoding: Promise<Picture | ReadFailure> = decode(png(20, 30));
    await settle();
    clock.pass();
    expect(await decoding).toEqual({ kind: 'failed', reason: 'timedOut' });
    expect(clock.waits).toEqual([decodeTimeout, decodeTimeout]);
    await browser.answer();
  });

  it('ends in timedOut in the check of the known picture too; the next picture is decoded', async () => {
    browser.hang();
    const decoding: Promise<Picture | ReadFailure> = decode(png(20, 30));
    await settle();
    clock.pass();
    expect(await decoding).toEqual({ kind: 'failed', reason: 'timedOut' });
    await browser.answer();
    expect(await decode(png(20, 30))).toMatchObject({ image: { width: 20, height: 30 } });
  });

  it('ends at once with its task', async () => {
    await decode(png(20, 30));
    browser.hang();
    const decoding: Promise<Picture | ReadFailure> = decode(png(20, 30));
    const ended = expect(decoding).rejects.toThrow('left');
    await settle();
    task.abort(new Error('left'));
    await ended;
    await browser.answer();
  });
});

it('a task that ends during the check of the known picture does not spoil it for others', async () => {
  browser.install(false);
  browser.hang();
  const left: AbortController = new AbortController();
  const decoding = decodePicture(png(20, 30), { signal: left.signal, clock: new FakeClock() });
  const ended = expect(decoding).rejects.toThrow('left');
  await settle();
  left.abort(new Error('left'));
  await ended;
  await browser.answer();
  expect(await decode(png(20, 30))).toMatchObject({ image: { width: 20, height: 30 } });
});
