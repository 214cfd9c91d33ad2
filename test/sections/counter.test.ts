import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { nextEdition, realAppeal } from '../fixtures/appeal.js';
import { canEmulateMedia } from '../tools/engine.js';
import { askedAgain, base, lookAgain, part, place, publish, settled, show, witnessed, words } from '../tools/element.js';
import { createFeed, type Feed } from '../tools/feed.js';
import type { SolidarityElement } from '../../src/elements/element.js';

const heard = (element: Element) => words(element.shadowRoot!.querySelector('[role=status]'));
const button = (element: Element) => part(element, 'pause') as HTMLButtonElement;

/** So many minutes later, for everything that asks for the time. */
function later(minutes: number) {
  const { now } = Date;
  Date.now = () => now.call(Date) + minutes * 60_000;
}
const { now } = Date;
afterEach(() => {
  Date.now = now;
});

let day = 0;
/** No rise has been read out within the last minute. */
beforeEach(() => later((day += 60)));

async function rise(element: SolidarityElement, feed: Feed, count: number) {
  await publish(feed, realAppeal({ sequence: count, signatories: { count, asOf: '2018-10-16' } }), element);
}

describe('a count that rises', () => {
  it('is not read out when it is seen for the first time', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    expect(heard(element)).to.equal('');
  });

  it('is read out politely', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    await rise(element, feed, 26);
    expect(heard(element)).to.equal('26 organisations have signed');
  });

  it('is read out once a minute at most', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    await rise(element, feed, 26);
    await rise(element, feed, 27);
    expect(heard(element)).to.equal('26 organisations have signed');
    expect(words(part(element, 'number'))).to.equal('27');
  });

  it('is read out again after a minute', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    await rise(element, feed, 26);
    later(2);
    await rise(element, feed, 27);
    expect(heard(element)).to.equal('27 organisations have signed');
  });

  it('is read out by one of two counters', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    const other = await place(`<solidarity-counter src="${feed.url}"></solidarity-counter>`);
    await settled(other);
    await publish(feed, nextEdition(realAppeal()), element, other);
    expect([heard(element), heard(other)].filter(Boolean)).to.have.lengthOf(1);
  });

  it('is not read out when it falls, since somebody withdrew', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    await rise(element, feed, 24);
    expect(heard(element)).to.equal('');
  });

  it('fades in', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    await rise(element, feed, 26);
    expect(part(element, 'number')!.getAnimations()).to.have.lengthOf(1);
  });

  it('is never counted up', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    const seen: string[] = [];
    const observer = new MutationObserver(() => seen.push(words(part(element, 'number'))));
    observer.observe(element.shadowRoot!, { subtree: true, characterData: true, childList: true });
    await rise(element, feed, 90);
    observer.disconnect();
    expect(new Set(seen)).to.deep.equal(new Set(['90']));
  });
});

if (canEmulateMedia) {
  describe('a count that rises, for somebody who wants less motion', () => {
    before(() => emulateMedia({ reducedMotion: 'reduce' }));
    after(() => emulateMedia({ reducedMotion: 'no-preference' }));

    it('does not fade', async () => {
      const { element, feed } = await show('solidarity-counter', realAppeal());
      await rise(element, feed, 26);
      expect(part(element, 'number')!.getAnimations()).to.be.empty;
    });
  });
}

describe('the pause button', () => {
  it('is not there where nothing moves', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: 'refresh="0"' });
    expect(button(element)).not.to.exist;
  });

  it('says what it does', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    expect(button(element)).to.have.attribute('aria-label', 'Pause live updates');
  });

  it('is large enough for a finger', async () => {
    const { element } = await show('solidarity-counter', realAppeal(), { attributes: 'style="font-size: 10px"' });
    const { width, height } = button(element).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  });

  it('keeps the feed from being asked', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    button(element).click();
    lookAgain();
    await witnessed();
    expect(await feed.requests()).to.have.lengthOf(1);
  });

  it('becomes one that resumes, and keeps the focus', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    button(element).focus();
    button(element).click();
    await element.updateComplete;
    expect(button(element)).to.have.attribute('aria-label', 'Resume live updates');
    expect(element.shadowRoot!.activeElement).to.equal(button(element));
  });

  it('lets the feed be asked again when it is pressed again', async () => {
    const { element, feed } = await show('solidarity-counter', realAppeal());
    button(element).click();
    await element.updateComplete;
    button(element).click();
    await askedAgain(feed, 2);
    expect(button(element)).to.have.attribute('aria-label', 'Pause live updates');
  });

  it('pauses everything of the same source', async () => {
    const feed = await createFeed(realAppeal());
    const element = await place(`<solidarity-counter src="${feed.url}"></solidarity-counter><solidarity-appeal src="${feed.url}"></solidarity-appeal>`);
    const other = element.nextElementSibling as SolidarityElement;
    await Promise.all([settled(element), settled(other)]);
    button(element).click();
    await other.updateComplete;
    expect(button(other)).to.have.attribute('aria-label', 'Resume live updates');
  });

  it('does not pause another source', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    const { element: other, feed } = await show('solidarity-counter', realAppeal());
    button(element).click();
    await askedAgain(feed, 2);
    expect(button(other)).to.have.attribute('aria-label', 'Pause live updates');
  });

  it('does not stop what is shown', async () => {
    const { element } = await show('solidarity-counter', realAppeal());
    button(element).click();
    await element.updateComplete;
    expect(words(base(element))).to.include('25 organisations have signed');
  });
});
