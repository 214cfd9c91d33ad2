import { basename, dirname, join, sep } from 'node:path';
import { MADE_FILE } from '../folder/made.js';
import { checkComment, encodePublicKey, SignifyError } from '../sign/signify.js';
import { encodeSecretKey, generate, publicKeyOf, type Derive, type Lock } from '../sign/keys.js';
import { Failure, FINE, fileTrouble, USAGE, type Io } from '../io.js';

export interface KeygenOptions {
  /** Lock the secret key with a passphrase. */
  passphrase?: boolean;
  /** Stands in both files. */
  comment?: string;
  /** The folder that gets published: no place for a secret key. */
  out?: string;
}

/** What only `publish` leaves in a folder. An appeal.json or an index.html may as well be the source of one, which stays at home. */
const PUBLISHED = [MADE_FILE];

/** Makes `<name>.sec`, to be kept secret, and `<name>.pub`, to be published, in the format of signify. */
export async function keygen(name: string, options: KeygenOptions, derive: Derive, io: Io): Promise<number> {
  if (/(^|[\\/])$|\.(sec|pub)$/.test(name))
    throw new Failure(`"${name}" is no name for a pair of keys: give one without ending, for example "coordination".`, USAGE);
  const [secretComment, publicComment] = commentsOf(name, options.comment);
  const [secretFile, publicFile] = [`${name}.sec`, `${name}.pub`];
  for (const path of [secretFile, publicFile]) {
    if (await io.files.exists(path)) throw new Failure(`${path} exists already and is not overwritten: choose another name.`);
  }
  const exposed = await publishedFolder(secretFile, options.out, io);
  if (exposed)
    io.err(`Warning: ${secretFile} lies in ${exposed}, which gets published. Move it away before you upload: whoever has it can sign as you.`);

  const lock: Lock | undefined = options.passphrase ? { passphrase: await newPassphrase(io), derive } : undefined;
  const pair = await generate();
  const write = (path: string, text: string, mode: number) =>
    io.files.write(path, text, { mode, isNew: true }).catch((error: unknown) => {
      throw fileTrouble(error, path, 'write');
    });
  await write(secretFile, await encodeSecretKey(pair, secretComment, lock), 0o600);
  const open = encodePublicKey(publicKeyOf(pair), publicComment);
  await write(publicFile, open, 0o644);

  io.out(`${secretFile}: keep it secret and make a copy; without it nobody can sign for this campaign any more.`);
  io.out(`${publicFile}: publish it. In the element: public-key="${open.split('\n')[1]}"`);
  return FINE;
}

/** Of both files. What signify could not read is a wrong call, told before anything is asked or made. */
function commentsOf(name: string, comment: string | undefined): [string, string] {
  const both: [string, string] = [`${comment ?? basename(name)} secret key`, `${comment ?? basename(name)} public key`];
  try {
    both.forEach(checkComment);
    return both;
  } catch (error) {
    if (!(error instanceof SignifyError)) throw error;
    throw new Failure(comment === undefined ? `${error.message} The name is the comment, as long as no --comment is given.` : `--comment: ${error.message}`, USAGE);
  }
}

/** The folder around a file that is going to be published, if there is one. */
async function publishedFolder(path: string, out: string | undefined, io: Io): Promise<string | undefined> {
  const place = await io.files.resolve(path);
  if (out !== undefined && place.startsWith((await io.files.resolve(out)) + sep)) return out;
  // All the way up: a folder in a published folder is published with it.
  for (let folder = dirname(place); folder !== dirname(folder); folder = dirname(folder)) {
    for (const name of PUBLISHED) {
      if (await io.files.exists(join(folder, name))) return folder;
    }
  }
  return undefined;
}

async function newPassphrase(io: Io): Promise<string> {
  const passphrase = await io.askSecret('Passphrase: ');
  if (!passphrase) throw new Failure('The passphrase must not be empty.');
  if ((await io.askSecret('The same again: ')) !== passphrase) throw new Failure('The two passphrases differ.');
  return passphrase;
}
