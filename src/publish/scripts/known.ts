/** The elements that words from outside, a query or a post, may ask for. */
export const ELEMENTS = ['appeal', 'counter', 'demands', 'map', 'message', 'share', 'signatories', 'updates'];

/** How an element may be asked to look: nothing of these brings in other words, other data or code, or takes any elsewhere. */
export const LOOKS = ['theme', 'lang', 'highlight', 'group', 'heading-level', 'sections', 'services'];
