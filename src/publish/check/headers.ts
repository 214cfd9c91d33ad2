import { cachingFindings } from './caching.js';
import { problem, type Finding } from './finding.js';

/** What an answer's headers mean for a widget that looks again every minute. */
export function headerFindings(headers: Headers): Finding[] {
  return [...typeFindings(headers), ...cachingFindings(headers)];
}

function typeFindings(headers: Headers): Finding[] {
  const type = headers.get('Content-Type');
  if (type === null) return [problem('has no Content-Type: it must be application/json')];
  const [essence = '', ...parameters] = type.toLowerCase().split(';').map((part) => part.trim());
  const found: Finding[] = [];
  if (!/^(application|text)\/(json|[\w.-]+\+json)$/.test(essence))
    found.push(problem(`has the Content-Type ${essence}: it must be application/json`));
  const charset = parameters.find((parameter) => parameter.startsWith('charset='))?.slice('charset='.length).replaceAll('"', '');
  if (charset && charset !== 'utf-8' && charset !== 'utf8')
    found.push(problem(`says that it is in ${charset}: JSON is always in UTF-8`));
  return found;
}
