import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { act } from 'react-dom/test-utils';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { lazyComponent } from './lazyComponent';

interface IPartProps {
  readonly name: string;
}
const Part: React.FunctionComponent<IPartProps> = ({ name }) => <p>Hello {name}</p>;
const chunk = { default: Part };

describe('a part that is loaded when it is shown', () => {
  let page: HTMLElement;
  beforeEach(() => {
    page = document.createElement('div');
    document.body.append(page);
    // React reports what a boundary has caught
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    unmountComponentAtNode(page);
    page.remove();
    jest.restoreAllMocks();
  });

  const show = (element: React.ReactElement): Promise<void> =>
    act(async () => {
      render(element, page);
    });
  /** Without waiting for anything */
  const showAtOnce = (element: React.ReactElement): void => {
    render(element, page);
  };
  const close = (): void => {
    unmountComponentAtNode(page);
  };
  const tryAgain = (): Promise<void> =>
    act(async () => {
      page.querySelector<HTMLElement>('[role="alert"] button')?.click();
    });

  it('is loaded once and shows its latest properties', async () => {
    const load = jest.fn(async () => chunk);
    const Lazy = lazyComponent<IPartProps>(load);
    await show(<Lazy name="Adele" />);
    await show(<Lazy name="Megan" />);
    expect(page.textContent).toBe('Hello Megan');
    close();
    showAtOnce(<Lazy name="Alex" />);
    expect(page.textContent).toBe('Hello Alex');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('that could not be loaded says so, and can be tried again', async () => {
    const load = jest.fn(async () => chunk).mockRejectedValueOnce(new Error('Loading chunk failed'));
    const Lazy = lazyComponent<IPartProps>(load);
    await show(<Lazy name="Adele" />);
    expect(page.textContent).toBe(`${strings.PartFailedText}${strings.TryAgain}`);
    await tryAgain();
    expect(page.textContent).toBe('Hello Adele');
    // The button that was pressed is gone: reading goes on where it stood
    expect(document.activeElement).toBe(page.firstElementChild);
  });

  it('that could not be loaded is loaded when it is opened again', async () => {
    const load = jest.fn(async () => chunk).mockRejectedValueOnce(new Error('Loading chunk failed'));
    const Lazy = lazyComponent<IPartProps>(load);
    await show(<Lazy name="Adele" />);
    close();
    await show(<Lazy name="Adele" />);
    expect(page.textContent).toBe('Hello Adele');
  });

  it('that throws leaves the rest of the card as it is', async () => {
    let isBroken: boolean = true;
    const Breaking: React.FunctionComponent<IPartProps> = ({ name }) => {
      if (isBroken) {
        throw new Error('an exception of a view');
      }
      return <Part name={name} />;
    };
    const Lazy = lazyComponent<IPartProps>(async () => ({ default: Breaking }));
    await show(
      <>
        <p>The card. </p>
        <Lazy name="Adele" />
      </>
    );
    expect(page.textContent).toBe(`The card. ${strings.PartFailedText}${strings.TryAgain}`);
    isBroken = false;
    await tryAgain();
    expect(page.textContent).toBe('The card. Hello Adele');
  });

  it('is made ready before it is shown', async () => {
    let isReady: (value?: unknown) => void = () => undefined;
    const prepare = jest.fn(() => new Promise<void>((resolve) => (isReady = () => resolve())));
    const Lazy = lazyComponent<IPartProps>(async () => ({ ...chunk, prepare }));
    await show(<Lazy name="Adele" />);
    expect(page.textContent).toBe('');
    await act(async () => isReady());
    expect(page.textContent).toBe('Hello Adele');
  });

  it('that is loaded ahead is shown at once, ready or not', async () => {
    const Lazy = lazyComponent<IPartProps>(async () => ({ ...chunk, prepare: () => new Promise(() => undefined) }));
    Lazy.loadAhead();
    await show(<p />);
    showAtOnce(<Lazy name="Adele" />);
    expect(page.textContent).toBe('Hello Adele');
  });

  it('that cannot be made ready is shown all the same', async () => {
    const Lazy = lazyComponent<IPartProps>(async () => ({ ...chunk, prepare: () => Promise.reject(new Error('no room')) }));
    await show(<Lazy name="Adele" />);
    expect(page.textContent).toBe('Hello Adele');
  });

  it('that is closed while it loads does nothing', async () => {
    let arrive: (loaded: typeof chunk) => void = () => undefined;
    const Lazy = lazyComponent<IPartProps>(() => new Promise((resolve) => (arrive = resolve)));
    await show(<Lazy name="Adele" />);
    close();
    await act(async () => arrive(chunk));
    expect(console.error).not.toHaveBeenCalled();
  });
});
