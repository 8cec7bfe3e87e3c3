import { nextTask } from './nextTask';

const withScheduler: { scheduler?: unknown } = globalThis as { scheduler?: unknown };

afterEach(() => {
  delete withScheduler.scheduler;
});

describe('the next task', () => {
  it('comes after what waits already', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('other task'));
    const next = nextTask().then(() => order.push('next task'));
    order.push('this task');
    await next;
    expect(order[0]).toBe('this task');
    expect(order).toContain('next task');
  });

  it('is the browser’s own where it has one', async () => {
    const own = jest.fn(async () => undefined);
    withScheduler.scheduler = { yield: own };
    await nextTask();
    expect(own).toHaveBeenCalledTimes(1);
  });
});
