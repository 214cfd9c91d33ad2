// The page every browser test file runs in.

/**
 * Runs in the page, before anything else. Lit's advice (an update that causes an update, a class
 * field over an accessor, two copies of Lit) fails the test that earned it; the mere notice that this
 * is its development build is taken as read.
 */
function strictLit() {
  /** @type {any} */ (globalThis).litIssuedWarnings = new Set([
    'Lit is in dev mode. Not recommended for production! See https://lit.dev/msg/dev-mode for more information.',
    'dev-mode',
  ]);
  const { warn } = console;
  console.warn = (...what) => {
    warn.apply(console, what);
    if (/lit\.dev\/msg\//.test(String(what[0]))) setTimeout(() => { throw new Error(String(what[0])); });
  };
}

/**
 * @param {string} framework address of the test framework's script
 * @param {string} feedOrigin the second origin
 * @param {Record<string, string>} [imports] modules that others take the place of
 */
export function testPage(framework, feedOrigin, imports = {}) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Test</title>
    <link rel="icon" href="data:,">
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script>
      (${strictLit})();
      globalThis.feedOrigin = ${JSON.stringify(feedOrigin)};
    </script>
    <script type="module" src="${framework}"></script>
  </head>
  <body></body>
</html>`;
}
