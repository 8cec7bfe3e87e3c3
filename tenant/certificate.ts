import { allHosts } from './clouds';
import { generate } from 'selfsigned';

/** A certificate of this run's own for Microsoft's host names. Browsers in tests are told not to check it; nothing else sees it. */
export async function createCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'contoso.sharepoint.com' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...allHosts, 'localhost'].map((value) => ({ type: 2, value }))
      }
    ]
  });
  return { key, cert };
}
