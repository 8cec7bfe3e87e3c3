import { compare, type Comparison, type RgbaImage } from '../../comparison';
import type { PhotoFound, PhotoReading, Picture } from '../domain/photoReading';
import type { Clock, ReadOptions } from '../domain/ports';
import { type Look, lookAtSharePoint } from './lookAtSharePoint';

type Color = readonly [red: number, green: number, blue: number];

function photoOf(color: (x: number, y: number) => Color): PhotoFound {
  const side = 96;
  const data = new Uint8ClampedArray(4 * side * side);
  for (let pixel = 0; pixel < side * side; pixel++) {
    data.set([...color(pixel % side, Math.floor(pixel / side)), 255], 4 * pixel);
  }
  const image: RgbaImage = { width: side, height: side, data };
  return { kind: 'photo', picture: { image, blob: new Blob(), width: side, height: side } };
}

/** Rich in colors, as photos are. */
const wavesOf = (waves: number): PhotoFound =>
  photoOf((x, y) => [128 + 100 * Math.sin(x / waves), 128 + 100 * Math.cos((x + y) / waves), (x * y) % 200]);
const drawingOf = (ground: Color): PhotoFound => photoOf((x, y) => ((x - 48) ** 2 + (y - 40) ** 2 < 400 ? [250, 250, 250] : ground));

const own: PhotoFound = wavesOf(9);
const other: PhotoFound = wavesOf(4);
const initials: PhotoFound = drawingOf([3, 131, 135]);

/** What a look does, in the order in which it does it. */
class Stage {
  public readonly done: string[] = [];
  public warmedUp: { readonly image: RgbaImage; readonly signal: AbortSignal } | undefined;
  public giveMicrosoft365: (reading: PhotoReading) => void = () => undefined;

  public look(large: PhotoFound): Promise<Look> {
    const clock: Clock = { now: () => 0, wait: async () => undefined };
    const options: ReadOptions = { freshness: 'cached', signal: new AbortController().signal, clock };
    const microsoft365: Promise<PhotoReading> = new Promise((resolve) => (this.giveMicrosoft365 = resolve));
    return lookAtSharePoint(
      () => microsoft365,
      {
        sharePoint: {
          readPhoto: async (size) => {
            this.done.push(`read ${size}`);
            return { ...large, isFromCache: false };
          },
          readLoadedPhotos: async () => []
        },
        compare: (left, right): Comparison => {
          this.done.push('compare');
          return compare(left, right);
        },
        warmUp: async (image, signal) => {
          this.done.push('warm up');
          this.warmedUp = { image, signal };
        }
      },
      options,
      {
        record: async () => ({ kind: 'record', hasPictureUrl: false }) as never,
        placeholder: async (): Promise<Picture> => initials.picture,
        triesLoginName: false
      }
    );
  }
}

/** Lets everything go on that waits for nothing. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}

describe('while Microsoft Graph still works', () => {
  it('the comparison is warmed up with SharePoint’s photo, until the other one is there', async () => {
    const stage = new Stage();
    const look = stage.look(own);
    await rest();
    expect(stage.done).toEqual(['read L', 'warm up']);
    expect(stage.warmedUp?.image).toBe(own.picture.image);
    expect(stage.warmedUp?.signal.aborted).toBe(false);
    stage.giveMicrosoft365(own);
    expect((await look).status.kind).toBe('inSync');
    expect(stage.warmedUp?.signal.aborted).toBe(true);
  });

  it('nothing is warmed up for what may be a placeholder', async () => {
    const stage = new Stage();
    const look = stage.look(initials);
    await rest();
    expect(stage.done).not.toContain('warm up');
    stage.giveMicrosoft365(own);
    await look;
  });
});

describe('a copy of the placeholder', () => {
  it('is compared with no photo that is as rich as photos are', async () => {
    const stage = new Stage();
    const look = stage.look(initials);
    stage.giveMicrosoft365(own);
    expect((await look).status.kind).toBe('missingInSharePoint');
    expect(stage.done).not.toContain('compare');
  });

  it('is the Microsoft 365 photo where that is the same drawing', async () => {
    const stage = new Stage();
    const look = stage.look(initials);
    stage.giveMicrosoft365(initials);
    expect((await look).status.kind).toBe('inSync');
    expect(stage.done).toContain('compare');
  });

  it('another photo is still compared', async () => {
    const stage = new Stage();
    const look = stage.look(other);
    stage.giveMicrosoft365(own);
    expect((await look).status.kind).toBe('different');
  });
});
