import * as React from 'react';
import * as ReactDom from 'react-dom';
import { Button } from '@fluentui/react-button';
import { FluentRoot } from '../shared/FluentRoot';

/** What the card's buttons need, each beside what is there already: React's listeners, the theme, the styles of the two kinds of button. */
const stages: readonly React.ReactElement[] = [
  <React.Fragment key="listeners" />,
  <FluentRoot key="button" />,
  <FluentRoot key="button">
    <Button appearance="primary">1</Button>
  </FluentRoot>,
  <FluentRoot key="button">
    <Button appearance="primary">1</Button>
    <Button appearance="subtle">2</Button>
  </FluentRoot>
];

let isPrepared: boolean = false;

/**
 * Renders the card's buttons once, outside of the page: Fluent UI adds its style rules to the document when a button is rendered for the first time, which takes as long as all the rest
 * of the card.
 * @param pause - lets the page do something else between two steps
 */
export async function prepareCard(pause: () => Promise<void>): Promise<void> {
  if (isPrepared) {
    return;
  }
  isPrepared = true;
  const area: HTMLElement = document.createElement('div');
  for (const stage of stages) {
    await pause();
    ReactDom.render(stage, area);
  }
  await pause();
  ReactDom.unmountComponentAtNode(area);
}
