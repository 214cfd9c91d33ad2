/** HTML or XML, as against a text that has yet to become it. */
export class Markup {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: a text is escaped, a list is joined, nothing is left out. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/** What XML 1.0 has no way to write, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as HTML and XML write it, between tags and in "quoted" attributes: the only place that escapes. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** Markup by template: what is put into it can't break out. */
export function markup(strings: TemplateStringsArray, ...values: Content[]): Markup {
  return new Markup(strings.map((string, index) => string + (index < values.length ? render(values[index]) : '')).join(''));
}

/** The same things, each on a line of its own. */
export function lines(contents: readonly Content[], indent = ''): Markup {
  const shown = contents.map(render).filter(Boolean);
  return new Markup(shown.join('\n').replace(/\n(?=.)/g, `\n${indent}`));
}

/** JSON that can stand in a `<script>`: no text of it ends the element or begins a comment. */
export function scriptData(value: unknown): Markup {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]|\p{Noncharacter_Code_Point}/gu, (character) =>
    // Astral ones are two units.
    character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  );
  return new Markup(json);
}

function render(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(render).join('');
  return content === undefined || content === false ? '' : escaped(`${content}`);
}
