// Empties a folder of generated output, so that a file that is no longer made does not linger in the package.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

for (const name of process.argv.slice(2)) {
  rmSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), { recursive: true, force: true });
}
