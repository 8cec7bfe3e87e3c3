import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { OwnPictures } from './photoStore';
import { TenantError } from './errors';

export interface CommandLine {
  port: number;
  pictures: OwnPictures | undefined;
  fieldReport: string | undefined;
  /** Serves the bundle that organizations install, and does not watch. */
  production: boolean;
}

export const help = `Serves the local tenant: an intranet page with the web part on it, a simulated SharePoint and Microsoft Graph.
Watches the sources: a change is built in seconds, and the page loads again.

  npm start -- [options]

  --port <number>          where the page is served on localhost (4400)
  --microsoft365 <file>    your own picture as the Microsoft 365 photo; needs --sharepoint
  --sharepoint <file>      your own picture as the photo SharePoint shows; needs --microsoft365
  --field-report <file>    answers as the tenant of a field report did (docs/field-report.md)
  --production             serves the production bundle, and does not watch
  --help                   shows this
`;

/** Reads the command line; undefined when only help is wanted. Nothing starts with an option that makes no sense. */
export function readCommandLine(args: readonly string[]): CommandLine | undefined {
  const values = parse(args);
  if (values.help === true) {
    return undefined;
  }
  const pictures = parsePictures(values.microsoft365, values.sharepoint);
  const fieldReport = values['field-report'];
  if (pictures !== undefined && fieldReport !== undefined) {
    throw new TenantError('Give either your own pictures or --field-report: a field report plays with pictures of its own.');
  }
  return { port: parsePort(values.port), pictures, fieldReport, production: values.production === true };
}

function parse(args: readonly string[]): {
  port: string;
  microsoft365?: string;
  sharepoint?: string;
  'field-report'?: string;
  production?: boolean;
  help?: boolean;
} {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4400' },
        microsoft365: { type: 'string' },
        sharepoint: { type: 'string' },
        'field-report': { type: 'string' },
        production: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' }
      }
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]?.replace(/\.?\s*To specify.*$/, '') : String(error);
    throw new TenantError(`${reason}. "npm start -- --help" lists the options.`);
  }
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new TenantError(`--port ${text} is not a port: give a number from 1 to 65535.`);
  }
  return port;
}

function parsePictures(microsoft365: string | undefined, sharePoint: string | undefined): OwnPictures | undefined {
  if (microsoft365 === undefined && sharePoint === undefined) {
    return undefined;
  }
  if (microsoft365 === undefined || sharePoint === undefined) {
    throw new TenantError('Give both pictures: --microsoft365 <file> and --sharepoint <file>.');
  }
  for (const file of [microsoft365, sharePoint]) {
    if (!fs.existsSync(file)) {
      throw new TenantError(`The picture ${path.resolve(file)} does not exist.`);
    }
  }
  return { microsoft365, sharePoint };
}
