import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CampaignFile } from '../folder/campaign.js';
import { Failure, type Io } from '../io.js';

/** The library's one file; its languages lie beside it. */
export const SCRIPT = 'solidarity.js';
const WANTED = /^(solidarity\.js|language\/[a-z-]+\.json)$/;

/** The elements, for the folder of a campaign to bring its own. */
export interface Library {
  files: CampaignFile[];
  /** What browsers compare the script with. */
  integrity: string;
}

export async function readLibrary(io: Io): Promise<Library> {
  const paths = await io.files.list(io.library).catch((): string[] => []);
  if (!paths.includes(SCRIPT)) throw new Failure(`The library's files are not in ${io.library}: install the package anew.`);
  const files = await Promise.all(paths.filter((path) => WANTED.test(path)).map(async (path) => ({ path, data: await io.files.read(join(io.library, path)) })));
  const script = files.find(({ path }) => path === SCRIPT)!;
  return { files, integrity: `sha384-${createHash('sha384').update(script.data).digest('base64')}` };
}
