// How often this page has asked for an address with these letters in it: <output data-requests="feed.json">.

/** @type {NodeListOf<HTMLOutputElement>} */
const outputs = document.querySelectorAll('[data-requests]');
/** @type {string[]} */
const asked = [];

new PerformanceObserver(list => {
  // What a script loads later is no copy of it.
  asked.push(...list.getEntries().map(({ name }) => name).filter(name => !/solidarity-(pages|qr|verify)\./.test(name)));
  for (const output of outputs) {
    output.value = String(asked.filter(name => name.includes(output.dataset['requests'] ?? '')).length);
  }
}).observe({ type: 'resource', buffered: true });
