import { isRecord } from '../http/isRecord';
import { type Answer, type Get, discard, withTimeout } from '../http/request';

/** The name of the tenant property ("storage entity") that an administrator sets. */
const propertyName: string = 'ProfilePhotoStatus';

/** The longest text that is read, in characters: all settings with the longest addresses take some 7,000. */
const longestText: number = 10000;

/** Where it is read, and how a request is sent */
interface Place {
  /** `pageContext.web.absoluteUrl` */
  readonly webAbsoluteUrl: string;
  readonly get: Get;
}

/** What is being read: the cards of a page ask once, together. */
const underWay: Map<string, Promise<string | undefined>> = new Map();

/** @returns the property's text, empty where there is none; undefined where SharePoint refused. Rejects also where a card that asked before has gone */
export async function readTenantProperty(place: Place, signal: AbortSignal): Promise<string | undefined> {
  const address: string = `${place.webAbsoluteUrl}/_api/web/GetStorageEntity('${propertyName}')`;
  const answer: Promise<string | undefined> =
    underWay.get(address) ??
    read(address, place, signal).finally(() => {
      underWay.delete(address);
    });
  underWay.set(address, answer);
  return answer;
}

async function read(address: string, { get }: Place, signal: AbortSignal): Promise<string | undefined> {
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
