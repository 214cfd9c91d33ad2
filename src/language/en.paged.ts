/** What only a list in pages says. A language's own file has these words too. */
export default {
  loadingMore: 'Loading more names …',
  searching: 'Searching the whole list …',
  searchOn: 'Search further',
  stop: 'Stop',
  printAll: 'Print all {count} names',
};
