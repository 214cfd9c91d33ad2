import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';

/** A place in a text: line and column, both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A JSON text whose values know where they stand. */
export interface Json {
  value: unknown;
  /** The place of a value, or, where there is none, of the nearest around it. */
  placeOf: (pointer: string) => Place;
  /** Fields that an object has twice; of these, readers see only the last. */
  repeated: string[];
}

/** Why a text is no JSON, and where. */
export class JsonError extends Error {
  constructor(
    message: string,
    readonly place: Place,
  ) {
    super(message);
  }
}

/** By the library's name of the error. */
const TROUBLES: Record<string, string> = {
  InvalidSymbol: 'this word is not JSON: texts stand in double quotes',
  InvalidNumberFormat: 'this is no number as JSON writes it',
  PropertyNameExpected: 'a field name in double quotes must follow; after the last field there is no comma',
  ValueExpected: 'a value must follow; after the last one there is no comma',
  ColonExpected: 'a colon is missing',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'more text follows after the end of the document',
  InvalidCommentToken: 'comments are not allowed in JSON',
  UnexpectedEndOfComment: 'comments are not allowed in JSON',
  UnexpectedEndOfString: 'the closing double quote is missing',
  UnexpectedEndOfNumber: 'the number breaks off',
  InvalidUnicode: 'after \\u four hexadecimal digits must follow',
  InvalidEscapeCharacter: 'this backslash sequence is unknown: a backslash itself is \\\\',
  InvalidCharacter: 'this character must not stand here; in texts, tabs are \\t and line breaks \\n',
};

/** @throws {JsonError} if it is none, by the judgement of `JSON.parse`, which is the browsers' too */
export function readJson(text: string): Json {
  const lines = lineStarts(text);
  const at = (offset: number) => placeIn(lines, offset);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw trouble(text, at);
  }
  const root = treeOf(text);
  return {
    value,
    placeOf: (pointer) => at(root ? nodeAt(root, pointer).offset : 0),
    repeated: root ? repeatedFields(root) : [],
  };
}

/** With no more errors than one: the others only follow from it. */
function trouble(text: string, at: (offset: number) => Place): JsonError {
  if (!text.trim()) return new JsonError('is empty', at(0));
  if (/^\s*</.test(text)) return new JsonError('is a web page, not JSON', at(text.search(/\S/)));
  const errors: ParseError[] = [];
  treeOf(text, errors);
  const [first] = errors.sort((one, other) => one.offset - other.offset);
  if (!first) return new JsonError('is not JSON', at(0));
  return new JsonError(`is not JSON: ${TROUBLES[printParseErrorCode(first.error)] ?? 'something is wrong here'}`, at(first.offset));
}

function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested deeper than the stack: the place stays unknown.
    return undefined;
  }
}

function nodeAt(root: Node, pointer: string): Node {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const next =
      node.type === 'array'
        ? node.children?.[Number(key)]
        : // The last one is the one that counts.
          node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
    if (!next) break;
    node = next;
  }
  return node;
}

function repeatedFields(root: Node): string[] {
  const found: string[] = [];
  const waiting: [Node, string][] = [[root, '']];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, pointer] = next;
    const names = new Set<string>();
    node.children?.forEach((child, index) => {
      if (node.type === 'array') return void waiting.push([child, `${pointer}/${index}`]);
      const [name, value] = child.children ?? [];
      const at = `${pointer}/${escape(String(name?.value))}`;
      if (names.has(at)) found.push(at);
      names.add(at);
      if (value) waiting.push([value, at]);
    });
  }
  return found;
}

/** A field's name as a part of a JSON Pointer. */
export function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Offsets at which lines begin. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
  return starts;
}

function placeIn(starts: number[], offset: number): Place {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}
