import { OrganizationDefaults } from './organizationDefaults';

const day: number = 24 * 60 * 60 * 1000;
const never: AbortSignal = new AbortController().signal;

/** Settings as the test has them: one known name */
interface Known {
  readonly title?: string;
}

function parse(json: unknown): Known {
  const title: unknown = typeof json === 'object' && json !== null ? (json as Record<string, unknown>).title : undefined;
  return typeof title === 'string' ? { title } : {};
}

function setUp(answer: () => Response | Promise<Response>): {
  readonly defaults: OrganizationDefaults<Known>;
  readonly asked: string[];
  readonly pass: (time: number) => void;
  readonly stored: () => unknown;
} {
  let kept: unknown;
  let now: number = Date.UTC(2026, 10, 27);
  const asked: string[] = [];
  const defaults: OrganizationDefaults<Known> = new OrganizationDefaults<Known>({
    webAbsoluteUrl: 'https://contoso.sharepoint.com/sites/home',
    get: async (address) => {
      asked.push(address);
      return answer();
    },
    entry: {
      read: () => kept,
      write: (value) => {
        kept = JSON.parse(JSON.stringify(value));
      }
    },
    clock: { now: () => now },
    parse
  });
  return { defaults, asked, pass: (time) => (now += time), stored: () => kept };
}

function property(value: unknown): Response {
  return new Response(JSON.stringify({ Comment: '', Description: '', Value: value }));
}

describe('the defaults of the organization', () => {
  it('are asked for once by two cards that begin together, and again later', async () => {
    let answers: number = 0;
    const [one, other] = [0, 1].map(() => setUp(() => property(`{"title":"Photo ${(answers += 1)}"}`)));
    const [first, second] = await Promise.all([one, other].map(({ defaults }) => defaults.read(true, never)));
    expect([first, second]).toEqual([{ title: 'Photo 1' }, { title: 'Photo 1' }]);
    expect(await other.defaults.read(true, never)).toEqual({ title: 'Photo 2' });
  });

  it('are read once a day, and kept in between', async () => {
    const { defaults, asked, pass } = setUp(() => property('{"title":"Photo"}'));
    expect(defaults.kept()).toEqual({});
    expect(await defaults.read(false, never)).toEqual({ title: 'Photo' });
    expect(asked).toEqual(["https://contoso.sharepoint.com/sites/home/_api/web/GetStorageEntity('ProfilePhotoStatus')"]);
    expect(defaults.kept()).toEqual({ title: 'Photo' });
    pass(day - 1);
    expect(await defaults.read(false, never)).toBeUndefined();
    expect(asked).toHaveLength(1);
    pass(1);
    expect(await defaults.read(false, never)).toEqual({ title: 'Photo' });
    expect(asked).toHaveLength(2);
  });

  it('are read at once where that is wanted, and after the clock was set back', async () => {
    const { defaults, asked, pass } = setUp(() => property('{"title":"Photo"}'));
    await defaults.read(false, never);
    await defaults.read(true, never);
    pass(-day);
    await defaults.read(false, never);
    expect(asked).toHaveLength(3);
  });

  it('are none where the property is not set', async () => {
    const { defaults } = setUp(() => new Response('{"odata.null":true}'));
    expect(await defaults.read(false, never)).toEqual({});
  });

  it('are forgotten after a month without a page', async () => {
    const { defaults, pass } = setUp(() => property('{"title":"Photo"}'));
    await defaults.read(false, never);
    pass(30 * day);
    expect(defaults.kept()).toEqual({});
  });

  it('go where the property is removed', async () => {
    const answers: Response[] = [property('{"title":"Photo"}'), new Response('{"odata.null":true}')];
    const { defaults } = setUp(() => answers.shift() ?? new Response());
    await defaults.read(true, never);
    await defaults.read(true, never);
    expect(defaults.kept()).toEqual({});
  });

  it('stay as they were where SharePoint refuses, which is not asked again that day', async () => {
    const answers: Response[] = [property('{"title":"Photo"}'), new Response('', { status: 403 })];
    const { defaults, asked } = setUp(() => answers.shift() ?? new Response());
    await defaults.read(false, never);
    expect(await defaults.read(true, never)).toEqual({ title: 'Photo' });
    expect(await defaults.read(false, never)).toBeUndefined();
    expect(asked).toHaveLength(2);
  });

  it.each(['', 'no JSON', '7', 'null', '["title"]', '{"title":7}', `{"title":"${'x'.repeat(10000)}"}`])(
    'are none where the property is %p',
    async (text) => {
      const { defaults } = setUp(() => property(text));
      expect(await defaults.read(false, never)).toEqual({});
    }
  );

  it.each([7, null, {}])('are none where the value is %p, which is no text', async (value) => {
    const { defaults } = setUp(() => property(value));
    expect(await defaults.read(false, never)).toEqual({});
  });

  it('keep nothing but what is known', async () => {
    const { defaults, stored } = setUp(() => property('{"title":"Photo","secret":"x"}'));
    await defaults.read(false, never);
    expect(stored()).toEqual({ readAt: Date.UTC(2026, 10, 27), value: { title: 'Photo' } });
  });

  it('are tried again at the next page where nothing was answered', async () => {
    const { defaults, asked } = setUp(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(defaults.read(false, never)).rejects.toThrow('Failed to fetch');
    await expect(defaults.read(false, never)).rejects.toThrow('Failed to fetch');
    expect(asked).toHaveLength(2);
  });
});
