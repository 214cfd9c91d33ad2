// The browser tests: test/**/*.test.ts in Chromium, and in Firefox and WebKit where they are found.
//   npm run test:browser                                 all of them
//   npm run test:browser -- --files test/appeal/x.test.ts      one file
// The tests of what Lit draws run a second time in Chromium, with the CDN build's subset of Lit.
// ENGINES=all insists on all three; ENGINES=chromium, firefox or webkit keeps to one.
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import puppeteer from 'puppeteer-core';
import { browsers, chromiumFlags } from './tools/browsers.js';
import { feedServerPlugin } from './tools/feed-plugin.js';
import { countingReporter } from './tools/reporter.js';
import { testPage } from './tools/test-page.js';
import { webkitLauncher } from './tools/webkit.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const { ENGINES = '', COUNTS_FILE } = process.env;
const found = browsers({ all: ENGINES === 'all' });
/** @param {string} name */
const wants = name => ['', 'all', name].includes(ENGINES);
const feeds = feedServerPlugin();

/** Chromium by Playwright: the one launcher that can force colours, and the one with coverage. */
const chromium = () =>
  playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: found.chromium, args: chromiumFlags },
  });

/**
 * With a size, puppeteer tells an orientation too, which Firefox 140 does not know: the size is set all the same.
 * @param {import('puppeteer-core').Page} page
 */
function withoutOrientation(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = async viewport => {
    try {
      await setViewport(viewport);
    } catch (error) {
      if (!/setScreenOrientationOverride/.test(String(error))) throw error;
    }
  };
  return page;
}

/** A page resolves Lit like any other address: this import map puts the subset in its place. */
const subsetOfLit = { '/node_modules/lit/index.js': '/src/lit.cdn.ts' };
const named = process.argv.filter(argument => argument.endsWith('.test.ts'));
const drawn = ENGINES === 'all' || !wants('chromium') ? [] : named.length > 0
  ? named.filter(name => /test\/(elements\/|sections\/|lit)/.test(name))
  : ['test/{elements,sections}/**/*.test.ts', 'test/lit*.test.ts'];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: here('..'),
  files: ['test/**/*.test.ts', '!test/fixtures/**'],
  // Lit's development build, since its warnings are failures here (see test-page.js).
  nodeResolve: { exportConditions: ['browser', 'development'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('../tsconfig.json') }),
    feeds,
  ],
  testRunnerHtml: framework => testPage(framework, feeds.origin()),
  // What our elements tell a webmaster about the feeds that fail here on purpose.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes(feeds.origin()),
  testFramework: { config: { ui: 'bdd', timeout: '10000' } },
  // Not 8000, where the showcase may be.
  port: 8765,
  concurrency: 2,
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  browsers: [
    ...(wants('chromium') ? [chromium()] : []),
    ...(wants('firefox') && found.firefox
      ? [
          chromeLauncher({
            puppeteer,
            launchOptions: { browser: 'firefox', executablePath: found.firefox, defaultViewport: null },
            createPage: async ({ context }) => withoutOrientation(await context.newPage()),
            concurrency: 1,
          }),
        ]
      : []),
    ...(wants('webkit') && found.webkit ? [webkitLauncher(found.webkit)] : []),
  ],
  groups: drawn.length > 0
    ? [
        {
          name: 'cdn',
          files: drawn,
          browsers: [Object.assign(chromium(), { name: 'Chromium with the CDN build\'s Lit' })],
          testRunnerHtml: framework => testPage(framework, feeds.origin(), subsetOfLit),
        },
      ]
    : [],
  coverageConfig: {
    include: ['src/appeal/**/*.ts', 'src/feed/**/*.ts'],
    reportDir: 'coverage',
    reporters: ['lcovonly', 'text-summary'],
    threshold: { lines: 95, statements: 0, branches: 0, functions: 0 },
  },
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY === true }),
    countingReporter({ file: COUNTS_FILE }),
  ],
};
