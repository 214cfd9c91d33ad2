// A page as the snippet makes it, and what the doctor says of pages that differ from it.
import { readFileSync } from 'node:fs';
import { diagnose } from '../../../dist/publish/doctor/index.js';

export const PAGE = 'https://member.example/news/';
export const FEED = 'https://feeds.example/jiashi/appeal.json';
export const SCRIPT = 'https://feeds.example/jiashi/solidarity.js';
export const feedText = readFileSync(new URL('../../fixtures/corpus/valid/signatory.json', import.meta.url), 'utf8');

export const script = `<script type="module" src="${SCRIPT}" crossorigin="anonymous"></script>`;
export const counter = `<solidarity-counter src="${FEED}"><p>25 organisations signed.</p></solidarity-counter>`;
export const good = `<!doctype html>\n<title>News</title>\n${script}\n${counter}`;

/**
 * @param {string} source
 * @param {Partial<import('../../../dist/publish/doctor/index.js').Case> & { url?: string | undefined }} [more]
 */
export function reasonsOf(source, { url = PAGE, ...more } = {}) {
  return diagnose({ page: { source, url }, now: new Date('2018-10-16'), ...more });
}

/** Each as one line: level, line of the page, sentence. @param {Parameters<typeof reasonsOf>} args */
export async function told(...args) {
  return (await reasonsOf(...args)).map(({ level, place, why, remedy }) => {
    if (!/^\S.*[.!]$/.test(why) || !/^\S.*[.!]$/.test(remedy)) throw new Error(`No whole sentence: ${why} | ${remedy}`);
    return `${level}${place ? ` ${place.of} ${place.line}` : ''}: ${why} → ${remedy}`;
  });
}
