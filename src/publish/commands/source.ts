import { checkBytes, MOST_BYTES } from '../check/document.js';
import { lineOf, problem, type Finding } from '../check/finding.js';
import { ReadError } from '../folder/around.js';
import { collect, Refused, type Collected } from '../folder/collect.js';
import { placesOf, type Spot } from '../folder/place.js';
import { fileTrouble, readBytes, type Io } from '../io.js';

/**
 * The document that is to be published, of any size. Its problems are told as `check` tells them.
 *
 * @param base the address that its head will have
 * @returns nothing if it has problems
 */
export async function readSource(path: string, base: string, io: Io): Promise<Collected | undefined> {
  const now = io.now();
  const findings: Finding[] = [];
  const length = await io.files.size(path).catch((error: unknown) => {
    throw fileTrouble(error, path);
  });
  // What fits into a widget is judged as a whole, which finds more, and the place of all of it.
  if (length <= MOST_BYTES) findings.push(...checkBytes(await readBytes(io, path), { base, now }).findings);
  if (findings.length === 0) {
    try {
      return await collect(io.files.stream(path), base, now);
    } catch (error) {
      if (error instanceof Refused) findings.push(...(await placed(error, path, io)));
      else if (error instanceof ReadError) findings.push(await broken(error, path, length, io));
      else if (error instanceof Error && 'code' in error) throw fileTrouble(error, path);
      else throw error;
    }
  }
  for (const found of findings) io.out(lineOf(found, path));
  io.err(`${findings.length === 1 ? '1 problem' : `${findings.length} problems`}, so nothing is published.`);
  return undefined;
}

/** Problems of signatories with their places; those of the rest have a pointer alone. */
async function placed({ problems }: Refused, path: string, io: Io): Promise<Finding[]> {
  const findings = problems.map(({ pointer, message }): Finding => ({ ...problem(message), pointer }));
  const spots: (Spot & { index: number })[] = problems.flatMap(({ item, pointer }, index) =>
    item ? [{ start: item.start, end: item.end, pointer: pointer.replace(/^\/signatories\/items\/\d+/, ''), index }] : [],
  );
  const places = await placesOf(io.files.stream(path), spots);
  spots.forEach(({ index }, place) => Object.assign(findings[index]!, places[place]));
  return findings;
}

async function broken({ message, offset }: ReadError, path: string, length: number, io: Io): Promise<Finding> {
  const at = Math.min(offset, length - 1);
  const [place] = await placesOf(io.files.stream(path), [{ start: at, end: at, pointer: '' }]);
  return { ...problem(message), ...place };
}
