import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FaultyExchange } from './apply';
import { sendContent } from './rewrite';
import type { FaultName } from './rules';

/** Four times the largest picture that anybody should read, in pieces of 64 kB. */
const hugePieces = 1024;
const piece = Buffer.alloc(65_536, 'a');

/** A body that is not what was asked for. */
export async function sendBody(name: FaultName<'body'>, exchange: FaultyExchange): Promise<void> {
  const { service, endpoint, response } = exchange;
  const type = service.usualType(endpoint);
  switch (name) {
    case 'garbage':
      sendContent(response, { bytes: garbage(2048), type });
      return;
    case 'huge':
      response.setHeader('Content-Type', type);
      // Anyone who stops reading in the middle does right.
      await pipeline(Readable.from(hugeBody(type)), response).catch(() => undefined);
      return;
    case 'empty':
      sendContent(response, { bytes: Buffer.alloc(0), type });
      return;
    case 'signInPage':
      sendContent(response, { bytes: Buffer.from(signInPage), type: 'text/html; charset=utf-8' });
      return;
    case 'htmlNotFound':
      response.status(404);
      sendContent(response, { bytes: Buffer.from(proxyPage), type: 'text/html; charset=utf-8' });
      return;
    case 'proxyPage':
      sendContent(response, { bytes: Buffer.from(proxyPage), type: 'text/html; charset=utf-8' });
      return;
    case 'noContent':
      response.status(204).end();
      return;
    case 'jsonError':
      service.sendError(response, { status: 200, code: 'UnknownError', message: 'The request could not be completed.' });
  }
}

/** A valid JSON object or the beginning of a JPEG, and then the same letter for 64 MB. Only one piece is ever in memory. */
function* hugeBody(type: string): Generator<Buffer> {
  const isJson = type.includes('json');
  yield isJson ? Buffer.from('{"filling":"') : Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b08006400640101110', 'hex');
  for (let count = 0; count < hugePieces; count += 1) {
    yield piece;
  }
  if (isJson) {
    yield Buffer.from('"}');
  }
}

/** Looks random, and is the same every time. */
function garbage(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_value, index) =>
    createHash('sha256').update(`garbage ${index}`).digest()
  );
  return Buffer.concat(blocks).subarray(0, length);
}

const proxyPage =
  '<!DOCTYPE html><html lang="en"><head><title>404</title></head><body><h1>The page cannot be found</h1><p>Contoso web gateway</p></body></html>';

const signInPage = `<!DOCTYPE html>
<html lang="en"><head><title>Sign in to your account</title></head>
<body><script>window.location.replace('https://login.microsoftonline.com/common/oauth2/authorize');</script>
<form action="https://login.microsoftonline.com/common/login" method="post"><input name="login"></form></body></html>`;
