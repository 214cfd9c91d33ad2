// A stranger's file may hold anything: reading it takes as long as it is large, and no longer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importList, importMarkdown, importStatement, importTable } from '../../../dist/publish/import/index.js';

const LENGTH = 20_000;

/** A word, an address, a bracket, a quote, a sentence that never ends: each was once tried again at every letter. */
const pieces = ['a', 'a.', 'a-', '-', '_', '@', 'a@a.', 'a.com ', 'a@b.cc ', 'www.', 'http://)', '(', '"', '"",', ' ', 'a\n', 'a-\n', '(\n', '1. a\n', '- a\n', 'a\u00ad\n', 'a\f\n', 'a: ', 'a\n\n'];

/** @type {[string, (text: string) => unknown][]} */
const readers = [
  ['a statement', text => importStatement(`Title\n\nWe demand:\n\n- Peace ${text}x\n\nSignatories:\n\n1. ABC  Name ${text}x\n`)],
  ['a text', text => importStatement(`${text}x`)],
  ['a list', text => importList(text, 'en')],
  ['a table', text => importTable(`Name;Country\n${text}x;`)],
  ['a Markdown text', text => importMarkdown(`# Title\n\nx ${text}x`)],
];

/** In milliseconds of this process, whatever else the computer does. @param {() => void} work */
function cost(work) {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

for (const [what, read] of readers) {
  test(`${what} of ten times the length is read in little more than ten times the time`, () => {
    for (const piece of pieces) {
      const short = cost(() => read(piece.repeat(LENGTH / 10 / piece.length)));
      const long = cost(() => read(piece.repeat(LENGTH / piece.length)));
      assert.ok(long < 200 + 30 * short, `${JSON.stringify(piece)}: ${Math.round(short)} ms, then ${Math.round(long)} ms`);
    }
  });
}
