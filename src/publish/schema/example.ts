import { schema } from './validate.js';

/** As much of JSON Schema as ours uses to describe a place in a document. */
interface Part {
  $ref?: string;
  examples?: unknown[];
  properties?: Record<string, Part>;
  items?: Part;
  additionalProperties?: Part;
  then?: Part;
  else?: Part;
}

/** The schema's example for a place in a document, as JSON; none where it would be long. */
export function exampleAt(pointer: string): string | undefined {
  let part: Part | undefined = schema as Part;
  for (const token of pointer.split('/').slice(1)) part = part && step(part, token);
  const example = part?.examples?.[0] ?? (part?.$ref && follow(part).examples?.[0]);
  return typeof example === 'string' || typeof example === 'number' ? JSON.stringify(example) : undefined;
}

function step(from: Part, token: string): Part | undefined {
  const part = follow(from);
  const own = part.properties && Object.hasOwn(part.properties, token) ? part.properties[token] : undefined;
  const branch = part.else?.properties?.[token] ?? part.then?.properties?.[token];
  return own ?? branch ?? (/^\d+$/.test(token) ? part.items : undefined) ?? part.additionalProperties;
}

function follow(part: Part): Part {
  const name = part.$ref?.replace('#/$defs/', '');
  return name ? ((schema.$defs as Record<string, Part>)[name] ?? part) : part;
}
