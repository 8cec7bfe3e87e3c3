import { pictureHeadersOf } from './pictureBody';

describe('pictureHeadersOf', () => {
  it('keeps what the server tells of its picture', () => {
    const headers = new Headers({
      'content-type': 'image/pjpeg',
      etag: 'W/"0x8DD1A2B3"',
      'last-modified': 'Tue, 03 Mar 2026 10:00:00 GMT',
      'cache-control': 'private, max-age=86400',
      sprequestguid: '7f2a9d10-4c1e-4d5a-8b0e-000000000000'
    });
    expect(pictureHeadersOf(headers)).toEqual({
      contentType: 'image/pjpeg',
      etag: 'W/"0x8DD1A2B3"',
      lastModified: Date.UTC(2026, 2, 3, 10),
      cacheControl: 'private, max-age=86400',
      correlationId: '7f2a9d10-4c1e-4d5a-8b0e-000000000000'
    });
  });

  it('has nothing where the server tells nothing', () => {
    expect(Object.values(pictureHeadersOf(new Headers())).filter((value) => value !== undefined)).toEqual([]);
  });

  it.each(['content-type', 'etag', 'cache-control'])('leaves out a %s that holds anything else', (name) => {
    for (const text of ['Adele Vance <adelev@contoso.com>', 'x'.repeat(81), '<script>']) {
      expect(Object.values(pictureHeadersOf(new Headers({ [name]: text }))).filter((value) => value !== undefined)).toEqual([]);
    }
  });

  it('takes no date for one that cannot be read', () => {
    expect(pictureHeadersOf(new Headers({ 'last-modified': 'yesterday' })).lastModified).toBeUndefined();
  });
});
