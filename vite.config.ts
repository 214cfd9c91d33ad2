import minifyTemplates from '@lit-labs/rollup-plugin-minify-html-literals';
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// @ts-expect-error its types name only a default export, which it has not as the CommonJS module it is
import { summary } from 'rollup-plugin-summary';
import { minify } from 'terser';
import { defineConfig, runnerImport, type Plugin } from 'vite';
import manifest from './package.json' with { type: 'json' };

// The CDN file: everything of src/cdn.ts, Lit included, in one module without imports.
// The npm package is not made here: tsc writes dist/ one module a file (see tsconfig.json).

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const banner = `/*! ${manifest.name} ${manifest.version} | ${manifest.license} | contains Lit, (c) Google LLC, BSD-3-Clause */`;

interface LanguageFile {
  readonly code: string;
  readonly json: string;
  readonly integrity: string;
}

/** Every table in src/language but English, which the bundle holds itself. */
async function languageFiles(): Promise<LanguageFile[]> {
  const names = await readdir(here('src/language'));
  const codes = names.flatMap(name => /^([a-z]{2,3})\.ts$/.exec(name)?.[1] ?? []).filter(code => code !== 'en').toSorted();
  return Promise.all(
    codes.map(async code => {
      const { module } = await runnerImport<{ default: Record<string, string> }>(here(`src/language/${code}.ts`));
      const json = JSON.stringify(module.default);
      const integrity = `sha256-${createHash('sha256').update(json).digest('base64')}`;
      return { code, json, integrity };
    }),
  );
}

/** package.json speaks of dist/ when it lists what must not be shaken off; here it is src/. */
function keepRegistration(): Plugin {
  return {
    name: 'keep-registration',
    transform: {
      filter: { id: /[\\/]src[\\/](?:cdn|define)\.ts$/ },
      handler: code => ({ code, map: null, moduleSideEffects: true }),
    },
  };
}

/** Languages leave the bundle: each becomes a JSON file, fetched when a page asks for it. */
function languagesBesideTheBundle(files: readonly LanguageFile[]): Plugin {
  return {
    name: 'languages-beside-the-bundle',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/languages.js')) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === here('src/language/languages.ts') ? here('src/language/languages.cdn.ts') : found;
    },
    generateBundle() {
      for (const { code, json } of files)
        this.emitFile({ type: 'asset', fileName: `language/${code}.json`, source: json });
    },
  };
}

/**
 * Gives lit-html's Trusted Types policy our name, so that a strict page can allow it by name, and makes
 * it when first needed rather than on import: a second copy of this file, which finds the tags taken and
 * renders nothing, then does not ask for a second policy of that name, which many pages refuse.
 */
function ownTrustedTypesPolicy(): Plugin {
  const theirs = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/;
  let renamed = false;
  return {
    name: 'own-trusted-types-policy',
    transform: {
      filter: { id: /[\\/]lit-html[\\/]lit-html\.js$/ },
      handler(code) {
        if (!theirs.test(code)) return null;
        renamed = true;
        return code.replace(theirs, `(p=>({createHTML:h=>(p??=$1.createPolicy("${manifest.name}",$2)).createHTML(h)}))()`);
      },
    },
    buildEnd(error) {
      if (!error && !renamed)
        this.error('lit-html no longer makes its Trusted Types policy the way vite.config.ts looks for it.');
    },
  };
}

/** The last squeeze, after the bundler's own: several passes see what one does not. */
function squeeze(): Plugin {
  return {
    name: 'squeeze',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          const { code } = await minify(chunk.code, {
            module: true,
            ecma: 2020,
            compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true },
            format: { comments: false, preamble: banner },
          });
          if (!code) this.error(`Nothing is left of ${chunk.fileName}.`);
          chunk.code = code;
        }
      },
    },
  };
}

export default defineConfig(async () => {
  const languages = await languageFiles();
  const integrity = Object.fromEntries(languages.map(file => [file.code, file.integrity]));
  return {
    define: { __LANGUAGES__: JSON.stringify(integrity) },
    build: {
      target: 'es2022',
      outDir: 'cdn',
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: { entry: here('src/cdn.ts'), formats: ['es' as const], fileName: () => 'solidarity.js' },
      rolldownOptions: {
        output: { minify: true, comments: { legal: false }, codeSplitting: false },
      },
    },
    plugins: [
      { ...minifyTemplates(), enforce: 'pre' },
      keepRegistration(),
      languagesBesideTheBundle(languages),
      ownTrustedTypesPolicy(),
      squeeze(),
      summary({ showMinifiedSize: false, showGzippedSize: true, showBrotliSize: true, warnLow: 100_000, warnHigh: 200_000 }),
    ],
  };
});
