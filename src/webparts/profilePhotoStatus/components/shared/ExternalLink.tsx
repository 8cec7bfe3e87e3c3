import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { NavigateExternalInlineIcon } from '@fluentui/react-icons-mdl2';
import * as strings from 'ProfilePhotoStatusWebPartStrings';

/** A link that leaves the page, says so, and hands nothing over to the page it opens. */
export const ExternalLink: React.FunctionComponent<{ readonly href: string }> = ({ href, children }) => (
  <Link href={href} target="_blank" rel="noopener noreferrer">
    {children} <NavigateExternalInlineIcon aria-label={strings.OpensInNewTab} />
  </Link>
);
