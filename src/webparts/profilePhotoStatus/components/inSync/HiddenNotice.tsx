import * as React from 'react';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { Notice } from '../shared/Notice';

/** Tells the site owner, in edit mode, why visitors see nothing. */
export const HiddenNotice: React.FunctionComponent = () => (
  <Notice>
    <p>{strings.HiddenWhenInSync}</p>
  </Notice>
);
