import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { allHosts } from './clouds';

export interface Certificate {
  key: string;
  cert: string;
  /** SHA-256 of the public key, in base64, by which Chromium can be told to trust it. */
  keyHash: string;
}

/** A certificate of this run's own for Microsoft's host names. Browsers in tests are told to trust it; nothing else sees it. */
export async function createCertificate(): Promise<Certificate> {
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
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, keyHash: createHash('sha256').update(publicKey).digest('base64') };
}
