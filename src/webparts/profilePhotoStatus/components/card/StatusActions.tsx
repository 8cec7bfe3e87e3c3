import * as React from 'react';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { FailureReason, PhotoStatus, Waiting } from '../../../../photos';
import type { Links } from '../../settings/links';
import type { CardActions } from '../shared/cardActions';

export interface IStatusActionsProps {
  readonly actions: CardActions;
  readonly status: PhotoStatus;
  /** How far the waiting has come since SharePoint was asked; someone who cancelled may begin again at once */
  readonly waiting: Waiting;
  readonly onGetHelp: () => void;
  readonly links: Links;
}

/** What the user can do about a failure here: ask once more; sign in; reload the page, which SharePoint itself asks to sign in for; or nothing. */
function remedyOf(reason: FailureReason): 'tryAgain' | 'signIn' | 'reload' | 'none' {
  switch (reason) {
    case 'throttled':
    case 'offline':
    case 'timedOut':
    case 'serviceError':
    case 'unreadablePicture':
    case 'profileNotReady':
      return 'tryAgain';
    case 'signInNeeded':
      return 'signIn';
    case 'sessionExpired':
    case 'blockedByPolicy':
      return 'reload';
    case 'consentMissing':
    case 'noMailbox':
    case 'tooManyChecks':
    case 'pixelsHidden':
    case 'guest':
    case 'anonymous':
      return 'none';
  }
}

/** Of two failures the one that the user can do something about counts. */
function remedyFor(status: PhotoStatus & { readonly kind: 'cannotCompare' }): ReturnType<typeof remedyOf> {
  const remedy: ReturnType<typeof remedyOf> = remedyOf(status.failure.reason);
  return remedy === 'none' && status.sharePoint.kind === 'failed' ? remedyOf(status.sharePoint.reason) : remedy;
}

/** The next step for someone whose photo SharePoint lacks: the same again only as long as that is worth trying. */
const WaitingActions: React.FunctionComponent<IStatusActionsProps> = ({ actions, waiting, onGetHelp }) => {
  switch (waiting) {
    case 'notAsked':
      return <PrimaryButton text={strings.Refresh} onClick={() => actions.refresh()} />;
    case 'justAsked':
    case 'waiting':
      return <DefaultButton text={strings.CheckAgain} onClick={() => actions.check('fresh')} />;
    case 'overdue':
      return <PrimaryButton text={strings.GetHelp} onClick={onGetHelp} />;
  }
};

/** The one next step of each status. */
export const StatusActions: React.FunctionComponent<IStatusActionsProps> = (props) => {
  const { actions, status, waiting, links } = props;
  switch (status.kind) {
    case 'inSync':
    case 'otherName':
      // The one needs nothing, the other an administrator, for whom the report says all
      return <></>;
    case 'different':
    case 'someSizesOld':
    case 'missingInSharePoint':
      return <WaitingActions {...props} />;
    case 'missingInMicrosoft365':
    case 'noPhoto':
      return (
        <>
          {links.photo.by === 'people' && links.photo.page !== undefined && (
            <PrimaryButton
              text={strings.AddPhoto}
              ariaDescription={strings.OpensInNewTab}
              href={links.photo.page}
              target="_blank"
              rel="noopener noreferrer"
            />
          )}
          {status.kind === 'missingInMicrosoft365' && waiting === 'notAsked' ? (
            <DefaultButton text={strings.RemovedPhoto} onClick={() => actions.refresh('noPhoto')} />
          ) : (
            <DefaultButton text={strings.CheckAgain} onClick={() => actions.check('fresh')} />
          )}
        </>
      );
    case 'unsure':
      return (
        <>
          <DefaultButton text={strings.SamePicture} onClick={() => actions.answer('same')} />
          <DefaultButton text={strings.NotTheSame} onClick={() => actions.answer('different')} />
        </>
      );
    case 'cannotCompare':
      switch (remedyFor(status)) {
        case 'tryAgain':
          return <DefaultButton text={strings.TryAgain} onClick={() => actions.check('fresh')} />;
        case 'signIn':
          return <PrimaryButton text={strings.SignIn} onClick={actions.signIn} />;
        case 'reload':
          return <DefaultButton text={strings.Reload} onClick={actions.reloadPage} />;
        case 'none':
          return <></>;
      }
  }
};
