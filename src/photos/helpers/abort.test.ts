import { anySignal, throwIfAborted, timeoutSignal } from './abort';

const natives = { any: AbortSignal.any, timeout: AbortSignal.timeout, throwIfAborted: AbortSignal.prototype.throwIfAborted };

afterEach(() => {
  Object.assign(AbortSignal, { any: natives.any, timeout: natives.timeout });
  AbortSignal.prototype.throwIfAborted = natives.throwIfAborted;
  jest.useRealTimers();
});

describe.each([
  ['a browser of today', () => undefined],
  [
    'a browser without them',
    () => {
      Reflect.deleteProperty(AbortSignal, 'any');
      Reflect.deleteProperty(AbortSignal, 'timeout');
      Reflect.deleteProperty(AbortSignal.prototype, 'throwIfAborted');
    }
  ]
])('signals in %s', (_name, prepare) => {
  beforeEach(prepare);

  it('throw their reason once they are aborted, and not before', () => {
    const controller: AbortController = new AbortController();
    expect(() => throwIfAborted(controller.signal)).not.toThrow();
    controller.abort(new Error('a reason'));
    expect(() => throwIfAborted(controller.signal)).toThrow('a reason');
  });

  it('follow the first of several', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const any: AbortSignal = anySignal([first.signal, second.signal]);
    expect(any.aborted).toBe(false);
    second.abort('second');
    first.abort('first');
    expect([any.aborted, any.reason]).toEqual([true, 'second']);
  });

  it('follow one that is aborted already', () => {
    const any: AbortSignal = anySignal([new AbortController().signal, AbortSignal.abort('before')]);
    expect([any.aborted, any.reason]).toEqual([true, 'before']);
  });

  it('end after a time with an error that says so', async () => {
    const signal: AbortSignal = timeoutSignal(1);
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    expect((signal.reason as DOMException).name).toBe('TimeoutError');
  });
});

it('a signal that keeps no reason throws an AbortError', () => {
  expect(() => throwIfAborted({ aborted: true } as AbortSignal)).toThrow(expect.objectContaining({ name: 'AbortError' }));
});
