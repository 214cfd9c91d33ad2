// The package as a contract: what package.json promises is in dist/ and cdn/, and does no more than it says.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json'));
// Of the publisher's side one file is published, with its libraries inside; its modules are for the tests.
const program = 'dist/publish/cli.js';
const built = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .map(name => `dist/${name.replaceAll('\\', '/')}`)
  .filter(name => !name.startsWith('dist/publish/') || name === program);
const modules = built.filter(name => name.endsWith('.js') && name !== program);

/** @param {string} source */
const importsOf = source =>
  [...source.matchAll(/\bfrom\s*(['"])([^'"]+)\1|\bimport\s*\(?\s*(['"])([^'"]+)\3/g)].map(found => found[2] ?? found[4] ?? '');

/**
 * A path of `exports`, with each file its pattern stands for.
 * @param {string} path
 */
function filesOf(path) {
  if (!path.includes('*')) return [path.slice(2)];
  const [before = '', after = ''] = path.slice(2).split('*');
  return [...built, ...readdirSync(join(root, 'cdn'), { recursive: true, encoding: 'utf8' }).filter(name => name.includes('.')).map(name => `cdn/${name}`)].filter(
    name => name.startsWith(before) && name.endsWith(after) && !name.slice(before.length, -after.length || undefined).endsWith('.d'),
  );
}

for (const [subpath, target] of Object.entries(manifest.exports)) {
  for (const [condition, path] of Object.entries(typeof target === 'string' ? { default: target } : target)) {
    test(`the export ${subpath} (${condition}) is there`, () => {
      const files = filesOf(path);
      assert.ok(files.length > 0, `nothing matches ${path}`);
      for (const file of files) assert.ok(read(file).length > 0, `${file} is empty`);
    });
  }
}

test('every module of the package has its types', () => {
  for (const name of modules) assert.ok(built.includes(name.replace(/\.js$/, '.d.ts')), name);
});

test('no test and no part of the CDN file is among the modules', () => {
  assert.deepEqual(built.filter(name => /test|\bcdn\b/.test(name)), []);
});

test('no module of the library imports one of Node or of the publisher\'s side', () => {
  for (const name of modules)
    for (const imported of importsOf(read(name))) assert.doesNotMatch(imported, /^node:|\/commands\/|\bpublish\/(?!sign\/signify\.js)/, name);
});

test('the only package that the modules import is lit', () => {
  const others = new Set(modules.flatMap(name => importsOf(read(name))).filter(name => !name.startsWith('.')));
  for (const name of others) assert.match(name, /^lit($|\/)/);
  assert.ok(others.size > 0, 'nothing imports lit, so this test has seen no imports at all');
  assert.deepEqual(Object.keys(manifest.dependencies), ['lit']);
});

test('the parser needs no other package and no browser', async () => {
  const seen = new Set();
  const walk = (/** @type {string} */ file) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of importsOf(read(file))) {
      assert.ok(name.startsWith('.'), `${file} imports ${name}`);
      const next = new URL(name, `file:///${file}`).pathname.slice(1);
      assert.match(next, /^dist\/appeal\//, `${file} imports ${name}`);
      walk(next);
    }
  };
  walk('dist/appeal/index.js');
  const { parse } = await import(new URL('../../dist/appeal/index.js', import.meta.url).href);
  assert.equal(typeof parse, 'function');
});

test('importing the classes registers nothing and adds nothing to the global scope', async () => {
  // What Lit itself adds, in Node a stand-in for the registry among it, is not ours to judge.
  await import('lit');
  const known = new Set(Object.getOwnPropertyNames(globalThis));
  const classes = await import(new URL('../../dist/index.js', import.meta.url).href);
  assert.equal(typeof classes.SolidarityAppeal, 'function');
  assert.deepEqual(Object.getOwnPropertyNames(globalThis).filter(name => !known.has(name)), []);
  assert.equal(/** @type {any} */ (globalThis).customElements?.get('solidarity-appeal'), undefined);
});

test('exactly the modules with side effects are listed as having them', () => {
  const listed = manifest.sideEffects.map((/** @type {string} */ path) => path.slice(2));
  const registering = modules.filter(name => /customElements\.define\(/.test(read(name)));
  assert.deepEqual(registering, ['dist/define.js']);
  assert.deepEqual(listed, ['dist/define.js', program, 'cdn/*.js']);
});

test('the CDN file imports nothing', () => {
  const source = read('cdn/solidarity.js');
  assert.deepEqual(importsOf(source), []);
  assert.doesNotMatch(source, /\bimport\s*\(|\bimport\s*["'{*]|\bfrom\s*["']/);
});

test('the CDN file holds Lit in production mode, under our name for its Trusted Types policy', () => {
  const source = read('cdn/solidarity.js');
  assert.doesNotMatch(source, /dev mode|litIssuedWarnings/i);
  assert.match(source, /createPolicy\("solidarity-widgets"/);
  assert.doesNotMatch(source, /createPolicy\("lit-html"/);
});

test('the CDN file names itself, its version and its licence in one line', () => {
  const [banner = ''] = read('cdn/solidarity.js').split('\n', 1);
  assert.match(banner, new RegExp(`^/\\*! ${manifest.name} ${manifest.version.replaceAll('.', '\\.')} \\| MIT `));
  assert.equal(read('cdn/solidarity.js').match(/\/\*!|@license/g)?.length, 1);
});

for (const [flavour, script, isIts, words] of /** @type {const} */ ([
  ['small', 'cdn/solidarity.js', (/** @type {string} */ name) => name === 'all.json', 'en.js'],
  ['full', 'cdn/solidarity-full.js', (/** @type {string} */ name) => name !== 'all.json', 'english.js'],
])) {
  test(`every language but English lies beside the ${flavour} CDN file, with its integrity inside, in the words that it uses`, async () => {
    const { createHash } = await import('node:crypto');
    const source = read(script);
    const languages = readdirSync(join(root, 'src/language')).flatMap(name => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? []);
    /** @type {Record<string, object>} */
    const beside = {};
    for (const name of readdirSync(join(root, 'cdn/language')).filter(isIts)) {
      const text = read(`cdn/language/${name}`);
      assert.ok(source.includes(`sha256-${createHash('sha256').update(text).digest('base64')}`), name);
      if (flavour === 'full') assert.equal(`${Object.keys(JSON.parse(text)).join('-')}.json`, name);
      for (const code of Object.keys(JSON.parse(text))) assert.ok(!(code in beside), `${code} is there twice`);
      Object.assign(beside, JSON.parse(text));
    }
    const later = flavour === 'full' ? ['solidarity-pages.js', 'solidarity-qr.js', 'solidarity-verify.js'] : [];
    for (const name of later) assert.ok(source.includes(`sha256-${createHash('sha256').update(read(`cdn/${name}`)).digest('base64')}`), name);
    assert.equal(source.match(/sha256-/g)?.length, readdirSync(join(root, 'cdn/language')).filter(isIts).length + later.length);
    assert.deepEqual(Object.keys(beside).toSorted(), languages.filter(code => code !== 'en').toSorted());
    const { languages: onNpm } = await import(new URL('../../dist/language/languages.js', import.meta.url).href);
    assert.deepEqual(Object.keys(onNpm).toSorted(), Object.keys(beside).toSorted());
    const english = await import(new URL(`../../dist/language/${words}`, import.meta.url).href);
    for (const [code, table] of Object.entries(beside)) {
      const whole = await onNpm[code]();
      assert.deepEqual(table, Object.fromEntries(Object.keys(english.default).map(key => [key, whole[key]])), code);
    }
  });
}

test('each file is within its budget', async () => {
  const { brotliCompressSync } = await import('node:zlib');
  const budgets = Object.entries(JSON.parse(read('test/budgets.json')));
  assert.ok(budgets.length > 0);
  for (const [file, budget] of budgets) {
    const size = brotliCompressSync(readFileSync(join(root, file))).length;
    assert.ok(size <= budget, `${file}: ${size} of ${budget} bytes`);
  }
});
