import { deliveryOf } from './requestPicture';

const asked: string = 'https://contoso.sharepoint.com/_layouts/15/userphoto.aspx?size=M&accountname=adele';
const now: number = Date.UTC(2026, 10, 22);

function response(headers: Record<string, string>, url: string = asked): Response {
  return { headers: new Headers(headers), url, status: 200, redirected: url !== asked } as Response;
}

describe('how an answer came', () => {
  it('is told by status, path and known headers', () => {
    const headers: Record<string, string> = {
      'content-type': 'image/jpeg; adele=1',
      'cache-control': 'private, max-age=86400, adele',
      age: '7200',
      'x-cache': 'TCP_HIT',
      'last-modified': new Date(now - 60000).toUTCString(),
      etag: 'W/"adele"'
    };
    expect(deliveryOf(response(headers), asked, now)).toEqual({
      httpStatus: 200,
      redirected: false,
      host: 'same',
      path: '/_layouts/15/userphoto.aspx',
      contentType: 'image/jpeg',
      cacheControl: 'private, max-age=86400',
      age: 7200,
      xCache: 'TCP_HIT',
      lastModifiedAge: 60,
      etag: 'weak'
    });
  });

  it('leaves out what is not there', () => {
    expect(deliveryOf(response({}), asked, now)).toEqual({
      httpStatus: 200,
      redirected: false,
      host: 'same',
      path: '/_layouts/15/userphoto.aspx',
      etag: 'none'
    });
  });

  it('tells another host, but not which', () => {
    const elsewhere: string = 'https://adele.example/sites/adele/photo.jpg?token=1';
    const delivery: object = deliveryOf(response({ etag: '"1"' }, elsewhere), asked, now);
    expect(delivery).toMatchObject({ redirected: true, host: 'other', path: '/sites/…', etag: 'strong' });
    expect(JSON.stringify(delivery)).not.toMatch(/adele|example|token/);
  });
});
