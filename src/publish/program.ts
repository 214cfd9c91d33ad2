import { Command, CommanderError } from 'commander';
import { check, type CheckOptions } from './commands/check.js';
import { importCommand, type ImportCommandOptions } from './commands/import.js';
import { keygen, type KeygenOptions } from './commands/keygen.js';
import { publish, type PublishOptions } from './commands/publish.js';
import { sign, type SignOptions } from './commands/sign.js';
import { updateCommand, type UpdateCommandOptions } from './commands/update.js';
import { Failure, FINE, PROBLEMS, USAGE, type Io } from './io.js';
import { derive } from './sign/passphrase.js';
import { guarded } from './terminal.js';

const EDITIONS = `
The edition's number, "sequence", is one more than that in the folder, or the document's own if that is
higher. Where the document says what the folder says already, the edition is the same: its number, its
time and its bytes stay. All else that the document says is published, texts in Unicode's form NFC.`;

/**
 * The program `solidarity`: finds the command, runs it, and says in one sentence what went wrong.
 *
 * @param args what follows the program's name
 * @returns the exit status: 0 fine, 1 problems with the input, 2 called wrongly
 */
export async function run(args: string[], version: string, world: Io): Promise<number> {
  const io = guarded(world);
  let status = FINE;
  const program = new Command('solidarity')
    .description('From a statement to a published campaign.')
    .version(version, '-V, --version', 'tell the version')
    .helpOption('-h, --help', 'tell how to use it')
    .helpCommand('help [command]', 'tell how to use a command')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: (text, write) => write(sentence(text)),
    });
  const ends = (work: Promise<number>) => work.then((result) => void (status = result));

  program
    .command('import')
    .description('Turn a statement, plain text or Markdown, into an appeal document, and tell every guess.')
    .argument('<statement>', 'statement.txt or statement.md')
    .option('--out <file>', 'where the document goes; - is the standard output', 'appeal.json')
    .option('--force', 'replace a document that is there')
    .option('--signatories <file>', 'a table (CSV, TSV) or text with more signatories')
    .option('--id <id>', 'identifies the campaign for ever')
    .option('--url <address>', "the appeal's own page")
    .option('--lang <tag>', 'language of the statement')
    .option('--issuer <name>', 'who issues the appeal')
    .option('--issuer-url <address>', 'web site of the issuer')
    .option('--published <date>', 'when the appeal was published')
    .option('--corrections <file>', 'JSON with what you know better: fields as in the document, records of a list by their id, null to take away')
    .option('-v, --verbose', 'tell what was understood too')
    .option('-q, --quiet', 'tell only what was not understood')
    .action((statement: string, options: ImportCommandOptions) => ends(importCommand(statement, options, io)));

  program
    .command('update')
    .description('Bring a new list of signatories into a document: show what changes, ask, and write.')
    .argument('<document>', 'appeal.json')
    .argument('<list>', 'a table (CSV, TSV) or text')
    .option('--yes', 'write without asking')
    .option('--partial', 'the list holds additions and changes only: who is missing in it is not withdrawn')
    .option('--as-of <date>', 'date of the list')
    .option('--since <date>', 'when those that the list adds have signed, for feed readers (default: the date of the list, or today)')
    .option('--no-since', 'do not say when they have signed')
    .option('--unlisted <number>', 'how many signed without being named')
    .option('-v, --verbose', 'tell what was understood too')
    .action((document: string, list: string, options: UpdateCommandOptions) =>
      ends(updateCommand(document, list, options, io.confirm, io)),
    );

  program
    .command('check')
    .description('Judge documents and live feeds, as a widget and the published schema would.')
    .argument('<file or address...>', 'appeal.json, or https://…; several addresses are mirrors of each other')
    .option('--public-key <key>', 'a .pub file, or its second line: check the signature beside the document')
    .option('--pages <which>', 'all: read every page of a large list; sample: some of them', 'sample')
    .option('--pointer <pointer>', 'JSON Pointer to the count, in a document of any other format')
    .option('-q, --quiet', 'tell problems only')
    .action((targets: string[], options: CheckOptions) => ends(check(targets, options, io)));

  program
    .command('publish')
    .description('Make the folder of a campaign, ready to be uploaded, or bring it up to date.')
    .argument('<document>', 'appeal.json, with the whole list of signatories; kept outside of the folder')
    .requiredOption('--out <folder>', 'where the campaign is made; what a person added to it stays')
    .requiredOption('--url <address>', 'the address that the folder will have, https://…/')
    .option('--key <file>', 'a secret key, <name>.sec: sign all that widgets read')
    .option('--updated <time>', 'when this edition was made, as in 2018-10-15T12:00:00Z (default: SOURCE_DATE_EPOCH, or now)')
    .addHelpText('after', EDITIONS)
    .action((document: string, options: PublishOptions) => ends(publish(document, options, version, derive, io)));

  program
    .command('keygen')
    .description('Make a pair of keys, in the format of signify: <name>.sec to keep secret, <name>.pub to publish.')
    .argument('<name>', 'path and name of both files, without ending')
    .option('--passphrase', 'lock the secret key with a passphrase, which is asked for')
    .option('--comment <text>', 'stands in both files; the name, if it is not given')
    .option('--out <folder>', 'the folder that gets published: warn if the secret key would lie in it')
    .action((name: string, options: KeygenOptions) => ends(keygen(name, options, derive, io)));

  program
    .command('sign')
    .description('Sign files: writes <file>.sig for each, to be uploaded beside it.')
    .argument('<file...>', 'usually appeal.json')
    .requiredOption('--key <file>', 'the secret key, <name>.sec')
    .action((files: string[], options: SignOptions) => ends(sign(files, options, derive, io)));

  try {
    if (args.length === 0) {
      io.err(program.helpInformation().trimEnd());
      return USAGE;
    }
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    // Commander has said it already; with 0 it was asked for help or the version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : USAGE;
    if (error instanceof Failure) {
      io.err(error.message);
      return error.status;
    }
    io.err(`This should not have happened: ${error instanceof Error ? error.message : error}`);
    return PROBLEMS;
  }
}

/** "error: unknown option '--x'" as a sentence. */
function sentence(text: string): string {
  const [first = ''] = text.trim().replace(/^error: /, '').split('\n');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)}${/[.?!]$/.test(first) ? '' : '.'}`;
}
