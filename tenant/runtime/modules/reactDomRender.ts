/** Stands in for `@msinternal/sp-fluentui-migration-reactdom-render-bundle`: React 17's own two functions. */
export { render, unmountComponentAtNode } from 'react-dom';
