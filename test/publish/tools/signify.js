// OpenBSD's own signify, as Debian has it: the judge of our files.
import { spawnSync } from 'node:child_process';

const NAMES = ['signify-openbsd', 'signify'];

/** @param {string} command @param {string[]} args @param {string} [input] */
const call = (command, args, input) => spawnSync(command, args, { input: input ?? '', encoding: 'utf8' });

const found = () => NAMES.find(name => /usage:\s+\S*signify/.test(call(name, []).stderr ?? ''));

/** Its name here; installed if it must and can be. */
export function findSignify() {
  const name = found();
  if (name) return name;
  if (process.getuid?.() === 0 && call('apt-get', ['--version']).status === 0) {
    call('apt-get', ['update', '-qq']);
    call('apt-get', ['install', '-y', '-qq', 'signify-openbsd']);
    const installed = found();
    if (installed) return installed;
  }
  throw new Error('OpenBSD\'s signify is needed for these tests: install it, on Debian with "apt-get install signify-openbsd".');
}

/** @param {string} name @param {string[]} args @param {string} [passphrase] typed as often as it asks */
export function signify(name, args, passphrase = '') {
  const { status, stdout, stderr } = call(name, args, `${passphrase}\n${passphrase}\n`);
  return { status, output: stdout + stderr };
}
