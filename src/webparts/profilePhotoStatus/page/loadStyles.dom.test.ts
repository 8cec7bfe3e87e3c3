import { loadStyles } from './loadStyles';

describe('style sheets', () => {
  beforeEach(() => {
    document.head.innerHTML = '';
  });

  it('of one file become one element', async () => {
    loadStyles('.a { color: red }');
    loadStyles('.b { color: blue }');
    await Promise.resolve();
    expect([...document.querySelectorAll('style')].map(({ textContent }) => textContent)).toEqual(['.a { color: red }.b { color: blue }']);
  });

  it('of the next file become another', async () => {
    loadStyles('.a { color: red }');
    await Promise.resolve();
    loadStyles('.c { color: green }');
    await Promise.resolve();
    expect(document.querySelectorAll('style')).toHaveLength(2);
  });

  it('carry the number that the page’s policy asks for', async () => {
    Object.assign(window, { CSPSettings: { nonce: 'once' } });
    loadStyles('.a { color: red }');
    await Promise.resolve();
    expect(document.querySelector('style')?.nonce).toBe('once');
    Reflect.deleteProperty(window, 'CSPSettings');
  });
});
