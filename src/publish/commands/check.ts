import { checkBytes } from '../check/document.js';
import { lineOf, type Finding } from '../check/finding.js';
import { mirrorFindings } from '../check/mirrors.js';
import { signatureFile, signatureFindings } from '../check/signature.js';
import { checkUrl, type CheckedUrl } from '../check/url.js';
import { decodePublicKey, SignifyError, type PublicKey } from '../sign/signify.js';
import { Failure, FINE, fileTrouble, PROBLEMS, readText, USAGE, type Io } from '../io.js';

export interface CheckOptions {
  /** A `.pub` file, or the base64 of one. */
  publicKey?: string;
  /** `all`: every page of a large list, not a sample. */
  pages?: string;
  /** RFC 6901 pointer to the count, for a document of any other format. */
  pointer?: string;
  /** Tell problems only. */
  quiet?: boolean;
}

/** Judges files and live feeds. Several addresses are mirrors of each other. */
export async function check(targets: string[], options: CheckOptions, io: Io): Promise<number> {
  const { pages, pointer, quiet = false } = options;
  if (pages !== undefined && pages !== 'all' && pages !== 'sample')
    throw new Failure(`--pages is "${pages}": it can be "all" or "sample".`, USAGE);
  if (pointer !== undefined && !pointer.startsWith('/'))
    throw new Failure(`--pointer is "${pointer}": a JSON Pointer begins with a slash.`, USAGE);
  const publicKey = options.publicKey === undefined ? undefined : await readPublicKey(options.publicKey, io);
  const now = io.now();
  const mirrors: CheckedUrl[] = [];
  let problems = 0;

  const tell = (findings: Finding[], source: string) => {
    problems += findings.filter(({ level }) => level === 'problem').length;
    for (const found of findings) if (!quiet || found.level === 'problem') io.out(lineOf(found, source));
  };

  for (const target of targets) {
    if (/^https?:\/\//i.test(target)) {
      if (!URL.canParse(target)) throw new Failure(`"${target}" is no web address.`, USAGE);
      const checked = await checkUrl(target, { fetch: io.fetch, now, publicKey, pointer, allPages: pages === 'all' });
      mirrors.push(checked);
      tell(checked.findings, target);
    } else {
      const bytes = await io.files.read(target).catch((error: unknown) => {
        throw fileTrouble(error, target);
      });
      tell(checkBytes(bytes, { now, pointer }).findings, target);
      const file = signatureFile(target);
      const signature = (await io.files.exists(file)) ? await readText(io, file) : undefined;
      tell(await signatureFindings(bytes, signature, publicKey, file), target);
    }
  }
  tell(mirrorFindings(mirrors), '');
  if (problems) io.err(problems === 1 ? '1 problem.' : `${problems} problems.`);
  else if (!quiet) io.err('No problems.');
  return problems ? PROBLEMS : FINE;
}

async function readPublicKey(value: string, io: Io): Promise<PublicKey> {
  // Base64 of a key begins so, by the name of the algorithm; a file of that name is unlikely.
  const isFile = !/^RW[A-Za-z0-9+/]{54}$/.test(value);
  try {
    return decodePublicKey(isFile ? await readText(io, value) : value);
  } catch (error) {
    if (error instanceof SignifyError) throw new Failure(isFile ? `${value}: ${error.message}` : error.message);
    throw error;
  }
}
