import { requestsOfLook } from '../../photos';
import { BrowserBudget, type BudgetStorage, requestsPerHour } from './requestBudget';

const hour: number = 3600000;
const itemName: string = 'profile-photo-status.requests';

class Browser {
  public readonly items: Map<string, string> = new Map();
  public isBlocked: boolean = false;
  public now: number = 1e12;

  public readonly storage: BudgetStorage = () => {
    if (this.isBlocked) {
      throw new DOMException('blocked', 'SecurityError');
    }
    return {
      getItem: (name) => this.items.get(name) ?? null,
      setItem: (name, value) => this.items.set(name, value)
    };
  };

  public budget(): BrowserBudget {
    return new BrowserBudget({ now: () => this.now }, this.storage);
  }
}

function spend(budget: BrowserBudget, requests: number): number {
  return Array.from({ length: requests }, () => budget.take()).filter((isTaken) => isTaken).length;
}

describe('the request budget', () => {
  it('is shared by all tabs', () => {
    const browser = new Browser();
    expect(spend(browser.budget(), 50)).toBe(50);
    expect(spend(browser.budget(), 50)).toBe(requestsPerHour - 50);
    expect(browser.budget().take()).toBe(false);
  });

  it('is whole again an hour after its first request', () => {
    const browser = new Browser();
    spend(browser.budget(), requestsPerHour);
    browser.now += hour - 1;
    expect(browser.budget().take()).toBe(false);
    browser.now += 1;
    expect(browser.budget().take()).toBe(true);
  });

  it('is not renewed by setting the clock back, but an hour after that', () => {
    const browser = new Browser();
    spend(browser.budget(), requestsPerHour);
    browser.now -= 24 * hour;
    expect(browser.budget().take()).toBe(false);
    browser.now += hour - 1;
    expect(browser.budget().take()).toBe(false);
    browser.now += 1;
    expect(browser.budget().take()).toBe(true);
  });

  it('allows a look only where it lasts for the whole of it', () => {
    const browser = new Browser();
    const budget = browser.budget();
    spend(budget, requestsPerHour - requestsOfLook);
    expect(budget.canLook()).toBe(true);
    budget.take();
    expect(budget.canLook()).toBe(false);
  });

  it('counts those of a page by itself where storage is blocked', () => {
    const browser = new Browser();
    browser.isBlocked = true;
    expect(spend(browser.budget(), requestsPerHour + 10)).toBe(requestsPerHour);
  });

  it('is not renewed on a page by deleting the stored count', () => {
    const browser = new Browser();
    const budget = browser.budget();
    spend(budget, requestsPerHour);
    browser.items.clear();
    expect(budget.take()).toBe(false);
  });

  it.each(['', 'no JSON', 'null', '7', '{}', '{"since":"now","sent":1}', '{"since":1e12,"sent":0.5}', '{"since":1e12,"sent":-5000}'])(
    'is whole where %j was stored',
    (text) => {
      const browser = new Browser();
      browser.items.set(itemName, text);
      expect(spend(browser.budget(), requestsPerHour + 10)).toBe(requestsPerHour);
    }
  );

  it('stores a time and a number only', () => {
    const browser = new Browser();
    browser.budget().take();
    expect([...browser.items]).toEqual([[itemName, JSON.stringify({ since: browser.now, sent: 1 })]]);
  });
});
