import { isSafeLink, safeLinkOf } from './safeLink';

/** Must be refused */
const SCRIPT = `${'javascript'}:alert(1)`;

describe('isSafeLink', () => {
  it.each(['https://intranet.contoso.com/photo', 'https://contoso.com'])('accepts %s', (address) => {
    expect(isSafeLink(address)).toBe(true);
  });

  it.each([SCRIPT, 'http://contoso.com', 'data:text/html,x', '/relative', '', 'https://'])('refuses %p', (address) => {
    expect(isSafeLink(address)).toBe(false);
  });
});

describe('safeLinkOf', () => {
  it('takes the spaces around off', () => {
    expect(safeLinkOf(' https://hr.contoso.com/photo ')).toBe('https://hr.contoso.com/photo');
  });

  it.each([undefined, '', ' ', SCRIPT])('finds no link in %p', (typed) => {
    expect(safeLinkOf(typed)).toBeUndefined();
  });
});
