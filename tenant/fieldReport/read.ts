import Ajv2020, { type ErrorObject } from 'ajv/dist/2020';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { FieldReport } from '../../src/tenantTest/findings';
import { TenantError } from '../errors';

const schemaFile = path.join(__dirname, '../../docs/field-report.schema.json');

/** Reads what a real tenant answered. A file that is no such report is said to be none, in one line. */
export async function readFieldReport(file: string): Promise<FieldReport> {
  const report = parse(await read(file), file);
  const validate = new Ajv2020({ strict: true }).compile<FieldReport>(JSON.parse(await fs.readFile(schemaFile, 'utf8')) as object);
  if (!validate(report)) {
    throw new TenantError(
      `The file ${file} is not a field report: ${reasonOf(validate.errors ?? [])}. docs/field-report.md says what is one.`
    );
  }
  return report;
}

async function read(file: string): Promise<string> {
  try {
    return await fs.readFile(file, 'utf8');
  } catch {
    throw new TenantError(`The field report ${path.resolve(file)} cannot be read.`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    // Editors of Windows write a mark of the byte order before the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new TenantError(`The file ${file} is not a field report: it is not JSON.`);
  }
}

/** Where nothing fits of several shapes, the last error only says so; the first one says more. */
function reasonOf(errors: readonly ErrorObject[]): string {
  const [error] = errors;
  return `${error?.instancePath || 'the report'} ${error?.message ?? 'does not fit the schema'}`.replace(/\s+/g, ' ');
}
