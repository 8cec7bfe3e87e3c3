import type { RememberedResult } from '../../photos';
import { BrowserResultMemory } from './resultMemory';
import { FakeBrowser } from './testing/fakeBrowser';

const now: number = Date.UTC(2026, 10, 27);
const owner: { readonly tenantId: string; readonly userId: string } = { tenantId: 'contoso', userId: 'adele' };
const result: RememberedResult = { version: 1, judgedBy: '2.0.0.0', at: now, status: 'inSync', sharePoint: 'ab'.repeat(32) };

function memoryIn(browser: FakeBrowser, of: typeof owner = owner, version: string = '2.0.0.0', at: number = now): BrowserResultMemory {
  return new BrowserResultMemory(of, version, { now: () => at }, browser);
}

describe('the memory of the last result', () => {
  it('reads what it wrote, for the same user of the same tenant and the same version of the web part only', async () => {
    const browser = new FakeBrowser();
    await memoryIn(browser).save(result);
    expect(await memoryIn(browser).load()).toEqual(result);
    expect(await memoryIn(browser, { ...owner, userId: 'megan' }).load()).toBeUndefined();
    expect(await memoryIn(browser, { ...owner, tenantId: 'fabrikam' }).load()).toBeUndefined();
    expect(await memoryIn(browser, owner, '2.1.0.0').load()).toBeUndefined();
  });

  it.each([
    ['two weeks later', 14 * 24 * 60 * 60 * 1000],
    ['on a clock that was set back', -60 * 60 * 1000]
  ])('knows nothing %s', async (_name, later) => {
    const browser = new FakeBrowser();
    await memoryIn(browser).save(result);
    expect(await memoryIn(browser, owner, '2.0.0.0', now + later).load()).toBeUndefined();
  });

  it('forgets', async () => {
    const browser = new FakeBrowser();
    await memoryIn(browser).save(result);
    await memoryIn(browser).clear();
    expect(await memoryIn(browser).load()).toBeUndefined();
  });

  it.each(['', 'null', '[]', '{"expires":1e99,"value":{}}', '{"expires":', '<script>'])(
    'takes what somebody else has written for nothing: %s',
    async (text) => {
      const browser = new FakeBrowser();
      await memoryIn(browser).save(result);
      for (const name of [...browser.items.keys()].filter((each) => !each.endsWith('.secret'))) {
        browser.items.set(name, text);
      }
      expect(await memoryIn(browser).load()).toBeUndefined();
    }
  );

  it('keeps neither name nor address nor picture', async () => {
    const browser = new FakeBrowser();
    const memory = memoryIn(browser);
    const sharePoint: string | undefined = await memory.markOf(new Blob(['a picture']));
    await memory.save({ ...result, ...(sharePoint !== undefined && { sharePoint }) });
    expect(JSON.stringify([...browser.items])).not.toMatch(/adele|contoso|picture|https?:/i);
  });
});

describe('a mark', () => {
  it('is the same for the same text or file, and another for another', async () => {
    const memory = memoryIn(new FakeBrowser());
    const mark: string | undefined = await memory.markOf('"etag"');
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(await memory.markOf('"etag"')).toBe(mark);
    expect(await memory.markOf(new Blob(['"etag"']))).toBe(mark);
    expect(await memory.markOf('"other"')).not.toBe(mark);
  });

  it('of one user or browser tells nothing of another', async () => {
    const browser = new FakeBrowser();
    const marks: readonly (string | undefined)[] = await Promise.all([
      memoryIn(browser).markOf('"etag"'),
      memoryIn(browser, { ...owner, userId: 'megan' }).markOf('"etag"'),
      memoryIn(new FakeBrowser()).markOf('"etag"')
    ]);
    expect(new Set(marks).size).toBe(3);
  });

  it('is not made where the browser stores nothing', async () => {
    const browser = new FakeBrowser();
    browser.isBlocked = true;
    expect(await memoryIn(browser).markOf('"etag"')).toBeUndefined();
  });
});
