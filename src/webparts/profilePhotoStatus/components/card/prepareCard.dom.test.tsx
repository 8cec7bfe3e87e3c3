import * as React from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { Button } from '@fluentui/react-button';
import { FluentRoot } from '../shared/FluentRoot';
import { prepareCard } from './prepareCard';

const rules = (): number => [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0);

describe('the card’s buttons, rendered once ahead', () => {
  it('leave the styles of both kinds in the document, and nothing else', async () => {
    const pause = jest.fn(async () => undefined);
    await prepareCard(pause);
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(document.body.innerHTML).toBe('');
    const before: number = rules();
    expect(before).toBeGreaterThan(50);

    const page: HTMLElement = document.createElement('div');
    render(
      <FluentRoot>
        <Button appearance="primary">Refresh</Button>
        <Button appearance="subtle">Look closer</Button>
      </FluentRoot>,
      page
    );
    unmountComponentAtNode(page);
    expect(rules()).toBe(before);
  });

  it('are rendered ahead once on a page', async () => {
    const pause = jest.fn(async () => undefined);
    await prepareCard(pause);
    expect(pause).not.toHaveBeenCalled();
  });
});
