import * as React from 'react';
import { Notice } from '../shared/Notice';

/** Tells the site owner, in edit mode, why visitors see nothing. */
export const HiddenNotice: React.FunctionComponent<{ readonly text: string }> = ({ text }) => (
  <Notice>
    <p>{text}</p>
  </Notice>
);
