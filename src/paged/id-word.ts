/** What a search index knows an id by, as a whole: no other begins like this, and nobody can type it. */
export const idWord = (id: string) => `#${id.slice(0, 190)}#`;
