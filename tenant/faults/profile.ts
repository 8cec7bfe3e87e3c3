import { myProperties } from '../sharepoint/profile';
import { sendText } from './answers';
import type { FaultyExchange } from './apply';
import { sendContent } from './rewrite';
import type { FaultName } from './rules';

/** A profile as no documentation has it: other shapes, other types, and values that somebody chose with care. */
export function sendProfile(name: FaultName<'profile'>, exchange: FaultyExchange): void {
  const usual = myProperties(exchange.visit);
  const json = (body: unknown): void => {
    sendText(exchange, JSON.stringify(body));
  };
  switch (name) {
    case 'bare':
      json({});
      return;
    case 'noProperties':
      json(Object.fromEntries(Object.entries(usual).filter(([key]) => key !== 'UserProfileProperties')));
      return;
    case 'emptyProperties':
      json({ ...usual, PictureUrl: '', UserProfileProperties: [] });
      return;
    case 'propertiesText':
      json({ ...usual, UserProfileProperties: 'SPS-PictureTimestamp' });
      return;
    case 'wrongTypes':
      json(wrongTypes);
      return;
    case 'nullValues':
      sendText(exchange, JSON.stringify(usual).replace(/"(Value|PictureUrl|DisplayName|Title|Email)":"[^"]*"/g, '"$1":null'));
      return;
    case 'nullBody':
      sendText(exchange, 'null');
      return;
    case 'arrayBody':
      json([usual]);
      return;
    case 'xmlBody':
      sendContent(exchange.response, { bytes: Buffer.from(atomEntry), type: 'application/atom+xml;type=entry;charset=utf-8' });
      return;
    case 'scriptValues':
      json(withText(usual, script));
      return;
    case 'longValues':
      json(withText(usual, 'long '.repeat(20_000)));
      return;
    case 'rightToLeftValues':
      json(withText(usual, '\u202egpj.otohp\u2066\u200f'));
      return;
    case 'controlValues':
      json(withText(usual, `\u0000\u0007\u001b[31m\u2028\u2029\ud800${String.fromCodePoint(0xffff)}`));
      return;
    case 'prototypeKeys':
      sendText(
        exchange,
        JSON.stringify(usual).replace(
          '{',
          '{"__proto__":{"PictureUrl":"polluted","isHttpRequestError":true},"constructor":{"prototype":{}},'
        )
      );
      return;
    case 'timestampOfUploadScript':
      json(withProperties(usual, { 'SPS-PictureTimestamp': '63605901091' }));
      return;
    case 'timestampZero':
      json(withProperties(usual, { 'SPS-PictureTimestamp': '00000000000' }));
      return;
    case 'timestampFuture':
      json(withProperties(usual, { 'SPS-PictureTimestamp': '99999999999' }));
      return;
    case 'timestampTicks':
      json(withProperties(usual, { 'SPS-PictureTimestamp': '637831109690000000' }));
      return;
    case 'timestampLetters':
      json(withProperties(usual, { 'SPS-PictureTimestamp': 'yesterday' }));
      return;
    case 'unknownStates':
      json(withProperties(usual, { 'SPS-PicturePlaceholderState': '7', 'SPS-PictureExchangeSyncState': '-1' }));
  }
}

interface Property {
  Key: string;
  Value: string;
  ValueType: string;
}

function propertiesOf(profile: Record<string, unknown>): readonly Property[] {
  return profile['UserProfileProperties'] as readonly Property[];
}

function withProperties(profile: Record<string, unknown>, values: Record<string, string>): Record<string, unknown> {
  const changed = propertiesOf(profile).map((property) => ({ ...property, Value: values[property.Key] ?? property.Value }));
  return { ...profile, UserProfileProperties: changed };
}

/** The text in every place that takes one, also in those with a meaning of their own. */
function withText(profile: Record<string, unknown>, text: string): Record<string, unknown> {
  return {
    ...profile,
    ...Object.fromEntries(
      ['DisplayName', 'Email', 'LatestPost', 'PictureUrl', 'Title', 'UserUrl', 'PersonalUrl'].map((name) => [name, text])
    ),
    UserProfileProperties: [
      ...propertiesOf(profile).map((property) => ({ ...property, Value: text })),
      { Key: text, Value: text, ValueType: text }
    ]
  };
}

/** Names itself by an attribute, so that a test finds every element that came of it. */
const script =
  '"><script data-hostile>document.title="a profile was run"</script><img data-hostile src="https://attacker.example/x" ' +
  'onerror="document.title=\'a profile was run\'"><a data-hostile href="javascript:document.title=\'a profile was run\'">x</a>${7*7}{{7*7}}';

const wrongTypes = {
  PictureUrl: 17,
  DisplayName: { text: 'Adele' },
  Email: [],
  PersonalSiteHostUrl: false,
  UserProfileProperties: [
    'SPS-PictureTimestamp',
    17,
    [],
    {},
    { Key: 'PictureURL', Value: { url: 'https://contoso-my.sharepoint.com' } },
    { Key: 'SPS-PictureTimestamp', Value: 63_783_110_969 },
    { Key: 'SPS-PicturePlaceholderState', Value: true },
    { Key: 'SPS-PictureExchangeSyncState', Value: ['1'] },
    { Key: 17, Value: '1' }
  ]
};

/** What SharePoint's REST service answers to those who do not ask for JSON. */
const atomEntry = `<?xml version="1.0" encoding="utf-8"?>
<entry xmlns="http://www.w3.org/2005/Atom" xmlns:d="http://schemas.microsoft.com/ado/2007/08/dataservices"><title/>
<content type="application/xml"><d:DisplayName>Adele Vance</d:DisplayName></content></entry>`;
