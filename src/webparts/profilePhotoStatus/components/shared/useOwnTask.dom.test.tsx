import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { act } from 'react-dom/test-utils';
import { useOwnTask } from './useOwnTask';

const Shown: React.FunctionComponent = () => <>{useOwnTask() ? 'all of it' : 'the rest'}</>;

describe('what has a task of its own', () => {
  it('is left out of the first rendering, and follows in the next task', async () => {
    const page: HTMLElement = document.createElement('div');
    act(() => {
      render(<Shown />, page);
    });
    expect(page.textContent).toBe('the rest');
    await act(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(page.textContent).toBe('all of it');
    unmountComponentAtNode(page);
  });
});
