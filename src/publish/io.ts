/** What a command meets of the world around it. Handed in, so that a test can be that world. */
export interface Io {
  files: Files;
  /** A line of the result. */
  out: (line: string) => void;
  /** A line about the work: a warning, a failure. */
  err: (line: string) => void;
  fetch: typeof fetch;
  now: () => Date;
  environment: Readonly<Record<string, string | undefined>>;
  /** The folder with the library's own files, scripts and `language/`. */
  library: string;
  /** A secret, typed without being shown, or a line of the standard input. */
  askSecret: (question: string) => Promise<string>;
  /** A yes or no; absent where there is no terminal to ask at. */
  confirm?: ((question: string) => Promise<boolean>) | undefined;
}

/** The part of a file system that commands use. Paths are as the person wrote them. */
export interface Files {
  read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  /** The file is whole or not there; `mode` holds from its first byte. */
  write: (path: string, data: string | Uint8Array, options?: WriteOptions) => Promise<void>;
  exists: (path: string) => Promise<boolean>;
  /** Where a path really leads, through links and `..`; it need not exist. */
  resolve: (path: string) => Promise<string>;
  size: (path: string) => Promise<number>;
  /** The file's bytes, in pieces, for one that is larger than the memory should be. */
  stream: (path: string) => AsyncIterable<Uint8Array>;
  /** All that is in a folder and is no folder, also deeper down: paths from it on, with `/`, in order. */
  list: (folder: string) => Promise<string[]>;
  /**
   * Puts a new folder in the place of one, or of none. The new one is made beside it first: whatever
   * happens, the old one is there as a whole, or the new one is.
   */
  replaceFolder: (path: string, make: (draft: Draft) => Promise<void>) => Promise<void>;
}

/** A folder that is going to take the place of another. Paths are within it, with `/`. */
export interface Draft {
  /** A new file. Where the old folder has it with the same bytes, that very one stays, with its date. */
  put: (path: string, data: Uint8Array) => Promise<void>;
  /** The old folder's file, or link, as it is. */
  keep: (path: string) => Promise<void>;
}

export interface WriteOptions {
  /** Rights, as in `chmod`. */
  mode?: number;
  /** Fail rather than replace a file. */
  isNew?: boolean;
}

/** What a command ends with. */
export const FINE = 0;
/** The input is bad, or something has failed. */
export const PROBLEMS = 1;
/** The command was called wrongly. */
export const USAGE = 2;

/** Bad input or a failure, as a whole sentence for a person; no more than that is shown. */
export class Failure extends Error {
  constructor(
    message: string,
    readonly status: number = PROBLEMS,
  ) {
    super(message);
  }
}

/** What went wrong with a file, in words. */
export function fileTrouble(error: unknown, path: string, doing = 'read'): Failure {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    ENOENT: doing === 'read' ? 'there is no such file' : 'its folder does not exist',
    EACCES: 'permission is denied',
    EPERM: 'permission is denied',
    EEXIST: 'it exists already and is not overwritten',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    EBUSY: 'it is in use, or a disk of its own',
  };
  return new Failure(`${path} cannot be ${doing === 'read' ? 'read' : 'written'}: ${known[code ?? ''] ?? message}.`);
}

/** A file's bytes. */
export async function readBytes(io: Io, path: string): Promise<Uint8Array<ArrayBuffer>> {
  return io.files.read(path).catch((error: unknown) => {
    throw fileTrouble(error, path);
  });
}

/** A file's text. */
export async function readText(io: Io, path: string): Promise<string> {
  const bytes = await readBytes(io, path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${path} is not a text in UTF-8.`);
  }
}
