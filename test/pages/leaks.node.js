// Elements that come and go leave nothing: a page of one application lives all day.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { realAppeal } from '../tools/appeals.js';
import { pageWith, useSites } from '../tools/host-page.js';

const sites = await useSites();

/** Counts what is listened to on the window and the document. */
function countListeners() {
  /** @type {Map<unknown, Set<unknown>>} */
  const kept = new Map();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const isGlobal = (/** @type {unknown} */ target) => target == null || target === window || target === document;
  /** @this {EventTarget} @param {Parameters<typeof addEventListener>} what */
  EventTarget.prototype.addEventListener = function (...what) {
    const [type, listener] = what;
    if (isGlobal(this)) kept.set(type, (kept.get(type) ?? new Set()).add(listener));
    return addEventListener.apply(this ?? window, what);
  };
  /** @this {EventTarget} @param {Parameters<typeof removeEventListener>} what */
  EventTarget.prototype.removeEventListener = function (...what) {
    const [type, listener] = what;
    if (isGlobal(this)) kept.get(type)?.delete(listener);
    return removeEventListener.apply(this ?? window, what);
  };
  Object.defineProperty(globalThis, 'listeners', { get: () => [...kept.values()].reduce((sum, listeners) => sum + listeners.size, 0) });
}

describe('after 200 appeals have come and gone', () => {
  /** @typedef {{ nodes: number, heap: number, listeners: number }} State */
  /** @type {State[]} */
  let states = [];
  const asked = { before: 0, later: 0 };
  before(async () => {
    const src = await sites.setFeed('leaks', realAppeal());
    const { page } = await sites.open(pageWith(sites, ''), {
      prepare: async page => {
        await page.addInitScript(countListeners);
        await page.clock.install();
      },
    });
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const state = async () => {
      for (const _ of [1, 2, 3]) await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const metric = (/** @type {string} */ name) => metrics.find(metric => metric.name === name)?.value ?? NaN;
      return { nodes: metric('Nodes'), heap: metric('JSHeapUsedSize'), listeners: Number(await page.evaluate('listeners')) };
    };
    /** Each is there until it shows data. @param {number} times */
    const comeAndGo = times =>
      page.evaluate(
        async ({ src, times }) => {
          for (let round = 0; round < times / 20; round++) {
            const hosts = Array.from({ length: 20 }, () => Object.assign(document.createElement('solidarity-appeal'), { src }));
            const loaded = hosts.map(host => new Promise(resolve => host.addEventListener('solidarity-load', resolve)));
            document.body.append(...hosts);
            await Promise.all(loaded);
            hosts.forEach(host => host.remove());
          }
        },
        { src, times },
      );
    // The first ones bring what stays: templates, formats, the style sheet.
    await comeAndGo(40);
    states = [await state()];
    await comeAndGo(200);
    states.push(await state());
    asked.before = (await sites.requests('leaks')).length;
    await page.clock.fastForward(3_600_000);
    await page.evaluate(() => new Promise(idle => requestIdleCallback(() => idle(0))));
    asked.later = (await sites.requests('leaks')).length;
  });

  test('nothing is asked any more', () => {
    assert.equal(asked.later, asked.before);
  });

  test('nothing is listened to any more', () => {
    assert.deepEqual(states.map(({ listeners }) => listeners), [0, 0]);
  });

  test('their nodes are gone', () => {
    const [start, end] = states;
    assert.ok(end && start && end.nodes <= start.nodes + 50, JSON.stringify(states));
  });

  test('their memory is free', () => {
    const [start, end] = states;
    // 200 appeals weigh tens of megabytes.
    assert.ok(end && start && end.heap - start.heap < 500_000, JSON.stringify(states));
  });
});
