import { type Freshness, type ReadOptions, type RequestBudget } from '../../photos';
import { SharePointPhotoSource } from './sharePointSource';

const web: string = 'https://contoso.sharepoint.com/sites/intranet';

interface Sent {
  readonly address: string;
  readonly cache: RequestCache | undefined;
}

class CheckHarness {
  public readonly sent: Sent[] = [];
  /** Answers in order; then one that is no picture: only what was asked is looked at here */
  public readonly answers: (() => Response)[] = [];
  public recordStatus: number = 200;
  public recordsRead: number = 0;
  public readonly source: SharePointPhotoSource;

  public constructor(
    user: { readonly email: string; readonly loginName: string } = { email: 'adele@contoso.com', loginName: 'i:0#.f|membership|adele' }
  ) {
    this.source = new SharePointPhotoSource({
      webAbsoluteUrl: web,
      user,
      photoBase: `${new URL(web).origin}/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg?_oat_=4102444800_a&P1=4102444800`,
      get: async () => {
        this.recordsRead += 1;
        return new Response(JSON.stringify({ PictureUrl: '', UserProfileProperties: [{ Key: 'a', Value: 'b' }] }), {
          status: this.recordStatus
        });
      }
    });
    global.fetch = jest.fn(async (address: string, init: RequestInit) => {
      this.sent.push({ address, cache: init.cache });
      return (this.answers.shift() ?? (() => new Response('no picture')))();
    }) as unknown as typeof fetch;
  }
}

function optionsFor(freshness: Freshness, changes: Partial<ReadOptions> = {}): ReadOptions {
  return {
    freshness,
    signal: new AbortController().signal,
    clock: { now: () => 1e12, wait: async () => undefined },
    ...changes
  };
}

/** A budget that counts. */
function budgetOf(requests: number): RequestBudget & { readonly left: () => number } {
  let left: number = requests;
  return { take: () => left > 0 && left-- > 0, canLook: () => left > 0, left: () => left };
}

const { window } = global;
beforeAll(() => {
  Object.defineProperty(globalThis, 'navigator', { value: { onLine: true }, configurable: true });
  global.window = { performance: { getEntriesByType: () => [] } } as unknown as typeof window;
});
afterAll(() => {
  global.window = window;
});

describe('the photo that pages show', () => {
  it('is asked for as pages ask: the size, then the account, by its e-mail address', async () => {
    const harness = new CheckHarness();
    await harness.source.readPhoto('M', optionsFor('cached'));
    expect(harness.sent.map(({ address }) => new URL(address).search)).toEqual([
      '?_oat_=4102444800_a&P1=4102444800&size=M&accountname=adele%40contoso.com'
    ]);
  });

  it.each([
    ['the login name is asked for', { email: 'adele@contoso.com', loginName: 'i:0#.f|membership|adele' }, 'loginName'],
    ['there is no e-mail address', { email: '', loginName: 'i:0#.f|membership|adele' }, 'email']
  ] as const)('is asked for by the login name where %s', async (_name, user, name) => {
    const harness = new CheckHarness(user);
    await harness.source.readPhoto('L', optionsFor('cached'), name);
    expect(new URL(harness.sent[0].address).searchParams.get('accountname')).toBe('i:0#.f|membership|adele');
  });

  it.each<[Freshness, RequestCache]>([
    ['cached', 'default'],
    ['revalidated', 'no-cache'],
    ['fresh', 'reload']
  ])('%s uses the browser’s cache as "%s"', async (freshness, cache) => {
    const harness = new CheckHarness();
    await harness.source.readPhoto('L', optionsFor(freshness));
    await harness.source.readPlaceholder(optionsFor(freshness));
    expect(harness.sent.map((sent) => sent.cache)).toEqual([cache, cache]);
  });

  it.each<[string, Partial<ReadOptions>, number]>([
    ['once more where the session may have been renewed', {}, 2],
    ['not once more in a refresh, which has a schedule', { retries: false }, 1]
  ])('is asked for %s', async (_name, changes, requests) => {
    const harness = new CheckHarness();
    harness.answers.push(() => {
      throw new TypeError('Failed to fetch');
    });
    await harness.source.readPhoto('L', optionsFor('fresh', changes));
    expect(harness.sent).toHaveLength(requests);
    expect(harness.recordsRead).toBe(1);
  });
});

describe('the picture of an account that does not exist', () => {
  it('is as new as it is asked for: nothing is kept of it', async () => {
    const harness = new CheckHarness();
    await harness.source.readPlaceholder(optionsFor('fresh'));
    await harness.source.readPlaceholder(optionsFor('fresh'));
    expect(harness.sent).toHaveLength(2);
    expect(harness.sent[0].address).toContain('placeholder.invalid');
  });
});

describe('the copies of further addresses', () => {
  it('are renewed past the browser’s cache in every size, and counted', async () => {
    const harness = new CheckHarness();
    const budget = budgetOf(10);
    await harness.source.renewCopies(optionsFor('cached', { budget }));
    expect(harness.sent.map(({ address, cache }) => `${/size=(.)/.exec(address)?.[1]} ${cache}`).sort()).toEqual([
      'L reload',
      'L reload',
      'M reload',
      'M reload',
      'S reload',
      'S reload'
    ]);
    expect(budget.left()).toBe(4);
    expect(harness.sent.every(({ address }) => /accountname=adele%40contoso\.com/i.test(address))).toBe(true);
  });

  it('are left alone where the budget is spent', async () => {
    const harness = new CheckHarness();
    await harness.source.renewCopies(optionsFor('fresh', { budget: budgetOf(2) }));
    expect(harness.sent).toHaveLength(2);
  });
});
