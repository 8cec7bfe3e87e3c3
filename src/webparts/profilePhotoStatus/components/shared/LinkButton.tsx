import * as React from 'react';
import { Button } from '@fluentui/react-button';
import { Open16Regular } from './icons';
import * as strings from 'ProfilePhotoStatusWebPartStrings';

export interface ILinkButtonProps {
  readonly text: string;
  readonly href: string;
  readonly isPrimary?: boolean;
}

/** A link to another page that looks like a button; the page opens in a new tab, without access to this one. */
export const LinkButton: React.FunctionComponent<ILinkButtonProps> = ({ text, href, isPrimary = false }) => (
  <Button
    as="a"
    appearance={isPrimary ? 'primary' : 'secondary'}
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    icon={<Open16Regular aria-label={strings.OpensInNewTab} />}
    iconPosition="after"
  >
    {text}
  </Button>
);
