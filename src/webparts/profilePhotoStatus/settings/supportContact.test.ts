import { type ContactProblem, contactProblemOf, supportContactOf } from './supportContact';

/** Must be refused */
const SCRIPT = `${'javascript'}:alert(1)`;

describe('supportContactOf', () => {
  it.each(['help@contoso.com', "o'hara+help@it.contoso.co.uk", ' help_desk@contoso.com '])('takes the e-mail address %p', (helpContact) => {
    expect(supportContactOf(helpContact)).toEqual({ kind: 'mail', address: helpContact.trim() });
  });

  it.each(['https://help.contoso.com/new', 'https://help.contoso.com/new?text={report}', 'https://help.contoso.com/#{report}'])(
    'takes the form %s',
    (helpContact) => {
      expect(supportContactOf(helpContact)).toEqual({ kind: 'form', address: helpContact });
    }
  );

  it.each([
    undefined,
    '',
    ' ',
    'help',
    'help@contoso',
    'help@contoso.com,all@contoso.com',
    'help@contoso.com;all@contoso.com',
    'help@contoso.com?bcc=all@contoso.com',
    'help@contoso.com&bcc=all@contoso.com',
    'help%0Abcc:all@contoso.com',
    'help@contoso.com\nBcc: all@contoso.com',
    'Help Desk <help@contoso.com>',
    'mailto:help@contoso.com',
    `${'x'.repeat(250)}@contoso.com`,
    'http://help.contoso.com/new',
    SCRIPT,
    'https://user:secret@help.contoso.com/',
    'https://{report}.contoso.com/',
    'https://help.contoso.com/a\nb',
    `https://help.contoso.com/${'x'.repeat(1000)}`
  ])('refuses %p', (helpContact) => {
    expect(supportContactOf(helpContact)).toBeUndefined();
  });
});

describe('what is wrong with a contact', () => {
  it.each<[string, ContactProblem | undefined]>([
    ['help@contoso.com', undefined],
    ['https://help.contoso.com/new?text={report}', undefined],
    ['help', 'notAnAddress'],
    ['help@contoso', 'notAMailAddress'],
    ['mailto:help@contoso.com', 'notAMailAddress'],
    ['Help Desk <help@contoso.com>', 'notAMailAddress'],
    ['help@contoso.com; all@contoso.com', 'severalMailAddresses'],
    ['http://help.contoso.com', 'notHttps'],
    ['https://user:secret@help.contoso.com/', 'hasPassword'],
    ['https://{report}.contoso.com/', 'reportInHost'],
    [`https://help.contoso.com/${'x'.repeat(1000)}`, 'tooLong'],
    [`${'x'.repeat(250)}@contoso.com`, 'tooLong']
  ])('of %p is %p', (address, problem) => {
    expect(contactProblemOf(address)).toBe(problem);
  });
});
