// A statement in Markdown: its marking stays as far as a document can hold it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../../dist/appeal/parse.js';
import { importMarkdown } from '../../../dist/publish/import/index.js';
import { listed, sentences } from './tools.js';

const text = `# Solidarity with the *workers*

A paragraph in
two lines.

A **strong** word, [a link](https://example.org/a) and [a bad one](javascript:alert(1)).

## What happened

> A quotation

1. first
2. second

<script>alert(1)</script>

![A picture](https://example.org/p.png)

## We demand

- Freedom for all
- A union of *their own*

## Signatories (as of 15 October 2018)

1. **EU** – Example Union, Kenya
2. Partido Ejemplo (Example Party), Peru
`;
const { appeal, report } = importMarkdown(text);

test('an empty text makes no document', () => assert.equal(importMarkdown('\n').appeal, undefined));

test('unsafe links, HTML and images are told and left out', () => {
  const lines = sentences(report);
  assert.ok(lines.includes('line 6: this is no safe absolute address; its text stays, without the link: “javascript:alert(1)”'));
  assert.ok(lines.includes('line 15: HTML is left out: “<script>alert(1)</script>”'));
  assert.ok(lines.includes('line 17: images are left out; its description stays as text: “https://example.org/p.png”'));
});

test('the body keeps the subset of mdast that a document may hold', () => {
  assert.deepEqual(appeal?.body, [
    'A paragraph in two lines.',
    { type: 'paragraph', children: ['A ', { type: 'strong', children: ['strong'] }, ' word, ', { type: 'link', url: 'https://example.org/a', children: ['a link'] }, ' and ', 'a bad one', '.'] },
    { type: 'heading', depth: 2, children: ['What happened'] },
    { type: 'blockquote', children: ['A quotation'] },
    { type: 'list', ordered: true, children: [{ type: 'listItem', children: ['first'] }, { type: 'listItem', children: ['second'] }] },
    'A picture',
  ]);
});

test('demands and signatories are lists under their headings', () => {
  assert.equal(appeal?.title, 'Solidarity with the workers');
  assert.deepEqual(appeal?.demands?.map(({ text }) => text), ['Freedom for all', 'A union of their own']);
  assert.deepEqual(listed(appeal), ['EU | Example Union | KE', 'Partido Ejemplo | PE']);
  assert.equal(appeal?.signatories.asOf, '2018-10-15');
});

test('the parser has nothing against it', () => assert.deepEqual(parse(appeal).problems, []));
