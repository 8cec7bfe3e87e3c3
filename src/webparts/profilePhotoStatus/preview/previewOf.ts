import {
  type CheckResult,
  type CheckState,
  type ComparedPhotos,
  type FailureReason,
  type InspectSizesPorts,
  type PhotoStatus,
  type ReadableStore,
  type ReadFailure,
  type Verdict,
  type Visitor,
  Store,
  failed
} from '../../../photos';
import type { CardActions } from '../components/shared/cardActions';
import { newPhoto, oldPhoto } from './drawnPictures';
import { type PreviewKind, previewKinds } from './previewKinds';
import { previewTitleOf } from './previewTitles';

/** What the card is shown with in place of a check: nothing is asked, nothing is kept, and its buttons do nothing. */
export interface Preview {
  readonly kind: PreviewKind;
  /** What it is called on the card */
  readonly title: string;
  readonly state: ReadableStore<CheckState>;
  readonly actions: CardActions;
  readonly visitor: Visitor;
  readonly sizesPorts: InspectSizesPorts;
}

/** Hours since the refresh that has not helped yet: within any waiting time that a site owner can set */
const hoursOfWaiting: number = 5;

const oneMinute: number = 60 * 1000;

function doNothing(): void {
  // A preview shows what people see, not what happens to them
}

const noActions: CardActions = {
  start: doNothing,
  forget: doNothing,
  explain: doNothing,
  check: doNothing,
  refresh: doNothing,
  cancelRefresh: doNothing,
  renewCopies: doNothing,
  answer: doNothing,
  takeBackAnswer: doNothing,
  openStep: doNothing,
  checkAfterStep: doNothing,
  signIn: doNothing,
  reloadPage: doNothing
};

const notAsked: ReadFailure = failed('serviceError');

/** Every size is the drawing of the old photo. */
const drawnSizes: InspectSizesPorts = {
  sharePoint: {
    readPhoto: () => Promise.resolve(oldPhoto),
    readPlaceholder: () => Promise.resolve(notAsked),
    readRecord: () => Promise.resolve(notAsked)
  },
  compare: () => compared('different').comparison,
  clock: { now: () => Date.now(), wait: () => Promise.resolve() },
  budget: { take: () => true, canLook: () => true }
};

/**
 * @param value - what was chosen in the property pane
 * @param now - milliseconds since 1970
 * @returns undefined for anything but a preview: then the card shows the reader's own status
 */
export function previewOf(value: unknown, now: number): Preview | undefined {
  const kind: PreviewKind | undefined = previewKinds.find((each) => each === value);
  if (kind === undefined) {
    return undefined;
  }
  return {
    kind,
    title: previewTitleOf(kind),
    state: new Store<CheckState>(stateOf(kind, now)),
    actions: noActions,
    visitor: kind === 'guest' || kind === 'anonymous' ? kind : 'member',
    sizesPorts: drawnSizes
  };
}

function stateOf(kind: PreviewKind, now: number): CheckState {
  const result = (status: PhotoStatus): CheckResult => ({ status, checkedAt: now });
  const settled = (status: PhotoStatus): CheckState => ({ phase: 'settled', result: result(status) });
  const failure = (reason: FailureReason): CheckState => settled(unreadOf(failed(reason)));
  const different: PhotoStatus = { kind: 'different', judge: 'comparison', ...compared('different') };
  switch (kind) {
    case 'inSync':
      return settled({ kind: 'inSync', judge: 'comparison', ...compared('same') });
    case 'different':
      return settled(different);
    case 'someSizesOld':
      return settled({ kind: 'someSizesOld', oldSizes: ['S', 'M'], old: oldPhoto, ...compared('same') });
    case 'missingInSharePoint':
      return settled({ kind: 'missingInSharePoint', microsoft365: newPhoto });
    case 'otherName':
      return settled({ kind: 'otherName', ...compared('same') });
    case 'unsure':
      return settled({ kind: 'unsure', ...compared('unsure') });
    case 'missingInMicrosoft365':
      return settled({ kind: 'missingInMicrosoft365', sharePoint: oldPhoto });
    case 'noPhoto':
      return settled({ kind: 'noPhoto' });
    case 'checking':
      return { phase: 'checking' };
    case 'refreshing':
      return {
        phase: 'refreshing',
        result: result(different),
        refresh: { step: 'waiting', goal: 'photo', startedAt: now - oneMinute, attempt: 3, until: now + oneMinute },
        isInOtherTab: false
      };
    case 'waiting': {
      const askedAt: number = now - hoursOfWaiting * 60 * oneMinute;
      return {
        ...settled(different),
        history: {
          version: 1,
          askedAt,
          timesAsked: 1,
          refresh: { step: 'notYet', goal: 'photo', startedAt: askedAt, attempts: 5, endedAt: askedAt + 2 * oneMinute },
          tried: []
        }
      };
    }
    case 'signInNeeded':
    case 'serviceError':
    case 'consentMissing':
    case 'guest':
    case 'anonymous':
      return failure(kind);
  }
}

/** Two photos that a comparison has judged. */
function compared(verdict: Verdict): ComparedPhotos {
  return {
    microsoft365: newPhoto,
    sharePoint: verdict === 'same' ? newPhoto : oldPhoto,
    comparison: {
      verdict,
      score: verdict === 'same' ? 0 : verdict === 'unsure' ? 0.7 : 1,
      framing: { scale: 1, offsetX: 0, offsetY: 0, inner: 'neither' },
      evidence: {
        cause: verdict === 'same' ? 'agreement' : verdict === 'unsure' ? 'undecided' : 'unrelated',
        correlation: 0,
        overallResidual: 0,
        worstResidual: 0,
        worstAt: { x: 0, y: 0 },
        colorResidual: 0,
        overlap: 1,
        gridCells: 0
      }
    }
  };
}

/** Microsoft 365 did not answer, SharePoint did. */
function unreadOf(failure: ReadFailure): PhotoStatus {
  return { kind: 'cannotCompare', microsoft365: failure, sharePoint: oldPhoto, failedSide: 'microsoft365', failure };
}
