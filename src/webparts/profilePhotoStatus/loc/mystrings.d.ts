/**
 * The texts of the card, in the order of the language files, but for those for admins, which have an interface of their own. Each comment says where a text appears, what
 * its places hold, and the most characters it may have in any language (`@limit`), which `npm run check:languages` checks.
 * docs/translators.md says how to write them.
 */
declare interface IProfilePhotoStatusWebPartStrings {
  // The language of these texts, for screen readers on pages in another language
  /** The language of these texts as a BCP 47 tag, such as `en`; not shown. @limit 120 */
  readonly LanguageTag: string;

  // The card
  /** Title of the card where the site owner has set none. @limit 80 */
  readonly DefaultTitle: string;
  /** Name of the field for the title in edit mode; for screen readers. @limit 80 */
  readonly TitleLabel: string;
  /** Caption under the photo from Microsoft 365; the product’s name. @limit 80 */
  readonly Microsoft365: string;
  /** Caption under the photo from SharePoint; the product’s name. @limit 80 */
  readonly SharePoint: string;
  /** Describes the photo from Microsoft 365 to screen readers. @limit 120 */
  readonly Microsoft365PhotoAlt: string;
  /** Describes the photo that SharePoint shows to screen readers. @limit 120 */
  readonly SharePointPhotoAlt: string;
  /** Describes the empty ring in place of the Microsoft 365 photo. @limit 120 */
  readonly NoPhotoInMicrosoft365Alt: string;
  /** Describes the empty ring in place of the SharePoint photo. @limit 120 */
  readonly NoPhotoInSharePointAlt: string;
  /** Describes the sign in place of a Microsoft 365 photo that could not be read. @limit 120 */
  readonly UnreadMicrosoft365Alt: string;
  /** Describes the sign in place of a SharePoint photo that could not be read. @limit 120 */
  readonly UnreadSharePointAlt: string;
  /** Describes the equal sign between the photos. @limit 120 */
  readonly SignSame: string;
  /** Describes the unequal sign between the photos. @limit 120 */
  readonly SignDifferent: string;
  /** Describes the question mark between the photos. @limit 120 */
  readonly SignUnknown: string;
  /** Describes the empty place between a photo and an empty ring. @limit 120 */
  readonly SignMissing: string;
  /** While the photos are read: for screen readers, after some seconds on the card, and in place of a step’s result. @limit 80 */
  readonly Checking: string;
  /** While a busy service is waited for. @limit 120 */
  readonly CheckingPaused: string;
  /** Before the first check, where the site owner lets people begin it. @limit 260 */
  readonly IdleText: string;

  // Statuses
  /** Headline: both photos are the same. @limit 100 */
  readonly InSyncHeadline: string;
  /** Explanation: both photos are the same. @limit 260 */
  readonly InSyncText: string;
  /** Explanation: the same photo, cropped a little differently by a service. @limit 260 */
  readonly InSyncFramedText: string;
  /** Explanation: the person has answered that both are the same; `Undo` follows. @limit 120 */
  readonly InSyncByUserText: string;
  /** Headline: SharePoint shows another photo. @limit 100 */
  readonly DifferentHeadline: string;
  /** Explanation: SharePoint has another photo. @limit 260 */
  readonly DifferentText: string;
  /** Explanation: the person has answered that both are different; `Undo` follows. @limit 260 */
  readonly DifferentByUserText: string;
  /** Headline: SharePoint shows the same photo, brighter, cropped or the like. @limit 100 */
  readonly ChangedHeadline: string;
  /** Explanation. {0}: one of the sentences `Change…`. @limit 260 */
  readonly ChangedText: string;
  /** Explanation and question. {0}: one of the sentences `Change…`. @limit 260 */
  readonly UnsureChangedText: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeBrighter: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeDarker: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeMoreContrast: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeLessContrast: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeGray: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeColored: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeColors: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeTighter: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeWider: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeFramed: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeUnframed: string;
  /** One sentence about the two copies, inside an explanation. @limit 260 */
  readonly ChangeSharpness: string;
  /** One sentence about SharePoint’s copy, inside an explanation. @limit 260 */
  readonly ChangeMirrored: string;
  /** Headline: SharePoint shows a placeholder. @limit 100 */
  readonly MissingInSharePointHeadline: string;
  /** Explanation: SharePoint shows a placeholder. @limit 260 */
  readonly MissingInSharePointText: string;
  /** Explanation: the profile shows that there was never a sync. @limit 260 */
  readonly MissingNeverSyncedText: string;
  /** Explanation: the last sync found no photo. @limit 260 */
  readonly MissingHadNoneText: string;
  /** Explanation: the account has no mailbox. @limit 260 */
  readonly NoExchangeText: string;
  /** Headline: only SharePoint has a photo. @limit 100 */
  readonly MissingInMicrosoft365Headline: string;
  /** Explanation: only SharePoint has the photo. @limit 260 */
  readonly MissingInMicrosoft365Text: string;
  /** Headline: neither has a photo. @limit 100 */
  readonly NoPhotoHeadline: string;
  /** Explanation: neither has a photo, which is fine. @limit 260 */
  readonly NoPhotoText: string;
  /** Headline: the comparison cannot tell. @limit 100 */
  readonly UnsureHeadline: string;
  /** Question to the person; two buttons answer it. @limit 260 */
  readonly UnsureText: string;
  /** Explanation and question: the browser hides the pixels of photos. @limit 260 */
  readonly UnsureHiddenText: string;
  /** Headline: the photo is there in one size, an old one in another. @limit 100 */
  readonly SomeSizesOldHeadline: string;
  /** Explanation: sizes differ. @limit 260 */
  readonly SomeSizesOldText: string;
  /** Headline: the photo is there in one size, none in another. @limit 100 */
  readonly SomeSizesMissingHeadline: string;
  /** Explanation: a size is missing. @limit 260 */
  readonly SomeSizesMissingText: string;
  /** Headline: SharePoint has the photo under the sign-in name only. @limit 100 */
  readonly OtherNameHeadline: string;
  /** Explanation: email address and sign-in name differ. @limit 260 */
  readonly OtherNameText: string;
  /** Explanation: this browser’s own copy was compared. {0}: a time such as "5 hours ago". @limit 260 */
  readonly InSyncKeptText: string;
  /** Explanation: the browser’s copy was replaced during the check. @limit 260 */
  readonly InSyncRenewedText: string;

  // Refresh
  /** Headline: a refresh has brought the photo. @limit 100 */
  readonly ConfirmedHeadline: string;
  /** Headline: a removed photo is gone. @limit 100 */
  readonly RemovedHeadline: string;
  /** Explanation: both are without a photo now. @limit 260 */
  readonly RemovedText: string;
  /** Headline: a removed photo is still there. @limit 100 */
  readonly NotRemovedHeadline: string;
  /** Explanation: SharePoint still has the removed photo. @limit 260 */
  readonly NotRemovedText: string;
  /** Above the progress bar. @limit 80 */
  readonly RefreshAsking: string;
  /** Halfway through the two minutes, for screen readers alone. @limit 120 */
  readonly RefreshHalfTime: string;
  /** Above the progress bar, between two attempts. @limit 80 */
  readonly RefreshWaiting: string;
  /** Under the progress bar. {0}: time passed such as 0:24, {1}: 2:00. @limit 80 */
  readonly RefreshTime: string;
  /** Under the progress bar. {0} and {1}: numbers. @limit 80 */
  readonly RefreshAttempt: string;
  /** Explanation after the person pressed Cancel. @limit 260 */
  readonly RefreshCancelledText: string;
  /** Headline: a refresh has ended without the photo. @limit 100 */
  readonly RefreshNotYetHeadline: string;
  /** Explanation after a refresh in vain. @limit 260 */
  readonly RefreshNotYetText: string;
  /** Above the progress bar: another tab of the browser does the work. @limit 80 */
  readonly RefreshElsewhere: string;
  /** Explanation on a later visit. {0}: a time such as "5 hours ago", {1}: a duration such as "24 hours". @limit 260 */
  readonly AskedText: string;
  /** Explanation on a later visit, after the waiting time. {0}: a time such as "3 days ago". @limit 260 */
  readonly AskedOverdueText: string;
  /** Sentence after a refresh. {0}: date of the sync before, {1}: date of the new sync or "today". @limit 260 */
  readonly MovedLastSync: string;
  /** Sentence after a refresh. {0}: date of the first sync or "today". @limit 260 */
  readonly MovedFirstSync: string;
  /** Sentence after a refresh: the profile changed, but no sync is noted. @limit 260 */
  readonly MovedOther: string;

  // Actions
  /** Button: the person has removed the photo on purpose. @limit 40 */
  readonly RemovedPhoto: string;
  /** The main button: looks for the photo for about two minutes. @limit 40 */
  readonly Refresh: string;
  /** Button: opens the page where a photo is added. @limit 40 */
  readonly AddPhoto: string;
  /** Button: loads a part of the card again. @limit 40 */
  readonly TryAgain: string;
  /** Button: reloads the page. @limit 40 */
  readonly Reload: string;
  /** Button: reads both photos once more. @limit 40 */
  readonly CheckAgain: string;
  /** Button: begins the first check. @limit 40 */
  readonly CheckNow: string;
  /** Button: ends the refresh. @limit 40 */
  readonly Cancel: string;
  /** Button: answers that both photos are the same. @limit 40 */
  readonly SamePicture: string;
  /** Button: answers that the photos differ. @limit 40 */
  readonly NotTheSame: string;
  /** Link after the person’s own answer: takes it back, and the question is asked again. @limit 40 */
  readonly Undo: string;
  /** Link from the one line to both photos. @limit 40 */
  readonly ShowBoth: string;
  /** Link back to the one line. @limit 40 */
  readonly HideBoth: string;
  /** Link from one line to the card. @limit 60 */
  readonly ShowDetails: string;
  /** After the name of a link, for screen readers: it opens a new tab of the browser. @limit 80 */
  readonly OpensInNewTab: string;
  /** Name of the button that closes the side panel. @limit 40 */
  readonly ClosePanel: string;
  /** Button: hides the card for a time; {0}: a duration such as "30 days". @limit 60 */
  readonly HideForNow: string;
  /** In place of the card, right after it was hidden; {0}: a duration such as "30 days". @limit 120 */
  readonly HiddenByYou: string;
  /** Button beside it: brings the card back. @limit 40 */
  readonly UndoHiding: string;
  /** In edit mode, to an editor who has hidden the card for themselves. @limit 260 */
  readonly HiddenByYouNote: string;
  /** Button beside it: brings the card back. @limit 60 */
  readonly ShowAgain: string;
  /** Button: signs in to Microsoft 365. @limit 40 */
  readonly SignIn: string;
  /** Button: opens the step "Ask for help". @limit 40 */
  readonly GetHelp: string;
  /** Link that opens the guide. @limit 60 */
  readonly ShowSteps: string;
  /** Button that opens the guide where the person left it; {0} number of a step, {1} its title. @limit 100 */
  readonly ContinueGuide: string;

  // The guide
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundSomeSizesOld: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundOtherName: string;
  /** Title of the guide. @limit 80 */
  readonly GuideTitle: string;
  /** Under the title of the guide. @limit 260 */
  readonly GuideIntroduction: string;
  /** Heading inside a step. @limit 80 */
  readonly GuideWhy: string;
  /** Heading inside a step. @limit 80 */
  readonly GuideDo: string;
  /** Heading inside a step. @limit 80 */
  readonly GuideExpect: string;
  /** Button at the end of a step: reads both photos once more. @limit 40 */
  readonly GuideCheckNow: string;
  /** Button at the end of a step. {0}: the title of the next step. @limit 60 */
  readonly GuideNext: string;
  /** Result of a step. {0}: day such as "today", {1}: time, {2}: one of `GuideFound…`. @limit 260 */
  readonly GuideChecked: string;
  /** Before the result of a step that has been tried, for screen readers alone; others see a check mark. @limit 40 */
  readonly GuideTried: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundDifferent: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundMissingInSharePoint: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundMissingInMicrosoft365: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundNoPhoto: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundUnsure: string;
  /** Inside `GuideChecked`, after a colon. @limit 260 */
  readonly GuideFoundNothing: string;
  /** Title of a step. @limit 80 */
  readonly GuideAskTitle: string;
  /** Why this step. @limit 260 */
  readonly GuideAskWhy: string;
  /** What to do; names the button `Refresh`. @limit 260 */
  readonly GuideAskDo: string;
  /** What to expect. @limit 260 */
  readonly GuideAskExpect: string;
  /** Button of the first step: the same as `Refresh`. @limit 40 */
  readonly GuideAskButton: string;
  /** Title of a step. @limit 80 */
  readonly GuideSessionTitle: string;
  /** Why this step. @limit 260 */
  readonly GuideSessionWhy: string;
  /** One line of a numbered list. @limit 260 */
  readonly GuideSessionOpen: string;
  /** Note in Teams above the step with the private window. @limit 80 */
  readonly GuideFromTeams: string;
  /** Heading above the keys of other browsers. @limit 80 */
  readonly GuideOtherBrowsers: string;
  /** One line of a numbered list; the address follows. @limit 260 */
  readonly GuideSessionAddress: string;
  /** Button: copies the address for the private window. @limit 40 */
  readonly GuideCopyAddress: string;
  /** One line of a numbered list. @limit 260 */
  readonly GuideSessionSignIn: string;
  /** One line of a numbered list. @limit 260 */
  readonly GuideSessionReturn: string;
  /** What to expect. @limit 260 */
  readonly GuideSessionExpect: string;
  /** Title of a step. @limit 80 */
  readonly GuideAddTitle: string;
  /** Why this step. @limit 260 */
  readonly GuideAddWhy: string;
  /** Title of a step. @limit 80 */
  readonly GuideSetTitle: string;
  /** Why this step. @limit 260 */
  readonly GuideSetWhy: string;
  /** What to do. @limit 260 */
  readonly GuideSetDo: string;
  /** What to do where no page is known. @limit 260 */
  readonly GuideSetDoWithoutPage: string;
  /** Button: opens the page where the photo is kept. @limit 40 */
  readonly GuideSetButton: string;
  /** What to expect. @limit 260 */
  readonly GuideSetExpect: string;
  /** Title of a step. @limit 80 */
  readonly GuideTimeTitle: string;
  /** Why this step. {0}: a duration such as "24 hours". @limit 260 */
  readonly GuideTimeWhy: string;
  /** What to do. {0}: a time such as "5 hours ago". @limit 260 */
  readonly GuideTimeAsked: string;
  /** What to do where there was no refresh. @limit 260 */
  readonly GuideTimeNotAsked: string;
  /** What to expect. @limit 260 */
  readonly GuideTimeExpect: string;
  /** Title of a step. @limit 80 */
  readonly GuideHelpTitle: string;
  /** Why this step. @limit 260 */
  readonly GuideHelpWhy: string;
  /** What to do. @limit 260 */
  readonly GuideHelpDo: string;
  /** What to expect. @limit 260 */
  readonly GuideHelpExpect: string;
  /** Before a link for admins; ends with a colon. @limit 80 */
  readonly GuideForAdministrators: string;
  /** Link to Microsoft’s diagnostic, after "For admins only:". @limit 80 */
  readonly GuideDiagnostic: string;
  /** One line of a numbered list. @limit 260 */
  readonly GuideSessionWait: string;
  /** Added to the line before. @limit 260 */
  readonly GuideSessionOneDrive: string;
  /** What to do where others set photos. {0}: who, such as "an admin". @limit 260 */
  readonly GuideSetDoByOthers: string;

  // Reasons: why a photo could not be read
  /** Headline: the Microsoft 365 photo could not be read. @limit 100 */
  readonly CannotReadMicrosoft365Headline: string;
  /** Headline: the SharePoint photo could not be read. @limit 100 */
  readonly CannotReadSharePointHeadline: string;
  /** Headline: neither photo could be read. @limit 100 */
  readonly CannotReadBothHeadline: string;
  /** Explanation: an admin has not approved the permission. @limit 260 */
  readonly ConsentMissingText: string;
  /** Explanation: Microsoft 365 wants a new sign-in. @limit 260 */
  readonly SignInNeededText: string;
  /** Explanation: conditional access. @limit 260 */
  readonly BlockedByPolicyText: string;
  /** Explanation: Microsoft Graph finds no mailbox. @limit 260 */
  readonly NoMailboxText: string;
  /** Explanation for guests of the organization. @limit 260 */
  readonly GuestText: string;
  /** Explanation for visitors who are not signed in. @limit 260 */
  readonly AnonymousText: string;
  /** Explanation: the SharePoint profile is an empty stub. @limit 260 */
  readonly ProfileNotReadyText: string;
  /** Explanation: a service is busy for longer. @limit 260 */
  readonly ThrottledText: string;
  /** Explanation: no network. @limit 260 */
  readonly OfflineText: string;
  /** Explanation: no answer in time. @limit 260 */
  readonly TimedOutText: string;
  /** Explanation: any other failure. @limit 260 */
  readonly ServiceErrorText: string;
  /** Explanation: the file is no picture. @limit 260 */
  readonly UnreadablePictureText: string;
  /** Explanation: the browser hides the pixels of photos. @limit 260 */
  readonly PixelsHiddenText: string;
  /** Explanation: SharePoint’s session is over. @limit 260 */
  readonly SessionExpiredText: string;
  /** Explanation: the hourly limit of this browser is used up. @limit 260 */
  readonly TooManyChecksText: string;

  // A browser that lacks what the card needs
  /** Headline: the browser is too old. @limit 100 */
  readonly UnsupportedBrowserHeadline: string;
  /** Explanation: which browsers work; names of products stay. @limit 260 */
  readonly UnsupportedBrowserText: string;
  /** For site owners in edit mode. {0}: names of interfaces, such as `fetch or Blob`. @limit 260 */
  readonly UnsupportedBrowserMissing: string;

  // A card that an exception has stopped, or a part that could not be loaded
  /** Headline: the card itself has failed. @limit 100 */
  readonly CardFailedHeadline: string;
  /** Explanation: the card itself has failed. @limit 260 */
  readonly CardFailedText: string;
  /** In place of a part that could not be loaded; a button follows. @limit 260 */
  readonly PartFailedText: string;

  // Remarks on a status
  /** Fills {0} of sentences about who sets photos. @limit 260 */
  readonly PhotosSetByAdmin: string;
  /** Sentence in an explanation. {0}: who, such as "an admin". @limit 260 */
  readonly SetByOthersText: string;
  /** Sentence in an explanation. {0}: a region’s code such as EUR. @limit 260 */
  readonly OtherRegionText: string;

  // In Teams
  /** Note in Teams. @limit 260 */
  readonly TeamsCopies: string;
  /** Link in Teams. @limit 60 */
  readonly TeamsOpenSite: string;

  // Help for photos that are the same
  /** Toggle on a card in sync. @limit 60 */
  readonly StillAnotherPhoto: string;
  /** Toggle on a card in sync. @limit 60 */
  readonly NotMyCurrentPhoto: string;
  /** Above a list of places that keep copies. @limit 260 */
  readonly ElsewhereText: string;
  /** Term in a list of places. @limit 60 */
  readonly ElsewhereBrowsers: string;
  /** In that list. @limit 260 */
  readonly ElsewhereBrowsersText: string;
  /** Term in a list of places. @limit 60 */
  readonly ElsewhereTeams: string;
  /** In that list. @limit 260 */
  readonly ElsewhereTeamsText: string;
  /** Term in a list of places. @limit 60 */
  readonly ElsewhereLists: string;
  /** In that list. @limit 260 */
  readonly ElsewhereListsText: string;
  /** Term in a list of places. @limit 60 */
  readonly ElsewhereSearch: string;
  /** In that list. @limit 260 */
  readonly ElsewhereSearchText: string;
  /** Button. @limit 60 */
  readonly RenewCopies: string;
  /** After the button `RenewCopies`. @limit 260 */
  readonly CopiesRenewed: string;
  /** Where the person changes the photo. @limit 260 */
  readonly NotCurrentText: string;
  /** Link, after a sentence. @limit 60 */
  readonly NotCurrentPage: string;
  /** After it. @limit 260 */
  readonly NotCurrentThen: string;
  /** The same where others set photos. {0}: who, such as "an admin". @limit 260 */
  readonly NotCurrentByOthers: string;
  /** Above a preview in edit mode. {0}: the name of the choice. @limit 260 */
  readonly PreviewNotice: string;

  // The guide: private windows
  /** Name of a key, as on keyboards of the language. @limit 70 */
  readonly KeyControl: string;
  /** Name of a key, as on keyboards of the language. @limit 70 */
  readonly KeyCommand: string;
  /** Name of a key, as on keyboards of the language. @limit 70 */
  readonly KeyShift: string;
  /** After the keys: Microsoft Edge’s own menu words. @limit 70 */
  readonly MenuEdgeWindow: string;
  /** Microsoft Edge’s own menu words on phones. @limit 70 */
  readonly MenuEdgeTab: string;
  /** After the keys: Google Chrome’s own menu words. @limit 70 */
  readonly MenuChromeWindow: string;
  /** Google Chrome’s own menu words on phones. @limit 70 */
  readonly MenuChromeTab: string;
  /** After the keys: Firefox’s own menu words. @limit 70 */
  readonly MenuFirefoxWindow: string;
  /** Firefox’s own menu words on phones. @limit 70 */
  readonly MenuFirefoxTab: string;
  /** After the keys: Safari’s own menu words. @limit 70 */
  readonly MenuSafariWindow: string;
  /** Safari’s own menu words on phones. @limit 70 */
  readonly MenuSafariTab: string;

  // Copying
  /** After a copy button was pressed; short. @limit 260 */
  readonly Copied: string;
  /** Above the selected text. @limit 260 */
  readonly CopyByHand: string;

  // Why photos differ
  /** Toggle: short. @limit 60 */
  readonly WhyLink: string;
  /** Why photos differ. @limit 260 */
  readonly WhyText: string;
  /** Why nobody’s photo is there: neither service has one. @limit 260 */
  readonly WhyNoPhotoText: string;
  /** {0}: a date. @limit 260 */
  readonly WhyLastSync: string;
  /** The profile shows no sync. @limit 260 */
  readonly WhyNeverSynced: string;
  /** Link to Microsoft’s page. @limit 60 */
  readonly WhyAboutSync: string;
  /** Link to the page where the photo is changed. @limit 60 */
  readonly WhyChangePhoto: string;

  // The closer look
  /** Toggle: short. @limit 60 */
  readonly LookCloser: string;
  /** Title of a section. @limit 80 */
  readonly OverlayTitle: string;
  /** Above both photos on each other. @limit 260 */
  readonly OverlayText: string;
  /** Name of the slider, for screen readers. @limit 80 */
  readonly OverlaySlider: string;
  /** Value of the slider, for screen readers. {0}: a number. @limit 80 */
  readonly OverlayValue: string;
  /** Button that is held down. @limit 80 */
  readonly OverlayHold: string;
  /** Title of a section. @limit 80 */
  readonly FramedTitle: string;
  /** Caption; a line is drawn on the photo. @limit 260 */
  readonly FramedInMicrosoft365: string;
  /** Caption; a line is drawn on the photo. @limit 260 */
  readonly FramedInSharePoint: string;
  /** Title of a section. @limit 80 */
  readonly SizesTitle: string;
  /** Above three photos. @limit 260 */
  readonly SizesText: string;
  /** While the three sizes are read, for screen readers. @limit 260 */
  readonly SizesAsking: string;
  /** Button: reads the three sizes once more. @limit 80 */
  readonly SizesAskAgain: string;
  /** Describes one of three photos. {0}: S, M or L. @limit 80 */
  readonly SizeAlt: string;
  /** Caption. {0}: S, M or L, {1} and {2}: width and height. @limit 80 */
  readonly SizeName: string;
  /** Caption. @limit 80 */
  readonly SizeSame: string;
  /** Caption. @limit 80 */
  readonly SizeDifferent: string;
  /** Caption. @limit 80 */
  readonly SizeUnsure: string;
  /** Caption. @limit 80 */
  readonly SizePlaceholder: string;

  // Edit mode
  /** For site owners in edit mode. @limit 260 */
  readonly HiddenWhenInSync: string;
  /** For site owners in edit mode. @limit 260 */
  readonly HiddenWhenNoPhoto: string;
  /** For site owners in edit mode. @limit 260 */
  readonly HiddenWhenGuest: string;
  /** For site owners in edit mode. @limit 260 */
  readonly ConsentNoticeVisitorsSeeNothing: string;
  /** For site owners in edit mode. {0}: the line that visitors see. @limit 260 */
  readonly ConsentNoticeVisitorsSeeLine: string;
  /** For site owners in edit mode; the words of SharePoint’s admin center in the language. @limit 260 */
  readonly ConsentNoticeApprove: string;
  /** Link to that page. @limit 260 */
  readonly ConsentNoticeApproveLink: string;

  // Where the reader can do nothing
  /** One line in place of the card. @limit 260 */
  readonly UnavailableConsentMissing: string;
  /** One line in place of the card. @limit 260 */
  readonly UnavailableGuest: string;
  /** One line in place of the card. @limit 260 */
  readonly UnavailableAnonymous: string;

  // The support report
  /** Link that opens the report. @limit 60 */
  readonly ReportLink: string;
  /** Title of a section. @limit 80 */
  readonly ReportTitle: string;
  /** What the report holds and what not. @limit 260 */
  readonly ReportHolds: string;
  /** After it. @limit 260 */
  readonly ReportNotSent: string;
  /** Toggle that shows the report. @limit 80 */
  readonly ReportPreview: string;
  /** Name of the field with the report, for screen readers. @limit 80 */
  readonly ReportText: string;
  /** Button. @limit 80 */
  readonly ReportCopy: string;
  /** Button. @limit 80 */
  readonly ReportDownload: string;
  /** Link that opens the email app. @limit 80 */
  readonly ReportMail: string;
  /** Subject of the email. @limit 80 */
  readonly ReportMailSubject: string;
  /** Beside the link. @limit 260 */
  readonly ReportMailHint: string;
  /** Link that opens the help desk’s form. @limit 80 */
  readonly ReportForm: string;
  /** Beside the link. @limit 260 */
  readonly ReportFormFilledHint: string;
  /** Beside the link. @limit 260 */
  readonly ReportFormHint: string;
}

/**
 * The texts of the property pane and of the test of a tenant, for site owners and admins. They stand among the others in a language file; the build puts them into a file that
 * a browser loads with these parts.
 */
declare interface IProfilePhotoStatusAdminTexts {
  // Property pane
  /** Property pane, for site owners. @limit 80 */
  readonly PanePhotosSetBy: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PanePhotosSetByPeople: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PanePhotosSetByOthers: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PanePhotosSetByWhom: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneStartPageLink: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneDescription: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneGroupCard: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneTitle: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneDensity: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneDensityFull: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneDensityCompact: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneDensityQuiet: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneCheckWhen: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneCheckWhenOpens: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneCheckWhenDaily: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneCheckWhenAsked: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneGroupVisitors: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWhenInSync: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneShowLine: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneShowBoth: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneShowCard: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneShowNothing: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWhenNoPhoto: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneGroupLinks: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneLinkHint: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneAddPhotoLink: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneAboutSyncLink: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneGroupGuide: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneGuideHint: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneGroupHelp: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneHelpContact: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneHelpContactExample: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneHelpContactHint: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneGroupPreview: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PanePreviewHint: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PanePreview: string;
  /** Property pane: the choice that is no preview. @limit 80 */
  readonly PreviewOwn: string;
  /** Property pane: a choice of "Preview as". @limit 80 */
  readonly PreviewChecking: string;
  /** Property pane: a choice of "Preview as". @limit 80 */
  readonly PreviewRefreshing: string;
  /** Property pane: a choice of "Preview as". @limit 80 */
  readonly PreviewWaiting: string;
  /** Property pane: a choice of "Preview as". @limit 80 */
  readonly PreviewSignInNeeded: string;
  /** Property pane: a choice of "Preview as". @limit 80 */
  readonly PreviewServiceError: string;
  /** Property pane: a choice of "Preview as". @limit 80 */
  readonly PreviewAnonymous: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneContactNotAnAddress: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneContactNotMail: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneContactSeveral: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneContactReportInHost: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWaitingHours: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWaiting24: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWaiting48: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWaiting72: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneLinkNotAnAddress: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneLinkNotHttps: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneLinkHasSpaces: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneLinkHasPassword: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneLinkTooLong: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneGroupTest: string;
  /** Property pane, for site owners. @limit 260 */
  readonly PaneTestHint: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneTest: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWhenGuest: string;
  /** Property pane, for site owners. @limit 80 */
  readonly PaneWhenConsentMissing: string;

  // The test of a tenant
  /** Title of the test, for admins. @limit 80 */
  readonly TestTitle: string;
  /** Above the button. @limit 260 */
  readonly TestIntroduction: string;
  /** Button. @limit 80 */
  readonly TestStart: string;
  /** Button. @limit 80 */
  readonly TestAgain: string;
  /** While the test runs; screen readers hear it when the test begins. @limit 80 */
  readonly TestRunning: string;
  /** After the test. {0}: how many answers are as expected, {1}: of how many. @limit 260 */
  readonly TestDone: string;
  /** After the person pressed Cancel, for screen readers. @limit 120 */
  readonly TestCanceled: string;
  /** Button. @limit 80 */
  readonly TestCopy: string;
  /** Button. @limit 80 */
  readonly TestDownload: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPhotoSame: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPhotoDifferent: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPhotoUnsure: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPhotoPlaceholder: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPhotoNone: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPhotoUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestNamesBoth: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestNamesEmail: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestNamesLogin: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestNamesNeither: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestNamesUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestSizesUsual: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestSizesOthers: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestSizesUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestCachingDay: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestCachingShorter: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestCachingSilent: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestCachingUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestBaseExpiring: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestBaseLasting: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestBaseExpired: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestBaseMissing: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestBaseOtherHost: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestBaseUnreadable: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPageDirect: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPageEdge: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPageOther: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPageOtherHost: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPageUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestEdgeCopy: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestEdgePassed: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestEdgeSilent: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestEdgeUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPlaceholderSame: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPlaceholderDifferent: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPlaceholderNone: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestPlaceholderUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestOwnSame: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestOwnDifferent: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestOwnPhoto: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestOwnUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestProfileKnown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestProfileOthers: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestProfileUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphPhoto: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphNone: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphUndocumented: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphSizesOffered: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphSizesNotOffered: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestGraphSizesUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestMailboxPlan: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestMailboxNone: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestMailboxOther: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestMailboxUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestTokenExchange: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestTokenMsal: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestTokenUnknown: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestSyncMoved: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestSyncNotMoved: string;
  /** One finding of the test, for admins. @limit 260 */
  readonly TestSyncUnknown: string;
  /** Link. @limit 80 */
  readonly TestDiagnostic: string;
}

/** The texts of the toolbox, the app catalog and Teams. `npm run languages` writes them into the manifests; no browser loads them. */
declare interface IProfilePhotoStatusCatalogTexts {
  /** Name of the web part, in the toolbox and in Teams. @limit 30 */
  readonly Name: string;
  /** Under the name, in the toolbox and in Teams. @limit 80 */
  readonly Description: string;
  /** Name of the compact card in the toolbox. @limit 30 */
  readonly CompactName: string;
  /** Under that name. @limit 80 */
  readonly CompactDescription: string;
  /** App catalog, for admins. @limit 160 */
  readonly ShortDescription: string;
  /** App catalog and Teams, for admins. @limit 600 */
  readonly LongDescription: string;
}

/** A page that site owners send around: `npm run languages` writes docs/employees from it. */
declare interface IProfilePhotoStatusEmployeesTexts {
  /** Title of the page. @limit 100 */
  readonly Title: string;
  /** Under the title. @limit 120 */
  readonly Note: string;
  /** First paragraph. {0}: the card’s title. @limit 400 */
  readonly Introduction: string;
  /** Describes the picture of the card. {0}: the name of a button. @limit 160 */
  readonly Picture: string;
  /** First step, in bold. @limit 160 */
  readonly LookTitle: string;
  /** After it. Say first and second, not left and right. @limit 260 */
  readonly LookText: string;
  /** Second step, in bold. {0}: the name of a button. @limit 160 */
  readonly RefreshTitle: string;
  /** After it. @limit 260 */
  readonly RefreshText: string;
  /** Third step, in bold: the beginning of a sentence. @limit 160 */
  readonly StepsTitle: string;
  /** Its end. @limit 260 */
  readonly StepsText: string;
  /** Fourth step, in bold. {0}: the name of a step. @limit 160 */
  readonly HelpTitle: string;
  /** After it. @limit 260 */
  readonly HelpText: string;
  /** Above a list. @limit 80 */
  readonly GoodToKnow: string;
  /** In the list. @limit 160 */
  readonly OnlyYou: string;
  /** In the list. @limit 260 */
  readonly ChangesNothing: string;
  /** In the list. @limit 100 */
  readonly Optional: string;
  /** After it. The names of the buttons follow in brackets. @limit 160 */
  readonly Hide: string;
}

/**
 * The terms of a language, for the check alone: where an English text has the English term, its translation has one of these. Each is the beginning of a word, or of
 * several words, so that one entry covers its inflected forms.
 */
declare interface IProfilePhotoStatusGlossary {
  readonly photo: readonly string[];
  readonly profilePhoto: readonly string[];
  readonly privateWindow: readonly string[];
  readonly placeholder: readonly string[];
  readonly helpDesk: readonly string[];
  readonly admin: readonly string[];
  readonly report: readonly string[];
  readonly mailbox: readonly string[];
  readonly workAccount: readonly string[];
  readonly guest: readonly string[];
  readonly sync: readonly string[];
  readonly refresh: readonly string[];
  readonly checkAgain: readonly string[];
  readonly browser: readonly string[];
  readonly organization: readonly string[];
  /** Keys whose text is rightly the English one, such as a word that both languages have */
  readonly sameAsEnglish: readonly string[];
  /** Keys whose text rightly does without a term, such as `SizesText: photo` */
  readonly withoutTerm: readonly string[];
}

/** A whole language file. */
declare interface IProfilePhotoStatusLanguageFile extends IProfilePhotoStatusWebPartStrings, IProfilePhotoStatusAdminTexts {
  readonly Catalog: IProfilePhotoStatusCatalogTexts;
  readonly Employees: IProfilePhotoStatusEmployeesTexts;
  readonly Glossary: IProfilePhotoStatusGlossary;
}

/** What the build adds to the texts that a browser loads. */
declare interface IProfilePhotoStatusBuiltTexts extends IProfilePhotoStatusWebPartStrings {
  /** The name of the language file that SharePoint's loader has chosen, such as `it-it` */
  readonly LanguageFile: string;
}

declare module 'ProfilePhotoStatusWebPartStrings' {
  const strings: IProfilePhotoStatusBuiltTexts;
  export = strings;
}
