import { isSafeLink, linksOf, whenInSyncOf } from './webPartProperties';

describe('isSafeLink', () => {
  it.each(['https://intranet.contoso.com/photo', 'https://contoso.com'])('accepts %s', (address) => {
    expect(isSafeLink(address)).toBe(true);
  });

  // eslint-disable-next-line no-script-url
  it.each(['javascript:alert(1)', 'http://contoso.com', 'data:text/html,x', '/relative', '', 'https://'])(
    'refuses %p',
    (address) => {
      expect(isSafeLink(address)).toBe(false);
    }
  );
});

describe('linksOf', () => {
  it('falls back to the pages of Microsoft where the own address is missing or not safe', () => {
    const defaults = linksOf({}, 'global');
    expect(defaults.addPhoto).toBe('https://myaccount.microsoft.com/');
    // eslint-disable-next-line no-script-url
    expect(linksOf({ addPhotoLink: 'javascript:alert(1)', aboutSyncLink: ' ' }, 'global')).toEqual(defaults);
  });

  it('takes the own address of the site owner', () => {
    expect(linksOf({ addPhotoLink: ' https://hr.contoso.com/photo ' }, 'china').addPhoto).toBe('https://hr.contoso.com/photo');
  });
});

describe('linksOf in a national cloud', () => {
  it('leads nowhere rather than astray', () => {
    expect(linksOf({}, 'china')).toMatchObject({ addPhoto: undefined, diagnostic: undefined });
  });
});

describe('whenInSyncOf', () => {
  it.each([
    [undefined, 'line'],
    ['line', 'line'],
    ['card', 'card'],
    ['hidden', 'hidden']
  ] as const)('reads %p as %s', (saved, expected) => {
    expect(whenInSyncOf(saved === undefined ? {} : { whenInSync: saved })).toBe(expected);
  });
});
