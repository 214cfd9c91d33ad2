/** The element or its nearest ancestor that passes a test, looking out of shadow roots too. */
export function closest(element: HTMLElement, test: (element: any) => unknown): any {
  let next: HTMLElement | undefined = element;
  while (next && !test(next)) {
    next = next.parentElement ?? ((next.getRootNode() as Partial<ShadowRoot>).host as HTMLElement | undefined);
  }
  return next;
}
