/** What the small file does without. A language's own file has these words too. */
export default {
  loadingMore: 'Loading more names …',
  searching: 'Searching the whole list …',
  searchOn: 'Search further',
  notAll: 'There may be more.',
  missing: 'Some names could not be loaded.',
  retry: 'Try again',
  stop: 'Stop',
  printAll: 'Print all {count} names',
};
