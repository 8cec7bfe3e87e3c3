import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { NavigateExternalInlineIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';

/** A link that opens in a new tab, says so, and gives the new page no access to this one. */
export const ExternalLink: React.FunctionComponent<{ readonly href: string }> = ({ href, children }) => (
  <Link href={href} target="_blank" rel="noopener noreferrer">
    {children} <NavigateExternalInlineIcon aria-label={strings.OpensInNewTab} />
  </Link>
);
