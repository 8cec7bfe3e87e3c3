import { readUpTo } from './readUpTo';
import type { Answer } from './request';

describe('readUpTo', () => {
  it('reads a body that is as large as the limit', async () => {
    const bytes: ArrayBuffer | undefined = await readUpTo(3, new Response(new Uint8Array([1, 2, 3])));
    expect([...new Uint8Array(bytes ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
  });

  it('reads an empty body, and none at all', async () => {
    expect((await readUpTo(3, new Response(new Uint8Array(0))))?.byteLength).toBe(0);
    expect((await readUpTo(3, new Response()))?.byteLength).toBe(0);
  });

  it('reads an answer that hands over no stream', async () => {
    const whole = (length: number): Answer => {
      const { ok, status, headers } = new Response();
      return { ok, status, headers, arrayBuffer: async () => new ArrayBuffer(length), json: async () => undefined };
    };
    expect((await readUpTo(3, whole(3)))?.byteLength).toBe(3);
    expect(await readUpTo(3, whole(4))).toBeUndefined();
  });

  it('stops a body that never ends as soon as the limit is passed', async () => {
    let sent: number = 0;
    let isCancelled: boolean = false;
    const endless: ReadableStream<Uint8Array> = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => {
        isCancelled = true;
      }
    });
    expect(await readUpTo(5000, new Response(endless))).toBeUndefined();
    expect(isCancelled).toBe(true);
    expect(sent).toBeLessThan(10);
  });
});
