import { gzipSync } from 'node:zlib';
import type { FaultyExchange } from './apply';
import { rewriteContent } from './rewrite';
import type { FaultName } from './rules';

/** Lets the endpoint answer as usual, and packs the answer wrongly, as broken proxies do. */
export async function packWrongly(name: FaultName<'packing'>, { request, response, next }: FaultyExchange): Promise<void> {
  rewriteContent(response, ({ bytes, type }) => {
    response.setHeader('Cache-Control', 'no-store');
    if (type !== undefined) {
      response.setHeader('Content-Type', type);
    }
    const half = bytes.subarray(0, Math.ceil(bytes.length / 2));
    const send = (body: Buffer, length: number): void => {
      response.setHeader('Content-Length', length);
      response.end(body);
    };
    switch (name) {
      case 'partial':
        response.status(206).setHeader('Content-Range', `bytes 0-${half.length - 1}/${bytes.length}`);
        send(half, half.length);
        return;
      case 'lengthTooLarge':
        response.setHeader('Content-Length', 2 * bytes.length);
        // The rest never comes
        response.write(bytes, () => request.socket.destroy());
        return;
      case 'lengthTooSmall':
        // What is left over must not be taken for the next answer
        response.setHeader('Connection', 'close');
        send(bytes, half.length);
        return;
      case 'gzipClaimed':
        response.setHeader('Content-Encoding', 'gzip');
        send(bytes, bytes.length);
        return;
      case 'unknownEncoding':
        response.setHeader('Content-Encoding', 'x-nobody-knows');
        send(bytes, bytes.length);
        return;
      case 'gzipUnsaid': {
        const packed = gzipSync(bytes);
        send(packed, packed.length);
      }
    }
  });
  await Promise.resolve(next());
}
