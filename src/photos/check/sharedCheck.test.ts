import type { PhotoCheck } from './photoCheck';
import { acquireCheck, releaseCheck } from './sharedCheck';

function check(): { readonly instance: PhotoCheck; readonly dispose: jest.Mock } {
  const dispose: jest.Mock = jest.fn();
  return { instance: { dispose } as unknown as PhotoCheck, dispose };
}

describe('a shared check', () => {
  it('is one for all cards of the same user and web, and ends with the last', () => {
    const { instance, dispose } = check();
    const create: jest.Mock = jest.fn(() => instance);
    expect(acquireCheck('web user', create)).toBe(instance);
    expect(acquireCheck('web user', create)).toBe(instance);
    expect(create).toHaveBeenCalledTimes(1);
    releaseCheck('web user');
    expect(dispose).not.toHaveBeenCalled();
    releaseCheck('web user');
    expect(dispose).toHaveBeenCalledTimes(1);
  });

  it('is another one for another user', () => {
    const first: PhotoCheck = acquireCheck('web adele', () => check().instance);
    const second: PhotoCheck = acquireCheck('web megan', () => check().instance);
    expect(second).not.toBe(first);
    releaseCheck('web adele');
    releaseCheck('web megan');
  });

  it('begins anew after all cards have gone', () => {
    const first: PhotoCheck = acquireCheck('web user', () => check().instance);
    releaseCheck('web user');
    expect(acquireCheck('web user', () => check().instance)).not.toBe(first);
    releaseCheck('web user');
  });
});
