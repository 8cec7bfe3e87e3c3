import * as React from 'react';
import { FluentProvider } from '@fluentui/react-provider';
import { fluentTokens } from '../../page/fluentTokens';
import styles from './FluentRoot.module.scss';

/** Around the components of Fluent UI: hands them the section's colors and the page's direction. */
export const FluentRoot: React.FunctionComponent = ({ children }) => (
  <FluentProvider className={styles.root} theme={fluentTokens} dir={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
    {children}
  </FluentProvider>
);
