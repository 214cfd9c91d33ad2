#!/usr/bin/env node
import manifest from '../../package.json' with { type: 'json' };
import { node } from './node.js';
import { run } from './program.js';

// Node 20 calls the Ed25519 of its WebCrypto experimental, at every start; it has not changed since.
process.removeAllListeners('warning');
// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

process.exitCode = await run(process.argv.slice(2), manifest.version, node);
// An answer that nobody waits for any more must not keep the program.
process.stdout.write('', () => process.exit());
