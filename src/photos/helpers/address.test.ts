import { parsedAddress } from './address';

describe('reading an address', () => {
  it('reads one, and a relative one with what it is relative to', () => {
    expect(parsedAddress('https://contoso.com/a')?.pathname).toBe('/a');
    expect(parsedAddress('/b', 'https://contoso.com')?.href).toBe('https://contoso.com/b');
  });

  it.each(['', '/relative', 'https://', 'no address'])('takes %p for none', (address) => {
    expect(parsedAddress(address)).toBeUndefined();
  });

  it('does so in a browser without URL.canParse', () => {
    const { canParse } = URL;
    Reflect.deleteProperty(URL, 'canParse');
    expect(parsedAddress('https://contoso.com/a')?.host).toBe('contoso.com');
    URL.canParse = canParse;
  });
});
