import type { ExpiringFlag } from '../../../photos';
import { type Hiding, hidingOf } from './hiding';

/** What the browser keeps. */
class MemoryFlag implements ExpiringFlag {
  public constructor(public value: boolean) {}

  public isSet(): Promise<boolean> {
    return Promise.resolve(this.value);
  }

  public set(): Promise<void> {
    this.value = true;
    return Promise.resolve();
  }

  public clear(): Promise<void> {
    this.value = false;
    return Promise.resolve();
  }
}

async function openedWith(flag: MemoryFlag, search: string = ''): Promise<Hiding> {
  const hiding: Hiding = hidingOf(flag, search);
  await Promise.resolve();
  return hiding;
}

describe('hiding the card', () => {
  it('is not known before the browser has answered, so that a hidden card asks nothing', () => {
    expect(hidingOf(new MemoryFlag(true), '').state.get()).toBe('unread');
  });

  it('is kept for the next page, and can be undone on this one', async () => {
    const flag: MemoryFlag = new MemoryFlag(false);
    const hiding: Hiding = await openedWith(flag);
    expect(hiding.state.get()).toBe('shown');
    hiding.hide();
    expect(hiding.state.get()).toBe('justHidden');
    expect((await openedWith(flag)).state.get()).toBe('hidden');
    hiding.show();
    expect(hiding.state.get()).toBe('shown');
    expect((await openedWith(flag)).state.get()).toBe('shown');
  });

  it('ends with a link that asks for the card', async () => {
    const flag: MemoryFlag = new MemoryFlag(true);
    expect((await openedWith(flag, '?a=b&profilePhotoCard=show')).state.get()).toBe('shown');
    expect(flag.value).toBe(false);
    const other: MemoryFlag = new MemoryFlag(true);
    expect((await openedWith(other, '?profilePhotoCard=hide')).state.get()).toBe('hidden');
  });

  it('shows the card where the browser keeps nothing', async () => {
    const broken: ExpiringFlag = {
      isSet: () => Promise.reject(new Error('blocked')),
      set: () => Promise.reject(new Error('blocked')),
      clear: () => Promise.reject(new Error('blocked'))
    };
    const hiding: Hiding = hidingOf(broken, '');
    await Promise.resolve();
    await Promise.resolve();
    expect(hiding.state.get()).toBe('shown');
    hiding.hide();
    expect(hiding.state.get()).toBe('justHidden');
  });
});
