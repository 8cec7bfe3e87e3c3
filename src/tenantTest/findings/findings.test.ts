import { type FindingOf, type TenantQuestion, tenantQuestions } from './questions';
import { findingsOf } from './findings';
import type { DeliveryReport, NamedPictureReport, PictureVerdict, PlaceholderPicture, TenantAnswers } from './types';

const delivery: DeliveryReport = { httpStatus: 200, redirected: false, host: 'same', etag: 'weak' };

function picture(
  account: NamedPictureReport['account'],
  size: NamedPictureReport['size'],
  { verdict = 'same', side = 48, ...others }: { verdict?: PictureVerdict; side?: number } & Partial<DeliveryReport> = {}
): NamedPictureReport {
  return {
    account,
    size,
    answer: 'photo',
    width: side,
    height: side,
    bytes: 900,
    type: 'image/jpeg',
    verdict,
    delivery: { ...delivery, ...others }
  };
}

function placeholder(hash: string): PlaceholderPicture {
  return { answer: 'photo', width: 240, height: 240, bytes: 900, type: 'image/png', sha256: hash, delivery };
}

function placeholders(other: string, own?: string): TenantAnswers['placeholders'] {
  return {
    unknownAccount: { S: placeholder('a'), M: placeholder('a'), L: placeholder('a') },
    otherUnknownAccount: placeholder(other),
    ...(own === undefined ? {} : { own: placeholder(own) })
  };
}

function findingIn<Q extends TenantQuestion>(question: Q, answers: Partial<TenantAnswers>): FindingOf<TenantQuestion> | undefined {
  return findingsOf(answers).find((finding) => finding.question === question)?.finding;
}

const photo: TenantAnswers['microsoft365'] = { answer: 'photo', width: 240, height: 240, bytes: 9000, type: 'image/jpeg' };
const record: TenantAnswers['record'] = {
  answer: 'record',
  hasPictureUrl: true,
  placeholderState: 'picture',
  exchangeSyncState: 'synced',
  values: { 'SPS-PicturePlaceholderState': '0', 'SPS-PictureExchangeSyncState': '1' },
  timestamp: 'sync',
  lastSyncAge: 60
};
const graph: TenantAnswers['graph'] = { answer: 'answered', photoStatus: 200, hasEtag: true, sizes: ['48x48', '240x240'] };
const failure: { readonly answer: 'failed'; readonly reason: 'serviceError' } = { answer: 'failed', reason: 'serviceError' };

describe('a finding', () => {
  it('waits for its answer', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf({ tokenPath: 'msal' })).toEqual([{ question: 'tokenPath', finding: 'msal', tone: 'good', observed: '' }]);
  });

  it('is there for every question once all is answered', () => {
    const all: TenantAnswers = {
      tokenPath: 'exchange',
      photoBase: { state: 'missing' },
      microsoft365: photo,
      pictures: [picture('email', 'L')],
      userPhotoPage: failure,
      placeholders: placeholders('a'),
      record,
      graph,
      mailbox: { answer: 'exchange' },
      sync: { answer: 'notMoved', watched: 10 }
    };
    expect(findingsOf(all).map(({ question }) => question)).toEqual(tenantQuestions);
  });
});

describe('samePicture', () => {
  it.each(['same', 'different', 'unsure', 'placeholder'] as const)('is the verdict on the large picture: %s', (verdict) => {
    const pictures: readonly NamedPictureReport[] = [picture('email', 'S'), picture('email', 'L', { verdict })];
    expect(findingIn('samePicture', { pictures, microsoft365: photo })).toBe(verdict);
  });

  it('says why nothing was compared', () => {
    const pictures: readonly NamedPictureReport[] = [picture('email', 'L', { verdict: 'notCompared' })];
    expect(findingIn('samePicture', { pictures, microsoft365: { answer: 'none' } })).toBe('noPhoto');
    expect(findingIn('samePicture', { pictures, microsoft365: failure })).toBe('unknown');
  });
});

describe('names', () => {
  it.each([
    ['same', 'same', 'both'],
    ['different', 'placeholder', 'emailOnly'],
    ['placeholder', 'same', 'loginNameOnly'],
    ['placeholder', 'placeholder', 'neither']
  ] as const)('by e-mail %s, by login name %s: %s', (email, loginName, expected) => {
    const pictures: readonly NamedPictureReport[] = [
      picture('email', 'M', { verdict: email }),
      picture('loginName', 'M', { verdict: loginName })
    ];
    expect(findingIn('names', { pictures })).toBe(expected);
  });

  it('is not known where one of them was not read', () => {
    expect(findingIn('names', { pictures: [picture('email', 'M'), { account: 'loginName', size: 'M', ...failure }] })).toBe('unknown');
  });
});

describe('pictureSizes', () => {
  it.each([
    [48, 72, 200, 'usual'],
    [48, 72, 300, 'usual'],
    [64, 72, 200, 'others'],
    [48, 72, 648, 'others']
  ] as const)('%i, %i, %i: %s', (small, medium, large, expected) => {
    const pictures: readonly NamedPictureReport[] = [
      picture('email', 'S', { side: small }),
      picture('email', 'M', { side: medium }),
      picture('email', 'L', { side: large }),
      // Placeholders have sizes of their own
      picture('loginName', 'S', { side: 17, verdict: 'placeholder' })
    ];
    expect(findingIn('pictureSizes', { pictures })).toBe(expected);
  });

  it('is not known of placeholders alone', () => {
    expect(findingIn('pictureSizes', { pictures: [picture('email', 'S', { verdict: 'placeholder' })] })).toBe('unknown');
  });
});

describe('pictureCaching', () => {
  it.each([
    ['private, max-age=86400', 'aDay'],
    ['max-age=3600', 'shorter'],
    ['no-store', 'shorter'],
    ['private', 'silent']
  ])('%s: %s', (cacheControl, expected) => {
    expect(findingIn('pictureCaching', { pictures: [picture('email', 'L', { cacheControl })] })).toBe(expected);
  });
});

describe('photoBase', () => {
  it('tells an address that expires from one that does not', () => {
    expect(findingIn('photoBase', { photoBase: { state: 'valid', p1SecondsLeft: 60 } })).toBe('expiring');
    expect(findingIn('photoBase', { photoBase: { state: 'valid' } })).toBe('lasting');
    expect(findingIn('photoBase', { photoBase: { state: 'expired', p1SecondsLeft: -60 } })).toBe('expired');
  });
});

describe('userPhotoPage', () => {
  it.each([
    [{ redirected: false, path: '/_layouts/15/userphoto.aspx' }, 'direct'],
    [{ redirected: true, path: '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg' }, 'edge'],
    [{ redirected: true, path: '/_layouts/15/accessdenied.aspx' }, 'otherPage'],
    [{ redirected: true, host: 'other' }, 'otherHost']
  ] as const)('%j: %s', (how, expected) => {
    const userPhotoPage: TenantAnswers['userPhotoPage'] = { ...failure, delivery: { ...delivery, ...how } };
    expect(findingIn('userPhotoPage', { userPhotoPage })).toBe(expected);
  });

  it('is worth a report only where it leads off the usual way', () => {
    const tones: readonly (string | undefined)[] = [
      '/_vti_bin/afdcache.ashx/_userprofile/userphoto.jpg',
      '/_layouts/15/accessdenied.aspx'
    ].map((path) => findingsOf({ userPhotoPage: { ...failure, delivery: { ...delivery, redirected: true, path } } })[0]?.tone);
    expect(tones).toEqual(['good', 'notable']);
  });
});

describe('edgeCache', () => {
  it.each([
    [{ age: 7200 }, 'copy'],
    [{ xCache: 'TCP_REMOTE_HIT' }, 'copy'],
    [{ xCache: 'TCP_MISS' }, 'passed'],
    [{ age: 0 }, 'passed'],
    [{}, 'silent']
  ] as const)('%j: %s', (headers, expected) => {
    expect(findingIn('edgeCache', { pictures: [picture('email', 'S', headers)] })).toBe(expected);
  });
});

describe('placeholders', () => {
  it('are compared by their files', () => {
    expect(findingIn('placeholder', { placeholders: placeholders('a') })).toBe('same');
    expect(findingIn('placeholder', { placeholders: placeholders('b') })).toBe('different');
    const refused: TenantAnswers['placeholders']['otherUnknownAccount'] = { ...failure, httpStatus: 404 };
    expect(findingIn('placeholder', { placeholders: { ...placeholders('a'), otherUnknownAccount: refused } })).toBe('noPicture');
  });

  it('of the account itself are known only where it has no photo', () => {
    expect(findingIn('ownPlaceholder', { placeholders: placeholders('a', 'a'), record })).toBe('same');
    expect(findingIn('ownPlaceholder', { placeholders: placeholders('a', 'b'), record })).toBe('different');
    expect(findingIn('ownPlaceholder', { placeholders: placeholders('a'), record })).toBe('hasPhoto');
    expect(findingIn('ownPlaceholder', { placeholders: placeholders('a'), record: failure })).toBe('unknown');
  });
});

describe('an account without a photo, by its record', () => {
  const answers: Partial<TenantAnswers> = {
    microsoft365: photo,
    placeholders: placeholders('a', 'b'),
    pictures: [
      picture('email', 'S', { verdict: 'different', side: 32 }),
      picture('email', 'L', { verdict: 'different', side: 96 }),
      picture('loginName', 'L', { verdict: 'unsure', side: 96 })
    ]
  };

  it('gets a placeholder of its own, and not another photo', () => {
    expect(findingIn('samePicture', answers)).toBe('placeholder');
    expect(findingIn('names', answers)).toBe('neither');
    expect(findingIn('pictureSizes', answers)).toBe('unknown');
  });

  it('may still be served its photo', () => {
    expect(findingIn('samePicture', { ...answers, pictures: [picture('email', 'L', { verdict: 'same' })] })).toBe('same');
  });
});

describe('Microsoft Graph', () => {
  it.each([
    [{ photoStatus: 200 }, 'photo'],
    [{ photoStatus: 404, photoCode: 'ImageNotFound' }, 'none'],
    [{ photoStatus: 404 }, 'undocumented'],
    [{ photoStatus: 503, photoCode: 'ServiceUnavailable' }, 'undocumented']
  ] as const)('%j: %s', (answer, expected) => {
    expect(findingIn('graphPhoto', { graph: { ...graph, ...answer } })).toBe(expected);
  });

  it('lists 240 x 240, or not', () => {
    expect(findingIn('graphSizes', { graph })).toBe('offered');
    expect(findingIn('graphSizes', { graph: { ...graph, sizes: ['300x300'] } })).toBe('notOffered');
    expect(findingIn('graphSizes', { graph: { ...graph, sizes: [] } })).toBe('unknown');
  });
});
