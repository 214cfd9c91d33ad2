// Finds the browsers of this machine, so that nobody has to configure one. Where a needed one is
// missing, it is installed if we are root on Debian (a CI machine, a container), and named otherwise.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Browsers
 * @property {string} chromium path of Chrome or Chromium
 * @property {string | undefined} firefox path of Firefox
 * @property {WebKit | undefined} webkit
 *
 * @typedef {object} WebKit
 * @property {string} driver path of WebKitWebDriver
 * @property {string} browser path of MiniBrowser
 * @property {string} xvfb path of xvfb-run, since WebKitGTK has no headless mode
 */

/** Chromium without its calls home, which a closed network would answer with failures. */
export const chromiumFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium's sandbox refuses to run as root.
  ...(isRoot() ? ['--no-sandbox'] : []),
];

function isRoot() {
  return getuid?.() === 0;
}

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first of these that exists: a path as it is, a bare name wherever PATH has it.
 * @param {readonly (string | undefined)[]} candidates
 */
function firstOf(candidates) {
  const folders = (env['PATH'] ?? '').split(delimiter);
  for (const candidate of candidates) {
    if (!candidate) continue;
    const paths = /[\\/]/.test(candidate) ? [candidate] : folders.map(folder => join(folder, candidate));
    const found = paths.find(isExecutable);
    if (found) return found;
  }
  return undefined;
}

/** @param {string} below a path in a Windows program folder */
const onWindows = below =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => env[name] && join(env[name], below));

export function findChromium() {
  const chosen = env['CHROME_PATH'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    stop(`CHROME_PATH is ${chosen}, but there is no program to run there.`);
  }
  return firstOf([
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...onWindows('Google\\Chrome\\Application\\chrome.exe'),
    ...onWindows('Chromium\\Application\\chrome.exe'),
    'microsoft-edge',
    ...onWindows('Microsoft\\Edge\\Application\\msedge.exe'),
  ]);
}

export function findFirefox() {
  return firstOf([
    env['FIREFOX_PATH'],
    'firefox-esr',
    'firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...onWindows('Mozilla Firefox\\firefox.exe'),
  ]);
}

/** @returns {WebKit | undefined} */
export function findWebKit() {
  const driver = firstOf(['WebKitWebDriver']);
  const xvfb = firstOf(['xvfb-run']);
  const browser = miniBrowser();
  return driver && xvfb && browser && firstOf(['xauth']) ? { driver, xvfb, browser } : undefined;
}

/** MiniBrowser lies beside its library, in a folder named for the processor. */
function miniBrowser() {
  for (const base of ['/usr/lib', '/usr/libexec', '/usr/lib64']) {
    const folders = existsSync(base) ? ['', ...readdirSync(base).filter(name => name.includes('-linux-'))] : [];
    const found = firstOf(folders.map(folder => join(base, folder, 'webkit2gtk-4.1', 'MiniBrowser')));
    if (found) return found;
  }
  return undefined;
}

const engines = [
  { name: 'Chrome or Chromium', find: findChromium, packages: ['chromium'] },
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  {
    name: 'WebKitGTK with its WebDriver',
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'xauth'],
  },
];

/**
 * The browsers to test in. Chromium is always there afterwards; the other two as well if all are
 * needed, and otherwise where they are found. Ends the process if a needed one can't be had.
 * @param {{ all?: boolean }} [options]
 * @returns {Browsers}
 */
export function browsers({ all = false } = {}) {
  const missing = engines.slice(0, all ? undefined : 1).filter(engine => !engine.find());
  if (missing.length > 0) {
    const names = missing.map(engine => engine.name).join(', ');
    const packages = missing.flatMap(engine => engine.packages);
    if (!isRoot() || !isDebian()) {
      const how = isDebian()
        ? `apt-get install ${packages.join(' ')}`
        : all
          ? 'all three engines are in the packages of Debian and Ubuntu'
          : 'or set CHROME_PATH to where it is';
      stop(`The browser tests need ${names}: please install it (${how}).`);
    }
    install(names, packages);
    const still = missing.filter(engine => !engine.find());
    if (still.length > 0) stop(`${still.map(engine => engine.name).join(', ')}: installed, but not found.`);
  }
  return { chromium: /** @type {string} */ (findChromium()), firefox: findFirefox(), webkit: findWebKit() };
}

/**
 * @param {string} names
 * @param {string[]} packages
 */
function install(names, packages) {
  console.log(`Not found: ${names}. Installing Debian's ${packages.join(', ')} …`);
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'Dpkg::Use-Pty=0', ...args], {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
  const wanted = ['install', '--no-install-recommends', ...packages];
  let done = apt(...wanted);
  if (done.status !== 0) {
    // The usual cause: the lists of packages are missing or older than what the mirror still has.
    const update = apt('update');
    done = apt(...wanted);
    if (done.status !== 0) stop(`${update.stderr}${done.stdout}${done.stderr}\napt-get could not install ${packages.join(', ')}.`);
  }
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

// Run by itself it prints what it found: node test/tools/browsers.js [--engines]
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (platform === 'win32') console.log('WebKit can be tested on Linux only.');
  console.log(browsers({ all: process.argv.includes('--engines') }));
}
