import * as React from 'react';

export interface IIconProps {
  readonly className?: string;
  /** The icon's name; without it, it is decoration */
  readonly 'aria-label'?: string;
}

/** Icons that stand in the one line: with a few lines of our own instead of Fluent's icon factory (0.9 kB gzip), which everybody would load for them. */
function iconOf(path: string): React.FunctionComponent<IIconProps> {
  const Icon: React.FunctionComponent<IIconProps> = (props) => (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="currentColor"
      {...(props['aria-label'] === undefined ? { 'aria-hidden': true } : { role: 'img' })}
      {...props}
    >
      <path d={path} />
    </svg>
  );
  return Icon;
}

// Paths of Fluent System Icons 1.1, which @fluentui/react-icons has too (MIT license)
export const CheckmarkCircle16Filled: React.FunctionComponent<IIconProps> = iconOf(
  'M1 8a7 7 0 1 1 14 0A7 7 0 0 1 1 8m9.85-1.15a.5.5 0 0 0-.7-.7l-2.9 2.9-1.4-1.4a.5.5 0 1 0-.7.7L6.9 10.1c.2.2.5.2.7 0z'
);
export const Info16Filled: React.FunctionComponent<IIconProps> = iconOf(
  'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 5.25a.75.75 0 1 0 0-1.5.75.75 0 0 0 0 1.5m.5 1.25a.5.5 0 0 0-1 0v3a.5.5 0 0 0 1 0z'
);
export const Open16Regular: React.FunctionComponent<IIconProps> = iconOf(
  'M4.5 3C3.67 3 3 3.67 3 4.5v7c0 .83.67 1.5 1.5 1.5h7c.83 0 1.5-.67 1.5-1.5V9.27a.5.5 0 0 1 1 0v2.23a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 2 11.5v-7A2.5 2.5 0 0 1 4.5 2h2.23a.5.5 0 0 1 0 1zm4.27-.5c0-.28.22-.5.5-.5h4.23c.28 0 .5.22.5.5v4.23a.5.5 0 0 1-1 0V3.71L9.62 7.08a.5.5 0 1 1-.7-.7L12.29 3H9.27a.5.5 0 0 1-.5-.5'
);
export const Warning16Filled: React.FunctionComponent<IIconProps> = iconOf(
  'M5.82 2.28a2.5 2.5 0 0 1 4.36 0l4.5 8A2.5 2.5 0 0 1 12.5 14h-9a2.5 2.5 0 0 1-2.18-3.72zM8 9.5A.75.75 0 1 0 8 11a.75.75 0 0 0 0-1.5M8 5a.5.5 0 0 0-.5.5V8a.5.5 0 0 0 1 0V5.5A.5.5 0 0 0 8 5'
);
