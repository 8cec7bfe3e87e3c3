import { setTimeout as wait } from 'node:timers/promises';
import type { FaultyExchange } from './apply';
import { rewriteContent } from './rewrite';
import type { FaultName } from './rules';

/** Milliseconds of a slow answer: long enough to be seen waiting, well within every time limit. */
const slowness = 3000;

/** What can happen to an answer on its way. */
export async function applyToConnection(
  name: FaultName<'connection'>,
  { service, endpoint, request, response, next }: FaultyExchange
): Promise<void> {
  switch (name) {
    case 'slow':
      await wait(slowness);
      next();
      return;
    case 'hanging':
      // Never answered; anyone who asked has to give up.
      return;
    case 'cut':
      rewriteContent(response, ({ bytes }) => {
        response.setHeader('Cache-Control', 'no-store');
        response.setHeader('Content-Length', bytes.length);
        response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => {
          request.socket.destroy();
        });
      });
      next();
      return;
    case 'closed':
      request.socket.destroy();
      return;
    case 'headersOnly':
      response.writeHead(200, { 'Content-Type': service.usualType(endpoint), 'Content-Length': 4096, 'Cache-Control': 'no-store' });
      response.flushHeaders();
      request.socket.end();
  }
}
