import { expect, oneEvent } from '@open-wc/testing';
import { realAppeal, withCount } from '../fixtures/appeal.js';
import { base, lookAgain, part, place, publish, settled, show, tags, textOf, witnessed, words } from '../tools/element.js';
import { createFeed } from '../tools/feed.js';

/** Listeners and timers that are on, as a page's own code could count them. */
function countHolds() {
  const counts = { listeners: 0, timers: 0 };
  const { addEventListener: add, removeEventListener: remove, setTimeout: start, clearTimeout: stop } = window;
  const listening = new Set<unknown>();
  const timers = new Set<unknown>();
  window.addEventListener = function (this: unknown, type: string, listener: any, options?: any) {
    listening.add(`${type} ${id(listener)}`);
    return add.call(this as Window, type, listener, options);
  };
  window.removeEventListener = function (this: unknown, type: string, listener: any, options?: any) {
    listening.delete(`${type} ${id(listener)}`);
    return remove.call(this as Window, type, listener, options);
  };
  window.setTimeout = ((run: () => void, delay?: number) => {
    const timer = start(() => {
      timers.delete(timer);
      run();
    }, delay);
    timers.add(timer);
    return timer;
  }) as typeof setTimeout;
  window.clearTimeout = (timer) => {
    timers.delete(timer);
    stop(timer);
  };
  return {
    now: () => Object.assign(counts, { listeners: listening.size, timers: timers.size }),
    restore: () =>
      Object.assign(window, { addEventListener: add, removeEventListener: remove, setTimeout: start, clearTimeout: stop }),
  };
}

const ids = new WeakMap<object, number>();
let next = 0;
function id(listener: object) {
  if (!ids.has(listener)) ids.set(listener, next++);
  return ids.get(listener);
}

for (const tag of tags) {
  describe(`<${tag}> that is moved 500 times`, () => {
    let holds: ReturnType<typeof countHolds>;
    beforeEach(() => {
      holds = countHolds();
    });
    afterEach(() => holds.restore());

    async function move(how: (element: HTMLElement, to: HTMLElement) => void) {
      const { element, feed } = await show(tag, realAppeal());
      const home = element.parentElement!;
      const away = home.appendChild(document.createElement('div'));
      const before = { ...holds.now() };
      for (let time = 0; time < 500; time++) how(element, time % 2 ? home : away);
      await element.updateComplete;
      await witnessed();
      return { element, feed, before, after: { ...holds.now() } };
    }
    const append = (element: HTMLElement, to: HTMLElement) => to.append(element);

    it('makes no further request', async () => {
      const { feed } = await move(append);
      expect(await feed.requests()).to.have.lengthOf(1);
    });

    it('holds as many listeners and timers as before', async () => {
      const { before, after } = await move(append);
      expect(after).to.deep.equal(before);
    });

    it('goes on to follow its feed', async () => {
      const { element, feed } = await move(append);
      await publish(feed, realAppeal({ sequence: 2, title: 'Moved' }), element);
      expect(element.feed.snapshot.appeal!.title).to.equal('Moved');
    });

    it('does not mind moveBefore, where there is one', async () => {
      const { feed } = await move((element, to) => (to as any).moveBefore?.(element, null) ?? append(element, to));
      expect(await feed.requests()).to.have.lengthOf(1);
    });
  });
}

describe('an element that is removed', () => {
  it('while it is loading says nothing any more', async () => {
    const feed = await createFeed(realAppeal(), { delay: 150 });
    const element = await place(`<solidarity-counter src="${feed.url}">25 signed.</solidarity-counter>`);
    await element.updateComplete;
    let events = 0;
    element.addEventListener('solidarity-load', () => events++);
    element.addEventListener('solidarity-error', () => events++);
    element.remove();
    const slower = await createFeed(realAppeal(), { delay: 300 });
    await settled(await place(`<solidarity-counter src="${slower.url}"></solidarity-counter>`));
    expect(events).to.equal(0);
  });

  it('makes no request any more', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal(), { attributes: 'refresh="1"' });
    element.remove();
    lookAgain();
    await witnessed();
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('and comes back much later loads again', async () => {
    const { element, feed } = await show('solidarity-counter', withCount(7));
    const { parentElement } = element;
    element.remove();
    await witnessed();
    await feed.set(withCount(8));
    const loaded = oneEvent(element, 'solidarity-load');
    parentElement!.append(element);
    await loaded;
    await settled(element);
    expect(words(part(element, 'count'))).to.equal('8 organisations have signed');
  });

  it('and comes back while it is loading shows its appeal', async () => {
    const feed = await createFeed(realAppeal(), { delay: 50 });
    const element = await place(`<solidarity-counter src="${feed.url}"></solidarity-counter>`);
    const { parentElement } = element;
    element.remove();
    await element.updateComplete;
    parentElement!.append(element);
    await settled(element);
    expect(textOf(element)).to.include('25 organisations have signed');
  });
});

describe('the theme', () => {
  it('may be set as a property, as frameworks do', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    element.theme = 'poster';
    await element.updateComplete;
    expect(getComputedStyle(base(element)!).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });
});
