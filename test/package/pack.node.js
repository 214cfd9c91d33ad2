// The package as others get it: packed, checked by the tools of the field, installed and bundled.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const execute = promisify(execFile);
const bin = (/** @type {string} */ name) => join(root, 'node_modules/.bin', name);

let folder = '';
let tarball = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'solidarity-widgets-'));
  // The build has been made; making it again would only take time.
  const { stdout } = await execute('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { cwd: root });
  tarball = join(folder, JSON.parse(stdout)[0].filename);
});

after(() => rm(folder, { recursive: true, force: true }));

/** All scripts that Vite made of a project. @param {string} project */
async function scriptsOf(project) {
  const assets = join(project, 'dist/assets');
  const names = (await readdir(assets)).filter(name => name.endsWith('.js'));
  return (await Promise.all(names.map(name => readFile(join(assets, name), 'utf8')))).join('\n');
}

test('the package holds what it should and nothing else', async () => {
  const { stdout } = await execute('tar', ['-tzf', tarball]);
  const files = stdout.trim().split('\n').map(name => name.replace('package/', ''));
  const others = files.filter(name => !/^(dist|cdn)\//.test(name)).toSorted();
  assert.deepEqual(others, ['CHANGELOG.md', 'LICENSE', 'README.md', 'custom-elements.json', 'package.json']);
  const publisher = files.filter(name => name.startsWith('dist/publish/')).toSorted();
  assert.deepEqual(publisher, [
    'dist/publish/cli.js',
    'dist/publish/cli.licenses.md',
    'dist/publish/painter/DejaVuSansCondensed-Bold.ttf',
    'dist/publish/painter/licenses.md',
    'dist/publish/painter/resvg.wasm',
    'dist/publish/schema/appeal.schema.json',
  ]);
  for (const needed of ['dist/define.js', 'dist/define.d.ts', 'dist/appeal/index.js', 'cdn/solidarity.js', 'cdn/solidarity-full.js', 'cdn/solidarity-pages.js', 'cdn/solidarity-qr.js', 'cdn/solidarity-verify.js', 'cdn/language/all.json', 'cdn/language/ar-bg-bn-de-es-fa-fr-hi.json'])
    assert.ok(files.includes(needed), needed);
});

test('publint finds nothing to say', async () => {
  await execute(bin('publint'), [tarball, '--strict'], { cwd: root });
});

test('its types resolve for everyone who can import it', async () => {
  // A wildcard stands for no one file that could be asked for.
  const args = ['--profile', 'esm-only', '--exclude-entrypoints', 'custom-elements.json', 'appeal.schema.json', './cdn/*', './elements/*'];
  await execute(bin('attw'), [tarball, ...args], { cwd: root });
});

test('an empty Vite project installs it and bundles the elements', async () => {
  const project = join(folder, 'project');
  await mkdir(project);
  const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  await writeFile(join(project, 'index.html'), '<!doctype html><script type="module" src="main.js"></script><solidarity-appeal></solidarity-appeal>');
  await writeFile(join(project, 'main.js'), "import 'solidarity-widgets/define';\n");
  // From npm's own cache where it can: our `npm ci` has just filled it.
  await execute('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: project });
  const installed = await readdir(join(project, 'node_modules'));
  assert.ok(installed.includes('lit') && dependencies.lit);

  await execute(bin('vite'), ['build', '--logLevel', 'warn'], { cwd: project });
  const bundle = await scriptsOf(project);
  for (const tag of ['solidarity-appeal', 'solidarity-demands', 'solidarity-counter', 'solidarity-signatories'])
    assert.ok(bundle.includes(tag), tag);
  assert.match(bundle, /customElements\.define/);
});

test('who imports only the parser gets only the parser', async () => {
  const project = join(folder, 'project');
  await writeFile(join(project, 'main.js'), "import { parse } from 'solidarity-widgets';\nconsole.log(parse({}));\n");
  await execute(bin('vite'), ['build', '--logLevel', 'warn'], { cwd: project });
  assert.doesNotMatch(await scriptsOf(project), /customElements|solidarity-appeal/);
});
