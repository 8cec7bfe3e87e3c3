const read: jest.Mock = jest.fn();
// The build writes this file; a unit test may run before any build
jest.mock('../../../../../temp/admin-texts/en-us.json', () => read(), { virtual: true });

import { adminTexts, loadAdminTexts } from './adminTexts';

describe('the texts for admins', () => {
  it('are not there before they are loaded, and can be loaded again after a failure', async () => {
    read.mockImplementationOnce(() => {
      throw new Error('Loading chunk failed');
    });
    await expect(loadAdminTexts()).rejects.toThrow('Loading chunk failed');
    expect(() => adminTexts()).toThrow('not loaded');

    read.mockReturnValue({ __esModule: true, default: { PaneTitle: 'Title' } });
    await loadAdminTexts();
    expect(adminTexts().PaneTitle).toBe('Title');
  });
});
