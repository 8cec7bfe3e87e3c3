import { whenIdle } from './whenIdle';

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'requestIdleCallback');
});

it('waits until the browser says that it has nothing else to do', async () => {
  let tell: () => void = () => undefined;
  Object.assign(globalThis, { requestIdleCallback: (callback: () => void) => (tell = callback) });
  let isIdle = false;
  const waiting = whenIdle().then(() => (isIdle = true));
  await new Promise((resolve) => setTimeout(resolve));
  expect(isIdle).toBe(false);
  tell();
  await waiting;
  expect(isIdle).toBe(true);
});

it('goes on by itself in a browser that does not say it', async () => {
  await expect(whenIdle()).resolves.toBeUndefined();
});
