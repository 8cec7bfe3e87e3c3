/**
 * Reads an address. (`URL.canParse` came in 2023: browsers before it would be left with an exception.)
 * @param base - what a relative address is relative to
 * @returns undefined where it is none
 */
export function parsedAddress(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
