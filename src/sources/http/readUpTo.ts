import type { Answer } from './request';

/**
 * Reads a body, but no more of it than a limit: a service that never stops sending must not fill the user's memory.
 * @param limit - bytes
 * @returns the whole body; undefined if it is larger than the limit
 */
export async function readUpTo(limit: number, response: Answer): Promise<ArrayBuffer | undefined> {
  if (!response.body) {
    const bytes: ArrayBuffer = await response.arrayBuffer();
    return bytes.byteLength > limit ? undefined : bytes;
  }
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let length: number = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.byteLength;
    if (length > limit) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(part.value);
  }
  return new Blob(chunks).arrayBuffer();
}
