import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Problem } from '../../appeal/types.js';
import schema from './appeal.schema.json' with { type: 'json' };
import { validate } from './compile.js';

export { schema };

/** These only repeat what others say at the same place. */
const ECHOES = new Set(['if', 'propertyNames']);

const TYPES: Record<string, string> = {
  string: 'a text',
  integer: 'a whole number',
  object: 'an object',
  array: 'a list',
  boolean: 'true or false',
  'string,object': 'a text or an object',
};

/** What the published schema finds wrong, in the words of the parser. */
export function schemaProblems(input: unknown): Problem[] {
  validate(input);
  return (validate.errors ?? [])
    .filter(({ keyword }) => !ECHOES.has(keyword))
    .map((error) => ({ pointer: pointerOf(error), message: messageOf(error) }));
}

function pointerOf({ instancePath, keyword, params }: ErrorObject): string {
  return keyword === 'required' ? `${instancePath}/${params['missingProperty']}` : instancePath;
}

function messageOf({ keyword, params, parentSchema }: ErrorObject): string {
  switch (keyword) {
    case 'required':
      return 'is needed';
    case 'type':
      return `must be ${TYPES[String(params['type'])] ?? params['type']}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'enum':
      return `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`;
    case 'minimum':
      return `must not be less than ${params['limit']}`;
    case 'maximum':
      return `must not be more than ${params['limit']}`;
    case 'minLength':
      return 'must not be empty';
    case 'maxLength':
      return `must not be longer than ${params['limit']} characters`;
    case 'format':
      return params['format'] === 'date' ? 'must be a day that exists' : 'must be a moment with seconds and time zone';
    default:
      // A pattern, whose type has a title that goes on here: "a country code".
      return `must be ${(parentSchema as { title?: string } | undefined)?.title ?? 'as the schema says'}`;
  }
}
