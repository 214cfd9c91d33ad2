// Weighs what a page has to load. The budgets are in test/budgets.json, in bytes after brotli; a file
// that outgrew its own ends the build.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const root = new URL('../../', import.meta.url);
/** @type {Record<string, number>} */
const budgets = JSON.parse(readFileSync(new URL('test/budgets.json', root), 'utf8'));

/** @param {string} file */
export const weigh = file => brotliCompressSync(readFileSync(new URL(file, root))).length;

const number = (/** @type {number} */ value) => value.toLocaleString('en');

for (const [file, budget] of Object.entries(budgets)) {
  const size = weigh(file);
  if (size > budget) {
    console.error(`${file} weighs ${number(size)} bytes (brotli): ${number(size - budget)} more than its budget of ${number(budget)} in test/budgets.json.`);
    process.exitCode = 1;
  } else {
    console.log(`${file} weighs ${number(size)} of ${number(budget)} bytes (brotli).`);
  }
}
