import { type LinkProblem, isSafeLink, linkProblemOf, safeLinkOf } from './safeLink';

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

describe('what is wrong with an address', () => {
  it.each<[string, LinkProblem | undefined]>([
    ['https://contoso.com/a?b=c#d', undefined],
    ['intranet', 'notAnAddress'],
    ['www.contoso.com', 'notAnAddress'],
    ['intranet.contoso.com:8080', 'notAnAddress'],
    ['https://', 'notAnAddress'],
    ['', 'notAnAddress'],
    ['http://contoso.com', 'notHttps'],
    ['mailto:help@contoso.com', 'notHttps'],
    [SCRIPT, 'notHttps'],
    ['https://contoso.com/my photo', 'hasSpaces'],
    ['https://contoso.com/a\nb', 'hasSpaces'],
    ['https://user@contoso.com/', 'hasPassword'],
    ['https://user:secret@contoso.com/', 'hasPassword'],
    [`https://contoso.com/${'x'.repeat(2000)}`, 'tooLong']
  ])('of %p is %p', (address, problem) => {
    expect(linkProblemOf(address)).toBe(problem);
  });
});

describe('safeLinkOf', () => {
  it('takes the spaces around off', () => {
    expect(safeLinkOf(' https://hr.contoso.com/photo ')).toBe('https://hr.contoso.com/photo');
  });

  it.each([undefined, '', ' ', SCRIPT, 'https://user:secret@contoso.com/'])('finds no link in %p', (typed) => {
    expect(safeLinkOf(typed)).toBeUndefined();
  });
});
