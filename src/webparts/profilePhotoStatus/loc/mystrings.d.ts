declare interface IProfilePhotoStatusWebPartStrings {
  // The language of these texts, for screen readers on pages in another language
  readonly LanguageTag: string;

  // The card
  readonly DefaultTitle: string;
  readonly TitleLabel: string;
  readonly Microsoft365: string;
  readonly SharePoint: string;
  readonly Microsoft365PhotoAlt: string;
  readonly SharePointPhotoAlt: string;
  readonly NoPhotoInMicrosoft365Alt: string;
  readonly NoPhotoInSharePointAlt: string;
  readonly UnreadMicrosoft365Alt: string;
  readonly UnreadSharePointAlt: string;
  readonly SignSame: string;
  readonly SignDifferent: string;
  readonly SignUnknown: string;
  readonly SignMissing: string;
  readonly Checking: string;
  readonly CheckingPaused: string;
  readonly IdleText: string;

  // Statuses
  readonly InSyncHeadline: string;
  readonly InSyncText: string;
  readonly InSyncFramedText: string;
  readonly InSyncByUserText: string;
  readonly DifferentHeadline: string;
  readonly DifferentText: string;
  readonly ChangedHeadline: string;
  readonly ChangedText: string;
  readonly UnsureChangedText: string;
  readonly ChangeBrighter: string;
  readonly ChangeDarker: string;
  readonly ChangeMoreContrast: string;
  readonly ChangeLessContrast: string;
  readonly ChangeGray: string;
  readonly ChangeColored: string;
  readonly ChangeColors: string;
  readonly ChangeTighter: string;
  readonly ChangeWider: string;
  readonly ChangeFramed: string;
  readonly ChangeUnframed: string;
  readonly ChangeSharpness: string;
  readonly ChangeMirrored: string;
  readonly MissingInSharePointHeadline: string;
  readonly MissingInSharePointText: string;
  readonly MissingNeverSyncedText: string;
  readonly MissingHadNoneText: string;
  readonly NoExchangeText: string;
  readonly MissingInMicrosoft365Headline: string;
  readonly MissingInMicrosoft365Text: string;
  readonly NoPhotoHeadline: string;
  readonly NoPhotoText: string;
  readonly UnsureHeadline: string;
  readonly UnsureText: string;
  readonly UnsureHiddenText: string;
  readonly SomeSizesOldHeadline: string;
  readonly SomeSizesOldText: string;
  readonly SomeSizesMissingHeadline: string;
  readonly SomeSizesMissingText: string;
  readonly OtherNameHeadline: string;
  readonly OtherNameText: string;
  readonly InSyncKeptText: string;
  readonly InSyncRenewedText: string;

  // Refresh
  readonly ConfirmedHeadline: string;
  readonly RemovedHeadline: string;
  readonly RemovedText: string;
  readonly NotRemovedHeadline: string;
  readonly NotRemovedText: string;
  readonly RefreshAsking: string;
  readonly RefreshWaiting: string;
  readonly RefreshTime: string;
  readonly RefreshAttempt: string;
  readonly RefreshCancelledText: string;
  readonly RefreshNotYetHeadline: string;
  readonly RefreshNotYetText: string;
  readonly RefreshElsewhere: string;
  readonly AskedText: string;
  readonly AskedOverdueText: string;
  readonly MovedLastSync: string;
  readonly MovedFirstSync: string;
  readonly MovedOther: string;
  readonly MovedNothing: string;

  // Actions
  readonly RemovedPhoto: string;
  readonly Refresh: string;
  readonly AddPhoto: string;
  readonly TryAgain: string;
  readonly Reload: string;
  readonly CheckAgain: string;
  readonly CheckNow: string;
  readonly Cancel: string;
  readonly SamePicture: string;
  readonly NotTheSame: string;
  readonly ShowBoth: string;
  readonly HideBoth: string;
  readonly OpensInNewTab: string;
  readonly SignIn: string;
  readonly GetHelp: string;
  readonly ShowSteps: string;

  // The guide
  readonly GuideFoundSomeSizesOld: string;
  readonly GuideFoundOtherName: string;
  readonly GuideTitle: string;
  readonly GuideIntroduction: string;
  readonly GuideWhy: string;
  readonly GuideDo: string;
  readonly GuideExpect: string;
  readonly GuideCheckNow: string;
  readonly GuideBusy: string;
  readonly GuideNext: string;
  readonly GuideChecked: string;
  readonly GuideFoundDifferent: string;
  readonly GuideFoundMissingInSharePoint: string;
  readonly GuideFoundMissingInMicrosoft365: string;
  readonly GuideFoundNoPhoto: string;
  readonly GuideFoundUnsure: string;
  readonly GuideFoundNothing: string;
  readonly GuideAskTitle: string;
  readonly GuideAskWhy: string;
  readonly GuideAskDo: string;
  readonly GuideAskExpect: string;
  readonly GuideAskButton: string;
  readonly GuideSessionTitle: string;
  readonly GuideSessionWhy: string;
  readonly GuideSessionOpen: string;
  readonly GuideFromTeams: string;
  readonly GuideOtherBrowsers: string;
  readonly GuideSessionAddress: string;
  readonly GuideCopyAddress: string;
  readonly GuideSessionSignIn: string;
  readonly GuideSessionReturn: string;
  readonly GuideSessionExpect: string;
  readonly GuideAddTitle: string;
  readonly GuideAddWhy: string;
  readonly GuideSetTitle: string;
  readonly GuideSetWhy: string;
  readonly GuideSetDo: string;
  readonly GuideSetDoWithoutPage: string;
  readonly GuideSetButton: string;
  readonly GuideSetExpect: string;
  readonly GuideTimeTitle: string;
  readonly GuideTimeWhy: string;
  readonly GuideTimeAsked: string;
  readonly GuideTimeNotAsked: string;
  readonly GuideTimeExpect: string;
  readonly GuideHelpTitle: string;
  readonly GuideHelpWhy: string;
  readonly GuideHelpDo: string;
  readonly GuideHelpExpect: string;
  readonly GuideForAdministrators: string;
  readonly GuideDiagnostic: string;
  readonly GuideSessionWait: string;
  readonly GuideSessionOneDrive: string;
  readonly GuideSetDoByOthers: string;

  // Reasons: why a photo could not be read
  readonly CannotReadMicrosoft365Headline: string;
  readonly CannotReadSharePointHeadline: string;
  readonly CannotReadBothHeadline: string;
  readonly ConsentMissingText: string;
  readonly SignInNeededText: string;
  readonly BlockedByPolicyText: string;
  readonly NoMailboxText: string;
  readonly GuestText: string;
  readonly AnonymousText: string;
  readonly ProfileNotReadyText: string;
  readonly ThrottledText: string;
  readonly OfflineText: string;
  readonly TimedOutText: string;
  readonly ServiceErrorText: string;
  readonly UnreadablePictureText: string;
  readonly PixelsHiddenText: string;
  readonly SessionExpiredText: string;
  readonly TooManyChecksText: string;

  // A browser that lacks what the card needs
  readonly UnsupportedBrowserHeadline: string;
  readonly UnsupportedBrowserText: string;
  readonly UnsupportedBrowserMissing: string;

  // A card that an exception has stopped, or a part that could not be loaded
  readonly CardFailedHeadline: string;
  readonly CardFailedText: string;
  readonly PartFailedText: string;

  // Remarks on a status
  readonly PhotosSetByAdmin: string;
  readonly SetByOthersText: string;
  readonly OtherRegionText: string;

  // In Teams
  readonly TeamsCopies: string;
  readonly TeamsOpenSite: string;

  // Help for photos that are the same
  readonly StillAnotherPhoto: string;
  readonly NotMyCurrentPhoto: string;
  readonly ElsewhereText: string;
  readonly ElsewhereBrowsers: string;
  readonly ElsewhereBrowsersText: string;
  readonly ElsewhereTeams: string;
  readonly ElsewhereTeamsText: string;
  readonly ElsewhereLists: string;
  readonly ElsewhereListsText: string;
  readonly ElsewhereSearch: string;
  readonly ElsewhereSearchText: string;
  readonly RenewCopies: string;
  readonly CopiesRenewed: string;
  readonly NotCurrentText: string;
  readonly NotCurrentPage: string;
  readonly NotCurrentThen: string;
  readonly NotCurrentByOthers: string;

  // Property pane
  readonly PanePhotosSetBy: string;
  readonly PanePhotosSetByPeople: string;
  readonly PanePhotosSetByOthers: string;
  readonly PanePhotosSetByWhom: string;
  readonly PaneStartPageLink: string;
  readonly PaneDescription: string;
  readonly PaneGroupCard: string;
  readonly PaneTitle: string;
  readonly PaneCheckWhen: string;
  readonly PaneCheckWhenOpens: string;
  readonly PaneCheckWhenAsked: string;
  readonly PaneWhenInSync: string;
  readonly PaneWhenInSyncLine: string;
  readonly PaneWhenInSyncCard: string;
  readonly PaneWhenInSyncHidden: string;
  readonly PaneGroupLinks: string;
  readonly PaneLinkHint: string;
  readonly PaneAddPhotoLink: string;
  readonly PaneAboutSyncLink: string;
  readonly PaneGroupHelp: string;
  readonly PaneHelpContact: string;
  readonly PaneHelpContactExample: string;
  readonly PaneHelpContactHint: string;
  readonly PaneHelpContactInvalid: string;
  readonly PaneWaitingHours: string;
  readonly PaneWaiting24: string;
  readonly PaneWaiting48: string;
  readonly PaneWaiting72: string;
  readonly PaneLinkInvalid: string;
  readonly PaneGroupTest: string;
  readonly PaneTestHint: string;
  readonly PaneTest: string;
  readonly PaneWhenNothingToDo: string;
  readonly PaneWhenNothingToDoHidden: string;
  readonly PaneWhenNothingToDoLine: string;

  // The guide: private windows
  readonly KeyControl: string;
  readonly KeyCommand: string;
  readonly KeyShift: string;
  readonly MenuEdgeWindow: string;
  readonly MenuEdgeTab: string;
  readonly MenuChromeWindow: string;
  readonly MenuChromeTab: string;
  readonly MenuFirefoxWindow: string;
  readonly MenuFirefoxTab: string;
  readonly MenuSafariWindow: string;
  readonly MenuSafariTab: string;

  // Copying
  readonly Copied: string;
  readonly CopyByHand: string;

  // Why photos differ
  readonly WhyLink: string;
  readonly WhyText: string;
  readonly WhyLastSync: string;
  readonly WhyNeverSynced: string;
  readonly WhyAboutSync: string;
  readonly WhyChangePhoto: string;

  // The closer look
  readonly LookCloser: string;
  readonly OverlayTitle: string;
  readonly OverlayText: string;
  readonly OverlaySlider: string;
  readonly OverlayValue: string;
  readonly OverlayHold: string;
  readonly FramedTitle: string;
  readonly FramedInMicrosoft365: string;
  readonly FramedInSharePoint: string;
  readonly SizesTitle: string;
  readonly SizesText: string;
  readonly SizesAsking: string;
  readonly SizesAskAgain: string;
  readonly SizeAlt: string;
  readonly SizeName: string;
  readonly SizeSame: string;
  readonly SizeDifferent: string;
  readonly SizeUnsure: string;
  readonly SizePlaceholder: string;

  // Edit mode
  readonly HiddenWhenInSync: string;
  readonly ConsentNoticeVisitorsSeeNothing: string;
  readonly ConsentNoticeVisitorsSeeLine: string;
  readonly ConsentNoticeApprove: string;
  readonly ConsentNoticeApproveLink: string;

  // Where the reader can do nothing
  readonly UnavailableConsentMissing: string;
  readonly UnavailableGuest: string;
  readonly UnavailableAnonymous: string;

  // The support report
  readonly ReportLink: string;
  readonly ReportTitle: string;
  readonly ReportHolds: string;
  readonly ReportNotSent: string;
  readonly ReportPreview: string;
  readonly ReportText: string;
  readonly ReportCopy: string;
  readonly ReportDownload: string;
  readonly ReportMail: string;
  readonly ReportMailSubject: string;
  readonly ReportMailHint: string;
  readonly ReportForm: string;
  readonly ReportFormFilledHint: string;
  readonly ReportFormHint: string;

  // The test of a tenant
  readonly TestTitle: string;
  readonly TestIntroduction: string;
  readonly TestStart: string;
  readonly TestAgain: string;
  readonly TestRunning: string;
  readonly TestDone: string;
  readonly TestCopy: string;
  readonly TestDownload: string;
  readonly TestPhotoSame: string;
  readonly TestPhotoDifferent: string;
  readonly TestPhotoUnsure: string;
  readonly TestPhotoPlaceholder: string;
  readonly TestPhotoNone: string;
  readonly TestPhotoUnknown: string;
  readonly TestNamesBoth: string;
  readonly TestNamesEmail: string;
  readonly TestNamesLogin: string;
  readonly TestNamesNeither: string;
  readonly TestNamesUnknown: string;
  readonly TestSizesUsual: string;
  readonly TestSizesOthers: string;
  readonly TestSizesUnknown: string;
  readonly TestCachingDay: string;
  readonly TestCachingShorter: string;
  readonly TestCachingSilent: string;
  readonly TestCachingUnknown: string;
  readonly TestBaseExpiring: string;
  readonly TestBaseLasting: string;
  readonly TestBaseExpired: string;
  readonly TestBaseMissing: string;
  readonly TestBaseOtherHost: string;
  readonly TestBaseUnreadable: string;
  readonly TestPageDirect: string;
  readonly TestPageEdge: string;
  readonly TestPageOther: string;
  readonly TestPageOtherHost: string;
  readonly TestPageUnknown: string;
  readonly TestEdgeCopy: string;
  readonly TestEdgePassed: string;
  readonly TestEdgeSilent: string;
  readonly TestEdgeUnknown: string;
  readonly TestPlaceholderSame: string;
  readonly TestPlaceholderDifferent: string;
  readonly TestPlaceholderNone: string;
  readonly TestPlaceholderUnknown: string;
  readonly TestOwnSame: string;
  readonly TestOwnDifferent: string;
  readonly TestOwnPhoto: string;
  readonly TestOwnUnknown: string;
  readonly TestProfileKnown: string;
  readonly TestProfileOthers: string;
  readonly TestProfileUnknown: string;
  readonly TestGraphPhoto: string;
  readonly TestGraphNone: string;
  readonly TestGraphUndocumented: string;
  readonly TestGraphUnknown: string;
  readonly TestGraphSizesOffered: string;
  readonly TestGraphSizesNotOffered: string;
  readonly TestGraphSizesUnknown: string;
  readonly TestMailboxPlan: string;
  readonly TestMailboxNone: string;
  readonly TestMailboxOther: string;
  readonly TestMailboxUnknown: string;
  readonly TestTokenExchange: string;
  readonly TestTokenMsal: string;
  readonly TestTokenUnknown: string;
  readonly TestSyncMoved: string;
  readonly TestSyncNotMoved: string;
  readonly TestSyncUnknown: string;
  readonly TestDiagnostic: string;
}

declare module 'ProfilePhotoStatusWebPartStrings' {
  const strings: IProfilePhotoStatusWebPartStrings;
  export = strings;
}
