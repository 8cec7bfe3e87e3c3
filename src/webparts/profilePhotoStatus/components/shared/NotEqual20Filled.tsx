import * as React from 'react';

/** Fluent System Icons have no "not equal" that looks like one at this size: two lines and a stroke through them, in their measures and weight. */
export const NotEqual20Filled: React.FunctionComponent<{ readonly className?: string }> = ({ className }) => (
  <svg
    className={className}
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    aria-hidden={true}
  >
    <path d="M4.5 7.5h11M4.5 12.5h11M12.75 4l-5.5 12" />
  </svg>
);
