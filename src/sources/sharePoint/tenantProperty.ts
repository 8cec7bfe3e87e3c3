import { isRecord } from '../http/isRecord';
import { type Answer, type Get, discard, withTimeout } from '../http/request';

/** The name of the tenant property ("storage entity") that an administrator sets. */
const propertyName: string = 'ProfilePhotoStatus';

/** The longest text that is read, in characters: all settings with the longest addresses take some 7,000. */
const longestText: number = 10000;

/**
 * @param place - `pageContext.web.absoluteUrl`, and what sends a request
 * @returns the property's text, empty where there is none; undefined where SharePoint refused
 */
export async function readTenantProperty(
  { webAbsoluteUrl, get }: { readonly webAbsoluteUrl: string; readonly get: Get },
  signal: AbortSignal
): Promise<string | undefined> {
  const address: string = `${webAbsoluteUrl}/_api/web/GetStorageEntity('${propertyName}')`;
  const answer: Answer = await get(
    address,
    { headers: { accept: 'application/json;odata=nometadata' }, signal: withTimeout(signal) },
    false
  );
  if (!answer.ok) {
    discard(answer);
    return undefined;
  }
  const property: unknown = await answer.json();
  // A property that is not set is an object without a value
  return isRecord(property) && typeof property.Value === 'string' ? property.Value : '';
}

/** @returns undefined where the text is no JSON, or is longer than settings can be */
export function jsonOf(text: string): unknown {
  try {
    return text.length > longestText ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
