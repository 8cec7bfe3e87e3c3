import { recordOf } from './storedProperties';

/** The version of what this web part stores on pages. A new one is needed where a name or a value changes its meaning. */
export const currentDataVersion: string = '1.1';

/**
 * What version 1.0 stored on every page with the card, out of the toolbox: nobody had chosen it. It is left out, so that the defaults of the organization count
 * there too. Where somebody did choose the same, they are the card's own defaults still.
 */
const storedWithoutChoice: Readonly<Record<string, string>> = { checkWhen: 'opens', whenInSync: 'line', waitingHours: '24' };

/**
 * Brings a stored property bag up to {@link currentDataVersion}. The one place that knows older names.
 *
 * 1.0 had one choice, `whenNothingToDo`, for guests and for a missing permission. 1.1 has `whenGuest` and `whenConsentMissing`.
 * @param dataVersion - the version that stored it, such as `1.0`
 */
export function migrated(stored: unknown, dataVersion: string): unknown {
  if (dataVersion !== '1.0') {
    return stored;
  }
  const { whenNothingToDo, ...properties } = recordOf(stored);
  const chosen: readonly (readonly [string, unknown])[] = Object.entries(properties).filter(
    ([name, value]) => storedWithoutChoice[name] !== value
  );
  return {
    ...(whenNothingToDo === undefined ? {} : { whenGuest: whenNothingToDo, whenConsentMissing: whenNothingToDo }),
    ...Object.fromEntries(chosen)
  };
}
