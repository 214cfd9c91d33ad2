// What only the subset of the CDN build does.
import { expect, fixture, html as page } from '@open-wc/testing';
import type * as Subset from '../src/lit.cdn.js';

/** The module anew, as a page that has just loaded it would have it. */
const fresh = (): Promise<typeof Subset> => import(`/src/lit.cdn.ts?${crypto.randomUUID()}`);

describe("the CDN build's subset of Lit", () => {
  const types = (globalThis as any).trustedTypes;
  afterEach(() => Object.defineProperty(globalThis, 'trustedTypes', { value: types, configurable: true }));

  /** Stands in for the browser's Trusted Types, and remembers which policies were made. */
  function watchPolicies() {
    const made: string[] = [];
    Object.defineProperty(globalThis, 'trustedTypes', {
      configurable: true,
      value: {
        createPolicy(name: string, rules: object) {
          made.push(name);
          return rules;
        },
      },
    });
    return made;
  }

  it('makes no Trusted Types policy before it needs one', async () => {
    const made = watchPolicies();
    await fresh();
    expect(made).to.be.empty;
  });

  it('makes one policy, by our name, for all templates', async () => {
    const made = watchPolicies();
    const { html, render } = await fresh();
    const root = await fixture<HTMLElement>(page`<div></div>`);
    render(html`<p>${html`<b>${1}</b>`}</p>`, root);
    render(html`<i></i>`, root);
    expect(made).to.deep.equal(['solidarity-widgets']);
  });

  it('works where there are no Trusted Types', async () => {
    Object.defineProperty(globalThis, 'trustedTypes', { value: undefined, configurable: true });
    const { html, render } = await fresh();
    const root = await fixture<HTMLElement>(page`<div></div>`);
    render(html`<p>${'text'}</p>`, root);
    expect(root).to.have.text('text');
  });

  it('styles where sheets cannot be adopted, as in Safari before 16.4', async () => {
    const { LitElement } = await fresh();
    class Old extends LitElement {
      static override get properties() {
        return {};
      }
      static override get styles() {
        return ':host { display: block; border-top: 7px solid }';
      }
    }
    customElements.define('x-old', Old);
    const { replaceSync } = CSSStyleSheet.prototype;
    CSSStyleSheet.prototype.replaceSync = () => {
      throw new TypeError('Illegal constructor');
    };
    const element = await fixture(page`<x-old></x-old>`);
    CSSStyleSheet.prototype.replaceSync = replaceSync;
    expect(getComputedStyle(element).borderTopWidth).to.equal('7px');
  });

  it('takes a property from before the definition once, not at every reconnection', async () => {
    const { LitElement } = await fresh();
    const element = document.createElement('x-early') as HTMLElement & { name: string };
    element.name = 'before';
    class Early extends LitElement {
      static override get properties() {
        return { name: {} };
      }
    }
    document.body.append(element);
    customElements.define('x-early', Early);
    expect(element.name).to.equal('before');
    element.name = 'after';
    document.body.append(element);
    expect(element.name).to.equal('after');
    element.remove();
  });
});
