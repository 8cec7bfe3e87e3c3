import { type PhotoStatus, type SeenPhotos, judgedByUser } from '../domain/status';
import type { Answer, KeptAnswer } from '../memory/keptAnswer';
import type { CheckContext } from './checkContext';
import { type CheckState, checkedResultOf } from './checkState';

/** A status, with the user's own answer where the comparison cannot call this pair of photos and the user has. */
export async function withAnswer({ ports: { answers } }: CheckContext, status: PhotoStatus): Promise<PhotoStatus> {
  if (status.kind !== 'unsure') {
    return status;
  }
  const kept: KeptAnswer | undefined = await answers.load();
  const marks: Marks | undefined = kept && (await marksOf(answers, status));
  return kept && marks?.microsoft365 === kept.microsoft365 && marks.sharePoint === kept.sharePoint
    ? judgedByUser(status, kept.seen)
    : status;
}

/** Takes the user's word for the pair that is shown, and keeps it for that pair. */
export async function keepAnswer(context: CheckContext, seen: Answer): Promise<void> {
  const state: CheckState = context.state.get();
  if (state.phase !== 'settled' || state.result.status.kind !== 'unsure') {
    return;
  }
  const { status } = state.result;
  const { answers, clock } = context.ports;
  context.showSettled({ result: { ...state.result, status: judgedByUser(status, seen) } });
  const marks: Marks | undefined = await marksOf(answers, status);
  if (marks && !context.isDisposed) {
    await answers.save({ version: 1, at: clock.now(), ...marks, seen });
  }
}

/** The user takes the answer back: the question is asked again, now and at the next visit. */
export async function takeBackAnswer(context: CheckContext): Promise<void> {
  const state: CheckState = context.state.get();
  const photos: SeenPhotos | undefined = state.phase === 'settled' ? judgedPhotosOf(state.result.status) : undefined;
  if (state.phase === 'settled' && photos) {
    context.showSettled({ result: { ...state.result, status: { kind: 'unsure', ...photos } } });
    await context.ports.answers.clear();
  }
}

/** Another tab has kept an answer, or taken one back: this tab shows the same. */
export async function followAnswer(context: CheckContext): Promise<void> {
  const before: CheckState = context.state.get();
  const photos: SeenPhotos | undefined = before.phase === 'settled' ? seenPhotosOf(before.result.status) : undefined;
  const status: PhotoStatus | undefined = photos && (await withAnswer(context, { kind: 'unsure', ...photos }));
  const state: CheckState = context.state.get();
  if (status && state === before && state.phase === 'settled' && isOther(status, state.result.status)) {
    context.showSettled({ ...checkedResultOf(state), result: { ...state.result, status } });
  }
}

type Marks = Pick<KeptAnswer, 'microsoft365' | 'sharePoint'>;

/** @returns undefined where the browser can keep nothing */
async function marksOf({ markOf }: CheckContext['ports']['answers'], { microsoft365, sharePoint }: SeenPhotos): Promise<Marks | undefined> {
  const [left, right] = await Promise.all([markOf(microsoft365.picture.blob), markOf(sharePoint.picture.blob)]);
  return left === undefined || right === undefined ? undefined : { microsoft365: left, sharePoint: right };
}

function judgedPhotosOf(status: PhotoStatus): SeenPhotos | undefined {
  if ((status.kind !== 'inSync' && status.kind !== 'different') || status.judge !== 'user') {
    return undefined;
  }
  const { microsoft365, sharePoint, comparison } = status;
  return { microsoft365, sharePoint, comparison };
}

/** The photos of a pair that the comparison cannot call, whatever the user has said of it. */
function seenPhotosOf(status: PhotoStatus): SeenPhotos | undefined {
  if (status.kind !== 'unsure') {
    return judgedPhotosOf(status);
  }
  const { microsoft365, sharePoint, comparison } = status;
  return { microsoft365, sharePoint, comparison };
}

function isOther(one: PhotoStatus, other: PhotoStatus): boolean {
  return one.kind !== other.kind;
}
