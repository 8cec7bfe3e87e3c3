import * as React from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { type Cloud, type FailureReason, type PhotoStatus, type Waiting, failed } from '../../../../photos';
import { cardSettingsOf } from '../../settings/cardSettings';
import { linksOf } from '../../settings/links';
import type { CardActions } from '../shared/cardActions';
import { StatusActions } from './StatusActions';

/** What a user can press, in order. */
function stepsOf(status: PhotoStatus, cloud: Cloud = 'global', waiting: Waiting = 'notAsked'): readonly string[] {
  const markup: string = renderToStaticMarkup(
    <StatusActions
      actions={{} as CardActions}
      result={{ status }}
      waiting={waiting}
      onGetHelp={() => undefined}
      links={linksOf(cardSettingsOf({}), { cloud, webAbsoluteUrl: 'https://contoso.sharepoint.com', isInTeams: false })}
    />
  );
  return [...markup.matchAll(/<(?:button|a) [^>]*>([^<]*)</g)].map(([, label]) => label);
}

function cannotCompare(microsoft365: FailureReason, sharePoint: FailureReason = microsoft365): PhotoStatus {
  const failure = failed(microsoft365);
  return { kind: 'cannotCompare', microsoft365: failure, sharePoint: failed(sharePoint), failedSide: 'both', failure };
}

const noPhoto = { kind: 'none' } as const;

describe('the next step', () => {
  it.each([
    ['inSync', []],
    ['different', [strings.Refresh]],
    ['unsure', [strings.SamePicture, strings.NotTheSame]],
    ['missingInSharePoint', [strings.Refresh]],
    ['someSizesOld', [strings.Refresh]],
    ['otherName', []],
    ['missingInMicrosoft365', [strings.AddPhoto, strings.RemovedPhoto]],
    ['noPhoto', [strings.AddPhoto, strings.CheckAgain]]
  ] as const)('of the status %s', (kind, steps) => {
    expect(stepsOf({ kind } as PhotoStatus)).toEqual(steps);
  });

  it.each([
    ['justAsked', strings.CheckAgain],
    ['waiting', strings.CheckAgain],
    ['overdue', strings.GetHelp]
  ] as const)('is not the same again when SharePoint was asked: %s', (waiting, step) => {
    expect(stepsOf({ kind: 'different' } as PhotoStatus, 'global', waiting)).toEqual([step]);
    expect(stepsOf({ kind: 'missingInSharePoint' } as PhotoStatus, 'global', waiting)).toEqual([step]);
  });

  it('is to check again after a refresh for a removed photo', () => {
    expect(stepsOf({ kind: 'missingInMicrosoft365' } as PhotoStatus, 'global', 'justAsked')).toEqual([
      strings.AddPhoto,
      strings.CheckAgain
    ]);
  });

  it('opens the photo page in a new tab without an opener', () => {
    const markup: string = renderToStaticMarkup(
      <StatusActions
        actions={{} as CardActions}
        result={{ status: { kind: 'noPhoto' } }}
        waiting="notAsked"
        onGetHelp={() => undefined}
        links={linksOf(cardSettingsOf({}), { cloud: 'global', webAbsoluteUrl: 'https://contoso.sharepoint.com', isInTeams: false })}
      />
    );
    expect(markup).toMatch(/<a [^>]*href="https:\/\/myaccount\.microsoft\.com\/"/);
    expect(markup).toMatch(/<a [^>]*target="_blank"/);
    expect(markup).toMatch(/<a [^>]*rel="noopener noreferrer"/);
  });

  it('does not add a photo where others set photos', () => {
    const markup: string = renderToStaticMarkup(
      <StatusActions
        actions={{} as CardActions}
        result={{ status: { kind: 'noPhoto' } }}
        waiting="notAsked"
        onGetHelp={() => undefined}
        links={linksOf(cardSettingsOf({ photosSetBy: 'admins' }), {
          cloud: 'global',
          webAbsoluteUrl: 'https://contoso.sharepoint.com',
          isInTeams: false
        })}
      />
    );
    expect(markup).not.toContain('<a ');
    expect(markup).toContain(strings.CheckAgain);
  });

  it('has no photo page in an unknown cloud', () => {
    expect(stepsOf({ kind: 'noPhoto' }, 'unknown')).toEqual([strings.CheckAgain]);
  });
});

/** A reason without an entry here does not compile. */
const reasonSteps: Readonly<Record<FailureReason, readonly string[]>> = {
  consentMissing: [],
  signInNeeded: [strings.SignIn],
  blockedByPolicy: [strings.Reload],
  noMailbox: [],
  guest: [],
  anonymous: [],
  profileNotReady: [strings.CheckAgain],
  throttled: [strings.CheckAgain],
  offline: [strings.CheckAgain],
  timedOut: [strings.CheckAgain],
  serviceError: [strings.CheckAgain],
  unreadablePicture: [strings.CheckAgain],
  pixelsHidden: [],
  sessionExpired: [strings.Reload],
  tooManyChecks: []
};

describe('the next step does not contradict the words above it', () => {
  const links = linksOf(cardSettingsOf({}), { cloud: 'global', webAbsoluteUrl: 'https://contoso.sharepoint.com', isInTeams: false });
  const markupOf = (more: object): string =>
    renderToStaticMarkup(
      <StatusActions
        actions={{} as CardActions}
        result={{ status: { kind: 'missingInSharePoint' } as PhotoStatus, ...more }}
        waiting="notAsked"
        onGetHelp={() => undefined}
        links={links}
      />
    );

  it.each([
    ['the account has no mailbox', { mailbox: 'none' }],
    ['the profile is not set up yet', { record: failed('profileNotReady') }]
  ])('where %s: a refresh can be tried, and does not stand out', (_why, more) => {
    const primary: string = markupOf({});
    const secondary: string = markupOf(more);
    expect(secondary).toContain(strings.Refresh);
    // What is known may come later than the button, which must not become another one under the pointer
    expect(secondary.replace(/class="[^"]*"/g, '')).toBe(primary.replace(/class="[^"]*"/g, ''));
    expect(secondary).not.toBe(primary);
  });
});

describe('the next step when a photo could not be read', () => {
  it.each(Object.entries(reasonSteps) as [FailureReason, readonly string[]][])('because of %s', (reason, steps) => {
    expect(stepsOf(cannotCompare(reason))).toEqual(steps);
  });

  it('is the remedy of the side that has one', () => {
    expect(stepsOf(cannotCompare('consentMissing', 'timedOut'))).toEqual([strings.CheckAgain]);
    expect(stepsOf(cannotCompare('timedOut', 'sessionExpired'))).toEqual([strings.CheckAgain]);
    const failure = failed('guest');
    const status: PhotoStatus = { kind: 'cannotCompare', microsoft365: failure, sharePoint: noPhoto, failedSide: 'microsoft365', failure };
    expect(stepsOf(status)).toEqual([]);
  });
});
