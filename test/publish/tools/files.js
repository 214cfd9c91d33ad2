// What is in a folder, to be compared with what was or should be.
import { lstatSync, readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Every file and link in it, by its path, with its content. @param {string} folder @returns {Record<string, string>} */
export function filesIn(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    paths.flatMap(path => {
      const stat = lstatSync(join(folder, path));
      if (stat.isDirectory()) return [];
      return [[path, stat.isSymbolicLink() ? `-> ${readlinkSync(join(folder, path))}` : readFileSync(join(folder, path), 'latin1')]];
    }),
  );
}
