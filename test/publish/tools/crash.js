// The program in a process of its own whose file system breaks at a moment that is named:
//   BREAK='rename 2'         it is killed just before it renames for the second time
//   BREAK='sync 3 ENOSPC'    its third file finds the disk full
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const [name = '', nth, code] = process.env['BREAK']?.split(' ') ?? [];
let calls = 0;

/** @param {Record<string, any>} owner */
function breaks(owner) {
  const real = owner[name];
  owner[name] = function (/** @type {unknown[]} */ ...args) {
    calls += 1;
    if (calls !== Number(nth)) return real.apply(this, args);
    if (!code) process.kill(process.pid, 'SIGKILL');
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
}

if (name in fs) breaks(fs);
else {
  const file = await fs.open(new URL(import.meta.url));
  breaks(Object.getPrototypeOf(file));
  await file.close();
}
syncBuiltinESMExports();

const { node } = await import('../../../dist/publish/node.js');
const { run } = await import('../../../dist/publish/program.js');
process.exitCode = await run(process.argv.slice(2), '1.2.3', node);
