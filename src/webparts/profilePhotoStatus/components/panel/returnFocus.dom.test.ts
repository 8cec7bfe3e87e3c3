import { returnFocus } from './returnFocus';

describe('the focus after a panel has closed', () => {
  let card: HTMLElement;
  let opener: HTMLElement;
  beforeEach(() => {
    document.body.innerHTML = `
      <button id="elsewhere">Elsewhere</button>
      <section tabindex="-1">
        <h3 data-focus-fallback tabindex="-1">Headline</h3>
        <button id="why" data-opens="why">Why?</button>
        <button id="guide" data-opens="guide">Continue</button>
      </section>`;
    card = element('section');
    opener = element('#why');
  });
  afterEach(() => {
    document.body.innerHTML = '';
  });

  function element(selector: string): HTMLElement {
    const found: HTMLElement | undefined = document.querySelector<HTMLElement>(selector) ?? undefined;
    if (!found) {
      throw new Error(`There is no ${selector}`);
    }
    return found;
  }

  it('goes to the button that opened it', () => {
    element('#elsewhere').focus();
    returnFocus(card, opener, 'why');
    expect(document.activeElement).toBe(opener);
  });

  it('stays where the browser has put it back itself', () => {
    opener.focus();
    const focus: jest.SpyInstance = jest.spyOn(opener, 'focus');
    returnFocus(card, opener, 'why');
    expect(document.activeElement).toBe(opener);
    expect(focus).not.toHaveBeenCalled();
  });

  it('goes to the button that has taken its place', () => {
    const replaced: HTMLElement = element('#why');
    replaced.replaceWith(Object.assign(document.createElement('button'), { id: 'new' }));
    element('#new').setAttribute('data-opens', 'why');
    returnFocus(card, replaced, 'why');
    expect(document.activeElement).toBe(element('#new'));
  });

  it('goes to the headline where nothing opens that part any more', () => {
    opener.remove();
    returnFocus(card, opener, 'why');
    expect(document.activeElement).toBe(element('h3'));
  });

  it('goes to the card where there is no headline either', () => {
    opener.remove();
    element('h3').remove();
    returnFocus(card, opener, 'why');
    expect(document.activeElement).toBe(card);
  });

  it('goes to the button of the part where nothing had the focus before, as after a click in Safari', () => {
    returnFocus(card, document.body, 'guide');
    expect(document.activeElement).toBe(element('#guide'));
  });

  it('does not go to something that is no button, such as a headline that had the focus meanwhile', () => {
    returnFocus(card, element('h3'), 'why');
    expect(document.activeElement).toBe(opener);
  });
});
