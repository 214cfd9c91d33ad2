import { minifyTemplateLiterals } from 'rollup-plugin-minify-template-literals';
import ajvStandalone from 'ajv/dist/standalone/index.js';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
// @ts-expect-error its types name only a default export, which it has not as the CommonJS module it is
import { summary } from 'rollup-plugin-summary';
import { minify, type CompressOptions } from 'terser';
import { build, defineConfig, runnerImport, type Alias, type Plugin, type PluginOption, type UserConfig } from 'vite';
import type { RolldownOutput } from 'rolldown';
import type * as compiled from './src/publish/schema/compile.js';
import manifest from './package.json' with { type: 'json' };

// The CDN files: everything of src/cdn.ts in one module without imports, in two flavours. `solidarity.js`
// is for every page; --mode full makes `solidarity-full.js`, which also verifies signatures.
// With --mode cli, the program `solidarity`: src/publish/cli.ts and its libraries in one file for Node.
// With --mode campaign, embed or marker, a script of a campaign's folder: src/publish/scripts/.
// With --mode demo, the scripts of the showcase's studio and doctor: demo/{studio,doctor}/ -> build/.
// The npm package is not made here: tsc writes dist/ one module a file (see tsconfig.json).

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const banner = `/*! ${manifest.name} ${manifest.version} | ${manifest.license} */`;

interface LanguageFile {
  /** Its name in cdn/language/, without the ending. */
  readonly name: string;
  /** The languages in it. */
  readonly codes: readonly string[];
  readonly json: string;
  readonly integrity: string;
}

/**
 * So many languages share a file of the full flavour, which has all their words: each file's digest weighs
 * 33 bytes in the script that nothing compresses.
 */
const LANGUAGES_IN_A_FILE = 8;

type Table = Record<string, unknown>;
const tableIn = async (name: string) => (await runnerImport<{ default: Table }>(here(`src/language/${name}.ts`))).module.default;

/**
 * Every table in src/language but English, which the bundle holds itself: a few languages to a file. The small
 * flavour has one file, so one digest, since it knows fewer words.
 */
async function languageFiles(full: boolean): Promise<LanguageFile[]> {
  const names = await readdir(here('src/language'));
  const codes = names.flatMap(name => /^([a-z]{2})\.ts$/.exec(name)?.[1] ?? []).filter(code => code !== 'en').toSorted();
  const words = Object.keys(await tableIn(full ? 'english' : 'english.small'));
  const tables = await Promise.all(
    codes.map(async code => {
      const table = await tableIn(code);
      return [code, Object.fromEntries(words.map(word => [word, table[word]]))] as const;
    }),
  );
  const size = full ? LANGUAGES_IN_A_FILE : tables.length;
  return Array.from({ length: Math.ceil(tables.length / size) }, (_, index) => {
    const some = tables.slice(index * size, (index + 1) * size);
    const codes = some.map(([code]) => code);
    const json = JSON.stringify(Object.fromEntries(some));
    const integrity = `sha256-${createHash('sha256').update(json).digest('base64')}`;
    return { name: full ? codes.join('-') : 'all', codes, json, integrity };
  });
}

/** package.json speaks of dist/ when it lists what must not be shaken off; here it is src/. */
function keepRegistration(): Plugin {
  return {
    name: 'keep-registration',
    transform: {
      filter: { id: /[\\/]src[\\/](?:cdn|define|define\.small)\.ts$/ },
      handler: code => ({ code, map: null, moduleSideEffects: true }),
    },
  };
}

/** What the minifier of templates leaves in a style sheet: spaces in functions, and zeros before a point. */
function tightStyles(): Plugin {
  return {
    name: 'tight-styles',
    transform: {
      filter: { id: /[\\/]src[\\/]theme[\\/]/ },
      handler: code => ({
        code: code
          .replace(/(?<=\([^;{}]*), /g, ',')
          .replace(/(?<=calc\([\d.]+) \* /g, '*')
          .replace(/(?<![\w.])0(?=\.\d)/g, ''),
        map: null,
      }),
    },
  };
}

/** Languages leave the bundle: several make a JSON file, fetched when a page asks for one of them. */
function languagesBesideTheBundle(files: readonly LanguageFile[]): Plugin {
  return {
    name: 'languages-beside-the-bundle',
    generateBundle() {
      for (const { name, json } of files)
        this.emitFile({ type: 'asset', fileName: `language/${name}.json`, source: json });
    },
  };
}

/**
 * Names that no page, no feed, no language file and no browser knows: they may be short in the file.
 * Anything public or read from JSON must never stand here.
 */
const ours =
  /^(bodyLang|composition|feed|follow|holds|interval|isUpdatePending|kept|leave|live|nextPage|outlasts|ownLanguage|paused|pending|performUpdate|pieces|plural|printing|ready|render|reveal|row|snapshot|spent|store|subscribe|update|urls|wanted|whenReady)$/;

/**
 * How the scripts are squeezed. Which of equally good names terser takes moves what brotli makes of it by 50 bytes
 * either way: the letters that it may not take, and the settings, are the best of some thousands tried at random. After
 * a change of the sources others may be better.
 */
interface Squeeze {
  compress: CompressOptions;
  /** What must not be the name of a variable, or of one of `ours`. */
  variables: string[];
  properties: string[];
}
const squeezes: Record<'small' | 'full', Squeeze> = {
  small: { compress: { booleans: true, booleans_as_integers: false, comparisons: false, computed_props: true, conditionals: false, dead_code: true, evaluate: true, hoist_funs: true, hoist_vars: false, inline: 0, join_vars: true, keep_fargs: false, lhs_constants: false, loops: false, negate_iife: false, passes: 4, properties: false, pure_getters: true, reduce_vars: true, sequences: false, switches: true, typeofs: false, unsafe_arrows: true, unsafe_methods: false }, variables: [...'fz'], properties: [...'$KGqpfVIyYUDctd'] },
  full: { compress: { booleans: true, booleans_as_integers: false, comparisons: true, computed_props: true, conditionals: false, dead_code: true, evaluate: true, hoist_funs: true, hoist_vars: false, inline: 0, join_vars: true, keep_fargs: false, lhs_constants: false, loops: true, negate_iife: false, passes: 4, properties: false, pure_getters: true, reduce_vars: true, sequences: false, switches: false, typeofs: true, unsafe_arrows: true, unsafe_methods: false }, variables: [...'K'], properties: [...'rjeDKbBFQXA'] },
};

/** Names are shortened by the last squeeze, which gives the most frequent ones the shortest. */
const unsqueezed = { minify: { compress: true, mangle: false, codegen: true }, comments: { legal: false }, codeSplitting: false } as const;

/** Which short name terser has given to each of `ours`: the same in all files that work on the same objects. */
interface ShortNames {
  props?: object;
}

/** The last squeeze, after the bundler's own: several passes see what one does not. */
function squeeze({ compress, variables, properties }: Squeeze, { module = true, shortNames = {} as ShortNames } = {}): Plugin {
  return {
    name: 'squeeze',
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          // Names come last, on their own: then other letters are tried in a fraction of the time.
          const { code: compressed } = await minify(chunk.code, { module, ecma: 2020, compress, mangle: false, format: { comments: false } });
          const nameCache = { ...shortNames };
          const { code } = await minify(compressed!, {
            module,
            nameCache,
            ecma: 2020,
            compress: false,
            mangle: { reserved: variables, properties: { regex: ours, reserved: properties } },
            // In ASCII, since a server may name another encoding.
            format: { comments: false, preamble: banner, ascii_only: true },
          });
          if (!code) this.error(`Nothing is left of ${chunk.fileName}.`);
          chunk.code = code;
          shortNames.props = nameCache.props!;
        }
      },
    },
  };
}

/** What the full flavour lends to the files beside it: the names, and the modules that they come from. */
async function lentNames() {
  const source = await readFile(here('src/later/lent.ts'), 'utf8');
  const names = /lent = \(\) => \[([^\]]*)\]/.exec(source)?.[1]?.split(/,\s*/);
  if (!names) throw new Error('src/later/lent.ts has no list.');
  return { names, modules: [...source.matchAll(/ from '([^']+)'/g)].map(([, module]) => module!) };
}

/**
 * What not every page needs, by the name that `load` knows it by: where it is, what of it is wanted, and letters as for
 * any squeeze. (A digest does not compress, but some do less harm than others.)
 */
const later = {
  pages: { entry: here('src/paged/pager.ts'), wanted: 'createPager', variables: [...'ALST'] },
  qr: { entry: here('src/qr.ts'), wanted: 'qr', variables: [] },
  verify: { entry: here('src/feed/verify.ts'), wanted: 'verify', variables: [] },
};
const laterFile = (name: string) => `solidarity-${name}.js`;

/**
 * It leaves the bundle in files of its own. They have no imports, which an address with a query would lead to a second
 * copy of the bundle: they borrow what they need from the script that loads them.
 */
function laterBesideTheBundle(shortNames: ShortNames, alias: Alias[], plugins: () => PluginOption[]): Plugin {
  const BORROWED = '\0borrowed';
  const borrowing = async ({ entry, wanted }: { entry: string; wanted: string }): Promise<Plugin> => {
    const { names, modules } = await lentNames();
    const lent = new Set<string>();
    return {
      name: 'borrowing',
      enforce: 'pre',
      async buildStart() {
        for (const module of modules) lent.add((await this.resolve(module, here('src/later/lent.ts'), { skipSelf: true }))!.id);
      },
      async resolveId(source, importer) {
        if (source === BORROWED) return BORROWED;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && lent.has(found.id) ? BORROWED : found;
      },
      load(id) {
        return id === BORROWED ? `export let ${names.join()}; export const borrow = lent => { [${names.join()}] = lent; };` : undefined;
      },
      transform: (code, id) =>
        id === entry ? `import { borrow } from '${BORROWED}';${code.replace(/export (?=(?:async )?function)/, '')};document.currentScript.made = lent => (borrow(lent), ${wanted});` : undefined,
    };
  };
  return {
    name: 'later-beside-the-bundle',
    generateBundle: {
      order: 'pre',
      async handler(_options, bundle) {
        const digests: Record<string, string> = {};
        for (const [name, { variables, ...part }] of Object.entries(later)) {
          const built = await build({
            configFile: false,
            logLevel: 'warn',
            resolve: { alias },
            build: {
              target: 'es2022',
              write: false,
              reportCompressedSize: false,
              lib: { entry: part.entry, formats: ['iife'], name, fileName: () => laterFile(name) },
              rolldownOptions: { output: unsqueezed },
            },
            plugins: [await borrowing(part), ...plugins(), squeeze({ ...squeezes.full, variables }, { module: false, shortNames })],
          });
          const [{ output: [chunk] }] = built as [RolldownOutput];
          this.emitFile({ type: 'asset', fileName: laterFile(name), source: chunk.code });
          digests[name] = `sha256-${createHash('sha256').update(chunk.code).digest('base64')}`;
        }
        for (const script of Object.values(bundle)) {
          if (script.type === 'chunk') script.code = script.code.replace(/__(\w+)_DIGEST__/g, (_, name: string) => digests[name]!);
        }
      },
    },
  };
}

/** Beside the command line: what it paints pictures with, read only when it does, and under which licences. */
function painterBesideTheProgram(): Plugin {
  const read = (path: string) => readFile(here(`node_modules/${path}`));
  const versionOf = async (name: string): Promise<string> => JSON.parse(`${await read(`${name}/package.json`)}`).version;
  return {
    name: 'painter-beside-the-program',
    async generateBundle() {
      const licenses = `# Licenses

resvg.wasm is of @resvg/resvg-wasm ${await versionOf('@resvg/resvg-wasm')}, under the Mozilla Public License 2.0
(https://mozilla.org/MPL/2.0/); its source is at https://github.com/thx/resvg-js.

DejaVuSansCondensed-Bold.ttf is of dejavu-fonts-ttf ${await versionOf('dejavu-fonts-ttf')}, under this licence:

${await read('dejavu-fonts-ttf/LICENSE')}`;
      for (const [name, source] of Object.entries({
        'resvg.wasm': await read('@resvg/resvg-wasm/index_bg.wasm'),
        'DejaVuSansCondensed-Bold.ttf': await read('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
        'licenses.md': licenses,
      })) {
        this.emitFile({ type: 'asset', fileName: `painter/${name}`, source });
      }
    },
  };
}

/** The command line, for which users of the elements install nothing: Lit stays the only dependency. */
const cli: UserConfig = {
  // Of everything that runs in Node, nothing is to be looked up in node_modules.
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: here('src/publish/cli.ts'),
    target: 'node20',
    outDir: 'dist/publish',
    emptyOutDir: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    license: { fileName: 'cli.licenses.md' },
    rolldownOptions: { output: { entryFileNames: 'cli.js', codeSplitting: false, minify: true, comments: { legal: false } } },
  },
  plugins: [painterBesideTheProgram()],
};

/** A small script of a campaign's folder: no module, so that it also runs where nothing but its tag is allowed. */
const script = (name: string): UserConfig => ({
  build: {
    target: 'es2022',
    outDir: 'cdn',
    emptyOutDir: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    lib: { entry: here(`src/publish/scripts/${name}.ts`), formats: ['iife'], name, fileName: () => `${name}.js` },
    rolldownOptions: { output: { minify: true, comments: { legal: false } } },
  },
  // What is no module must keep its names to itself.
  plugins: [squeeze(squeezes.small, { module: false })],
});

/** A schema becomes a function when it is built, since strict pages let no text become code. */
function compiledSchema(): Plugin {
  return {
    name: 'compiled-schema',
    load: {
      filter: { id: /[\\/]schema[\\/]compile\.ts$/ },
      async handler(id) {
        const { module } = await runnerImport<typeof compiled>(id);
        const code = ajvStandalone.default(module.ajv, module.validate);
        const imports: string[] = [];
        const body = code.replace(/require\("([^"]+)"\)/g, (_, name: string) => {
          imports.push(`import * as part${imports.length} from '${name}';`);
          return `part${imports.length - 1}`;
        });
        return { code: `${imports.join('\n')}\n${body}`, moduleType: 'js' };
      },
    },
  };
}

/** Pages of the showcase that do in a browser what the command line does: the same modules, the same bytes. */
const demo = (languages: readonly LanguageFile[]): UserConfig => ({
  define: {
    __VERSION__: JSON.stringify(manifest.version),
    __LIBRARY__: JSON.stringify(['solidarity.js', 'solidarity-full.js', ...Object.keys(later).map(laterFile), ...languages.map(({ name }) => `language/${name}.json`)]),
  },
  build: {
    target: 'es2023',
    outDir: 'build',
    emptyOutDir: true,
    copyPublicDir: false,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    lib: {
      entry: { studio: here('demo/studio/main.ts'), preview: here('demo/studio/preview.ts'), doctor: here('demo/doctor/main.ts') },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: { output: { minify: true, comments: { legal: false }, chunkFileNames: 'parts/[name].js' } },
  },
  plugins: [compiledSchema(), painterBesideTheProgram()],
});

/** What the small file does otherwise. */
const small = [
  { find: /^\.\/define\.js$/, replacement: here('src/define.small.ts') },
  { find: /^\.\/read-any\.js$/, replacement: here('src/feed/read.ts') },
  { find: /^\.\.\/feed\/appeals\.js$/, replacement: here('src/feed/controller.ts') },
  { find: /^\.\/verify\.js$/, replacement: here('src/feed/verify.small.ts') },
  { find: /^\.\/english\.js$/, replacement: here('src/language/english.small.ts') },
  { find: /^\.\/languages\.js$/, replacement: here('src/language/languages.small.ts') },
  { find: /^\.\.\/theme\/sheet\.css\.js$/, replacement: here('src/theme/sheet.small.ts') },
  { find: /^\.\.\/sections\/filtered\.js$/, replacement: here('src/sections/filtered.small.ts') },
];

export default defineConfig(async ({ mode }) => {
  if (mode === 'cli') return cli;
  if (['campaign', 'embed', 'marker'].includes(mode)) return script(mode);
  const full = mode === 'full';
  if (mode === 'demo') return demo([...(await languageFiles(false)), ...(await languageFiles(true))]);
  const languages = await languageFiles(full);
  // In one self-contained file some things are done otherwise: a *.cdn.ts takes its namesake's place.
  // In the small one some are not done: there it is a *.small.ts.
  const alias = [
    { find: /^lit$/, replacement: here('src/lit.cdn.ts') },
    ...(full
      ? [
          { find: /^\.\/english\.js$/, replacement: here('src/language/english.cdn.ts') },
          { find: /^(?:\.|\.\.\/feed)\/verify\.js$/, replacement: here('src/feed/verify.cdn.ts') },
        ]
      : small),
    { find: /^\.\/languages\.js$/, replacement: here('src/language/languages.cdn.ts') },
    { find: /^\.\.\/later\/load\.js$/, replacement: here('src/later/load.cdn.ts') },
  ];
  // Where `unsafeCSS` stands it would warn that it leaves the rest alone.
  const tight = () => [minifyTemplateLiterals({ include: ['**/*.ts'], exclude: ['**/lit.cdn.ts', '**/sheet.css.ts'] }), tightStyles()];
  const shortNames: ShortNames = {};
  return {
    define: full
      ? { __LANGUAGES__: JSON.stringify(Object.fromEntries(languages.map(({ name, integrity }) => [name, integrity]))), __LATER__: JSON.stringify(Object.fromEntries(Object.keys(later).map(name => [name, `__${name}_DIGEST__`]))) }
      : { __CODES__: JSON.stringify(languages[0]!.codes.join('')), __INTEGRITY__: JSON.stringify(languages[0]!.integrity) },
    resolve: { alias },
    build: {
      // As it is written: phones of 2021 have private methods, but no static blocks, so src has no static fields.
      target: 'es2022',
      outDir: 'cdn',
      emptyOutDir: !full,
      copyPublicDir: false,
      reportCompressedSize: false,
      lib: { entry: here('src/cdn.ts'), formats: ['es' as const], fileName: () => (full ? 'solidarity-full.js' : 'solidarity.js') },
      rolldownOptions: { output: unsqueezed },
    },
    plugins: [
      ...tight(),
      keepRegistration(),
      languagesBesideTheBundle(languages),
      squeeze(squeezes[full ? 'full' : 'small'], { shortNames }),
      ...(full ? [laterBesideTheBundle(shortNames, alias, tight)] : []),
      summary({ showMinifiedSize: false, showGzippedSize: true, showBrotliSize: true, warnLow: 100_000, warnHigh: 200_000 }),
    ],
  };
});
