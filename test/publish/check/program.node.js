// The program as it is installed: one file with all it needs, exit statuses, nothing but sentences.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const source = join(root, manifest.bin.solidarity);
// Far from any node_modules.
const folder = mkdtempSync(join(tmpdir(), 'solidarity-'));
const program = join(folder, 'cli.mjs');
copyFileSync(source, program);
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} args @param {string} [input] */
const solidarity = (args, input = '') => spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8' });

test('it is one file that imports nothing but what Node brings', () => {
  const imports = [...readFileSync(source, 'utf8').matchAll(/\bimport\b[\w\s{},*$]*\bfrom\s*["'`](.+?)["'`]/g)].map(found => found[1] ?? '');
  assert.ok(imports.length > 0);
  for (const name of imports) assert.ok(name.startsWith('node:') || builtinModules.includes(name), name);
});

test('it can be run by its name', () => {
  assert.match(readFileSync(source, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  assert.equal(solidarity(['--version']).stdout, `${manifest.version}\n`);
});

test('the licences of the libraries inside come with it', () => {
  const licences = readFileSync(source.replace('cli.js', 'cli.licenses.md'), 'utf8');
  for (const name of ['ajv', 'ajv-formats', 'bcrypt-pbkdf', 'commander', 'jsonc-parser', '@streamparser/json']) assert.match(licences, new RegExp(`${name}\\b`));
});

test('bad input is met with a sentence and status 1, without a stack trace', () => {
  writeFileSync(join(folder, 'bad.json'), '{"version":1,}');
  const { status, stdout, stderr } = solidarity(['check', 'bad.json']);
  assert.equal(status, 1);
  assert.match(stdout, /^bad\.json:1:14: is not JSON: .*\n$/);
  assert.equal(stderr, '1 problem.\n');
});

test('a wrong call is met with a sentence and status 2', () => {
  const { status, stdout, stderr } = solidarity(['check', '--wrong']);
  assert.deepEqual([status, stdout, stderr], [2, '', "Unknown option '--wrong'.\n"]);
});

test('a passphrase can come from a pipe, and nothing is said of experiments', () => {
  const made = solidarity(['keygen', 'key', '--passphrase'], 'secret\nsecret\n');
  assert.deepEqual([made.status, made.stderr], [0, '']);
  const wrong = solidarity(['sign', 'bad.json', '--key', 'key.sec'], 'wrong\n');
  assert.deepEqual([wrong.status, wrong.stderr], [1, 'key.sec: The passphrase is wrong.\n']);
  const signed = solidarity(['sign', 'bad.json', '--key', 'key.sec'], 'secret\n');
  assert.deepEqual([signed.status, signed.stderr], [0, '']);
});

test('the schema is exported, and examples in it are valid', async () => {
  const { schema, schemaProblems } = await import('../../../dist/publish/schema/validate.js');
  const exported = JSON.parse(readFileSync(join(root, manifest.exports['./appeal.schema.json']), 'utf8'));
  assert.deepEqual(exported, schema);
  for (const example of exported.examples) assert.deepEqual(schemaProblems(example), []);
});
