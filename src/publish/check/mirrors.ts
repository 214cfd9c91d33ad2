import { sameBytes } from '../sign/signify.js';
import { fact, problem, type Finding } from './finding.js';
import type { CheckedUrl } from './url.js';

/** Whether several addresses serve the same edition, byte for byte: one signature has to fit them all. */
export function mirrorFindings(mirrors: CheckedUrl[]): Finding[] {
  const [first, ...others] = mirrors.filter(({ bytes }) => bytes !== undefined);
  if (!first || others.length === 0) return [];
  const found = others.flatMap((other): Finding[] => {
    if (sameBytes(first.bytes!, other.bytes!)) return [];
    const [one, another] = [first.appeal?.sequence, other.appeal?.sequence];
    return [
      problem(
        one === another
          ? `differs from ${first.url} in its bytes, though it has the same sequence (${one ?? 'none'})`
          : `has sequence ${another ?? '(none)'}, while ${first.url} has ${one ?? '(none)'}`,
        other.url,
      ),
    ];
  });
  return found.length ? found : [fact(`and ${others.length} more are the same, byte for byte`, first.url)];
}
