/** Lit keeps its own policy to itself. */
let policy: { createHTML(text: string): string } | undefined;

/** A text that the browser may parse, though Trusted Types are required. What is parsed is never put into a page. */
export function trusted(text: string): string {
  policy ??= (globalThis as any).trustedTypes?.createPolicy('solidarity-widgets', { createHTML: (text: string) => text });
  return policy ? policy.createHTML(text) : text;
}
