import { join } from 'node:path';
import { selectLibrary, type Library } from '../folder/library.js';
import { Failure, type Io } from '../io.js';

/** The elements, for the folder of a campaign to bring its own. */
export async function readLibrary(io: Io): Promise<Library> {
  const paths = selectLibrary(await io.files.list(io.library).catch((): string[] => []));
  if (paths.length === 0) throw new Failure(`The library's files are not in ${io.library}: install the package anew.`);
  return new Map(await Promise.all(paths.map(async (path) => [path, await io.files.read(join(io.library, path))] as const)));
}
