import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from './appeal.schema.json' with { type: 'json' };

/**
 * Makes a function of the schema, which no strict page allows: for browsers the build puts what it makes
 * in this module's place (vite.config.ts).
 */
export const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true, verbose: true, code: { source: true, esm: true } });
addFormats.default(ajv, ['date', 'date-time']);
export const validate: ValidateFunction = ajv.compile(schema);
