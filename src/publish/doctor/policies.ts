import { libraries, living } from './known.js';
import { readPolicies, refusal, type Policy } from './policy.js';
import { isAlive, resolved, type Page } from './page.js';
import { advice, problem, type Reason, type Spot } from './reason.js';
import { feedsOf } from './sources.js';

/** A policy, and where it comes from. */
interface Told {
  policy: Policy;
  spot?: Spot;
}

/**
 * What the page's Content-Security-Policy refuses: in `<meta>`, and in the header, which is pasted.
 *
 * @param header `Content-Security-Policy`, or several, one a line; other headers are skipped
 */
export function refusedByPolicy(page: Page, header = ''): Reason[] {
  const told: Told[] = [
    ...page.policies.flatMap(({ text, line }) => readPolicies(text).map((policy) => ({ policy, spot: { line } }))),
    ...policiesIn(header).flatMap((text) => readPolicies(text).map((policy) => ({ policy }))),
  ];
  return told.flatMap((one) => [...refusedScripts(page, one), ...refusedFeeds(page, one), ...refusedWords(page, one), ...sandboxed(one)]);
}

/** Of headers as they are copied: those that are policies, or a policy without its name. */
function policiesIn(header: string): string[] {
  const lines = header.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  return lines.filter((line) => !/^[\w-]+:(?!\/\/)/.test(line) || /^content-security-policy:/i.test(line));
}

function refusedScripts(page: Page, { policy, spot }: Told): Reason[] {
  return libraries(page).filter(isAlive).flatMap((tag): Reason[] => {
    const url = resolved(tag.attributes['src'], page);
    if (url === undefined) return [];
    const name = refusal(policy, 'script-src', { url, page: page.url, nonce: tag.attributes['nonce'], integrity: tag.attributes['integrity'] });
    if (!name) return [];
    const isDynamic = policy.get(name)!.includes("'strict-dynamic'");
    const remedy = isDynamic ? `With 'strict-dynamic' the tag needs the page’s nonce, or let a script of the page that is trusted add it.` : `Add ${originOf(url, page)} to ${name}.`;
    return [problem(`The page’s policy refuses the script: ${name} does not allow ${url}.`, remedy, spot)];
  });
}

function refusedFeeds(page: Page, { policy, spot }: Told): Reason[] {
  return feedsOf(page).flatMap((url): Reason[] => {
    const name = refusal(policy, 'connect-src', { url, page: page.url });
    return name ? [problem(`The page’s policy refuses the feed: ${name} does not allow ${url}.`, `Add ${originOf(url, page)} to connect-src.`, spot)] : [];
  });
}

/** The languages lie beside the script, and are fetched as data is. */
function refusedWords(page: Page, { policy, spot }: Told): Reason[] {
  const script = libraries(page).find(isAlive);
  const url = resolved(script?.attributes['src'], page);
  if (url === undefined || living(page).length === 0 || feedsOf(page).some((feed) => new URL(feed).origin === new URL(url).origin)) return [];
  const name = refusal(policy, 'connect-src', { url, page: page.url });
  return name ? [advice(`The page’s policy does not let languages be loaded from ${new URL(url).origin}, so that the elements speak English.`, `Add ${originOf(url, page)} to connect-src, if you want another language.`, spot)] : [];
}

/** Trusted Types, and frames of the page itself. */
function sandboxed({ policy, spot }: Told): Reason[] {
  const types = policy.get('trusted-types');
  return [
    ...(policy.get('require-trusted-types-for') && types && !types.some((name) => /^(solidarity-widgets|lit-html|\*)$/.test(name))
      ? [problem('The page’s policy requires Trusted Types and does not know ours, so that the elements stay empty.', 'Add solidarity-widgets to trusted-types.', spot)]
      : []),
    ...(policy.has('sandbox') && !policy.get('sandbox')!.includes('allow-scripts') ? [problem('The page’s policy has sandbox without allow-scripts: no script runs.', 'Add allow-scripts to sandbox.', spot)] : []),
  ];
}

/** As a policy writes it. */
function originOf(url: string, page: Page): string {
  const { origin } = new URL(url);
  return page.url !== undefined && new URL(page.url).origin === origin ? "'self'" : origin;
}
