import * as strings from 'ProfilePhotoStatusWebPartStrings';
import { movementText } from './recordTexts';

const now: number = new Date(2026, 10, 18, 12, 30).getTime();
const today: Date = new Date(2026, 10, 18, 9);
const march: Date = new Date(2026, 2, 3, 9);

describe('movementText', () => {
  it('says when SharePoint synced the photo, and when before', () => {
    expect(movementText({ lastSync: { from: march, to: today } }, now, 'en')).toBe(
      'SharePoint synced your photo: today. The sync before that: March 3, 2026.'
    );
    expect(movementText({ lastSync: { from: undefined, to: today } }, now, 'en')).toBe('SharePoint synced your photo: today.');
  });

  it('says that something else has moved', () => {
    expect(movementText({ hasPictureUrl: { from: false, to: true } }, now, 'en')).toBe(strings.MovedOther);
  });

  it('says nothing where nothing has moved: the card has just said that the photo did not come', () => {
    expect(movementText({}, now, 'en')).toBeUndefined();
  });
});
