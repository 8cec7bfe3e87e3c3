import * as React from 'react';
import { Button } from '@fluentui/react-button';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import type { CheckResult, FailureReason, PhotoStatus, Waiting } from '../../../../photos';
import type { Links } from '../../settings/links';
import type { CardActions } from '../shared/cardActions';
import { LinkButton } from '../shared/LinkButton';

export interface IStatusActionsProps {
  readonly actions: CardActions;
  readonly result: Pick<CheckResult, 'status' | 'record' | 'mailbox'>;
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
const WaitingActions: React.FunctionComponent<IStatusActionsProps> = ({ actions, result, waiting, onGetHelp }) => {
  // The words above say so. They may come later than the button, which then means the same as before
  const isUnlikelyToHelp: boolean =
    result.mailbox === 'none' || (result.record?.kind === 'failed' && result.record.reason === 'profileNotReady');
  switch (waiting) {
    case 'notAsked':
      return (
        <Button appearance={isUnlikelyToHelp ? 'secondary' : 'primary'} onClick={() => actions.refresh()}>
          {strings.Refresh}
        </Button>
      );
    case 'justAsked':
    case 'waiting':
      return <Button onClick={() => actions.check('fresh')}>{strings.CheckAgain}</Button>;
    case 'overdue':
      return (
        <Button appearance="primary" onClick={onGetHelp}>
          {strings.GetHelp}
        </Button>
      );
  }
};

/** The one next step of each status. */
export const StatusActions: React.FunctionComponent<IStatusActionsProps> = (props) => {
  const { actions, waiting, links } = props;
  const { status } = props.result;
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
            <LinkButton text={strings.AddPhoto} href={links.photo.page} isPrimary={true} />
          )}
          {status.kind === 'missingInMicrosoft365' && waiting === 'notAsked' ? (
            <Button onClick={() => actions.refresh('noPhoto')}>{strings.RemovedPhoto}</Button>
          ) : (
            <Button onClick={() => actions.check('fresh')}>{strings.CheckAgain}</Button>
          )}
        </>
      );
    case 'unsure':
      return (
        <>
          <Button onClick={() => actions.answer('same')}>{strings.SamePicture}</Button>
          <Button onClick={() => actions.answer('different')}>{strings.NotTheSame}</Button>
        </>
      );
    case 'cannotCompare':
      switch (remedyFor(status)) {
        case 'tryAgain':
          return <Button onClick={() => actions.check('fresh')}>{strings.CheckAgain}</Button>;
        case 'signIn':
          return (
            <Button appearance="primary" onClick={actions.signIn}>
              {strings.SignIn}
            </Button>
          );
        case 'reload':
          return <Button onClick={actions.reloadPage}>{strings.Reload}</Button>;
        case 'none':
          return <></>;
      }
  }
};
