import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import Ajv2020 from 'ajv/dist/2020';

export interface Schema {
  readonly file: string;
  /** What a report has that the schema does not allow, one line each. */
  problemsOf(report: unknown): readonly string[];
}

function schemaOf(name: string): Schema {
  const file = path.join(__dirname, '../../docs', name);
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
  return {
    file,
    problemsOf: (report) =>
      validate(report) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  };
}

export const supportReportSchema = schemaOf('support-report.schema.json');
export const fieldReportSchema = schemaOf('field-report.schema.json');
