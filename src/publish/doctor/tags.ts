import { ATTRIBUTES, ELEMENTS, living, TAGS } from './known.js';
import { nearest } from './near.js';
import { isAlive, type Page, type Tag } from './page.js';
import { advice, problem, type Reason } from './reason.js';

/** Attributes of any element. */
const GLOBAL = /^(id|class|style|lang|dir|title|hidden|slot|part|role|tabindex|translate|is|nonce|inert|item\w+|(data|aria)-.+|on\w+|xml.*)$/;
const THEMES = ['plain', 'poster'];
const TYPOGRAPHIC = /^[“”„‟«»″‘’]|[“”„‟«»″‘’]$/;

/** A tag whose name our script does not know. */
export function unknownTags(page: Page): Reason[] {
  return page.elements
    .filter((tag) => !TAGS.includes(tag.name) && isAlive(tag))
    .map((tag) => {
      const meant = nearest(tag.name, TAGS);
      return problem(`There is no tag <${tag.name}>.`, meant ? `Perhaps <${meant}> is meant: in the start tag and in the end tag.` : `The tags are ${TAGS.map((name) => `<${name}>`).join(', ')}.`, tag);
    });
}

/** A marker that stands for nothing. */
export function unknownMarkers({ markers }: Page): Reason[] {
  return markers
    .filter(({ attributes }) => !ELEMENTS.includes(attributes['data-solidarity']!))
    .map((tag) => {
      const name = tag.attributes['data-solidarity']!;
      const meant = nearest(name, ELEMENTS);
      return problem(`data-solidarity="${name}" stands for no element.`, meant ? `Perhaps "${meant}" is meant.` : `It can be ${ELEMENTS.join(', ')}.`, tag);
    });
}

/** Attributes that were misspelt do nothing, and nobody says so. */
export function unknownAttributes(page: Page): Reason[] {
  return living(page).flatMap((tag) =>
    Object.keys(tag.attributes)
      .filter((name) => !ATTRIBUTES.includes(name) && !GLOBAL.test(name))
      .map((name) => {
        const meant = nearest(name, ATTRIBUTES);
        const why = `<${tag.name}> has the attribute ${name}, which means nothing.`;
        const told = meant ? `Perhaps ${meant} is meant.` : `The attributes are ${ATTRIBUTES.join(', ')}.`;
        return meant === 'src' && !tag.attributes['src'] ? problem(why, told, tag) : advice(why, told, tag);
      }),
  );
}

/** Word processors and some editors make “ ” of " ". */
export function typographicQuotes(page: Page): Reason[] {
  return [...living(page), ...page.scripts].flatMap((tag) => {
    const [name] = Object.entries(tag.attributes).find(([, value]) => TYPOGRAPHIC.test(value)) ?? [];
    return name ? [problem(`In <${tag.name}> the value of ${name} has typographic quotes, “ ”, which are taken for a part of it.`, 'Write straight quotes, " ", and paste into an editor for code.', tag)] : [];
  });
}

/** HTML knows no `<x-y/>`: what follows becomes the element's own words, which give way to the data. */
export function endTags(page: Page): Reason[] {
  return living(page)
    .filter(({ selfClosed, closed }) => selfClosed || !closed)
    .map((tag) =>
      problem(
        `<${tag.name}> has no end tag${selfClosedWords(tag)}, so that all that follows on the page becomes a part of it, and vanishes when the data comes.`,
        `Write </${tag.name}> where it ends.`,
        tag,
      ),
    );
}

const selfClosedWords = ({ selfClosed }: Tag): string => (selfClosed ? ' (“/>” does not end it)' : '');

export function unknownTheme(page: Page): Reason[] {
  return living(page).flatMap((tag) => {
    const { theme } = tag.attributes;
    if (theme === undefined || THEMES.includes(theme)) return [];
    return [advice(`There is no theme "${theme}".`, `The themes are ${THEMES.join(' and ')}; everything else is done by CSS.`, tag)];
  });
}
