// What we use of Lit's attributes and elements: with Lit itself and with the subset of the CDN build.
import { expect, fixture, html as page } from '@open-wc/testing';
import { css, html, LitElement, nothing, render } from 'lit';
import { words } from './tools/element.js';

let root: HTMLElement;
beforeEach(async () => {
  root = await fixture<HTMLElement>(page`<div></div>`);
});

const draw = (value: unknown) => {
  render(value, root);
  return root.firstElementChild as HTMLElement;
};

describe('an attribute', () => {
  it('cannot be broken out of', () => {
    const element = draw(html`<p title=${'"><img src=x onerror=alert(1)>'}></p>`);
    expect(root.querySelector('img')).not.to.exist;
    expect(element.title).to.equal('"><img src=x onerror=alert(1)>');
  });

  it('is written once where it stays the same', () => {
    const view = (title: string) => html`<p title=${title}></p>`;
    const element = draw(view('a'));
    element.title = 'changed by the page';
    draw(view('a'));
    expect(element.title).to.equal('changed by the page');
  });

  it('is empty for null and undefined', () => {
    const element = draw(html`<p title=${null} lang=${undefined}></p>`);
    expect([element.getAttribute('title'), element.getAttribute('lang')]).to.deep.equal(['', '']);
  });

  it('is not there for `nothing`, and comes and goes', () => {
    const view = (value: unknown) => html`<p lang=${value}></p>`;
    const seen = [nothing, 'de', nothing].map((value) => draw(view(value)).getAttribute('lang'));
    expect(seen).to.deep.equal([null, 'de', null]);
  });

  it('may be a text with values in it', () => {
    const view = (a: unknown, b: unknown) => html`<p class="x ${a} y ${b}"></p>`;
    expect(draw(view(1, undefined)).className).to.equal('x 1 y ');
    expect(draw(view(1, 2)).className).to.equal('x 1 y 2');
  });

  it('may stand beside children and other attributes', () => {
    const element = draw(html`<a href=${'#a'} title="t ${1}" class="fixed">${'text'}</a>`);
    expect([element.getAttribute('href'), element.title, element.className, words(element)]).to.deep.equal(['#a', 't 1', 'fixed', 'text']);
  });

  it('with a dot is a property', () => {
    const input = draw(html`<input .value=${'typed'} />`) as HTMLInputElement;
    expect(input.value).to.equal('typed');
    expect(input).not.to.have.attribute('value');
  });

  it('with an at sign listens, always with the latest listener', () => {
    const heard: number[] = [];
    const view = (number: number) => html`<button @click=${() => heard.push(number)}></button>`;
    draw(view(1)).click();
    draw(view(2)).click();
    expect(heard).to.deep.equal([1, 2]);
    expect(root.firstElementChild!.attributes).to.be.empty;
  });
});

const style = css`
  :host {
    display: block;
    border-top: 7px solid;
  }
`;

class Probe extends LitElement {
  static override get properties() {
    return { text: {}, number: { type: Number }, data: { type: Object }, longName: { attribute: 'long-name' } };
  }
  static override get styles() {
    return style;
  }
  declare text: string;
  declare number: number;
  declare data: unknown;
  declare longName: string;
  renders = 0;
  protected override render() {
    this.renders++;
    return html`${this.text}`;
  }
}
customElements.define('x-probe', Probe);

async function probe(markup: string): Promise<Probe> {
  root.innerHTML = markup;
  const element = root.firstElementChild as Probe;
  await element.updateComplete;
  return element;
}

describe('a property', () => {
  it('follows its attribute', async () => {
    const element = await probe('<x-probe text="a" long-name="b"></x-probe>');
    element.setAttribute('text', 'c');
    await element.updateComplete;
    expect([element.text, element.longName, words(element.shadowRoot)]).to.deep.equal(['c', 'b', 'c']);
  });

  it('may be a number', async () => {
    const element = await probe('<x-probe number="7"></x-probe>');
    expect(element.number).to.equal(7);
  });

  it('may be JSON', async () => {
    const element = await probe(`<x-probe data='{"a":[1]}'></x-probe>`);
    expect(element.data).to.deep.equal({ a: [1] });
  });

  it('is null where the JSON is none', async () => {
    const element = await probe('<x-probe data="{a}"></x-probe>');
    expect(element.data).to.be.null;
  });

  it('is null where the attribute is taken away', async () => {
    const element = await probe('<x-probe text="a" number="7"></x-probe>');
    element.removeAttribute('text');
    element.removeAttribute('number');
    expect([element.text, element.number]).to.deep.equal([null, null]);
  });

  it('that was set before the class was known is kept', async () => {
    const early = document.createElement('x-early') as Probe;
    early.text = 'early';
    customElements.define('x-early', class extends Probe {});
    root.append(early);
    await early.updateComplete;
    expect(words(early.shadowRoot)).to.equal('early');
    expect(Object.hasOwn(early, 'text')).to.be.false;
  });

  it('renders once for several changes', async () => {
    const element = await probe('<x-probe></x-probe>');
    const { renders } = element;
    element.text = 'a';
    element.number = 1;
    element.text = 'b';
    await element.updateComplete;
    expect(element.renders).to.equal(renders + 1);
  });

  it('that changes while the element is away is rendered when it comes', async () => {
    const element = document.createElement('x-probe') as Probe;
    element.text = 'a';
    await Promise.resolve();
    root.append(element);
    await element.updateComplete;
    expect(words(element.shadowRoot)).to.equal('a');
  });
});

describe('the styles of an element', () => {
  it('hold in its shadow root, without a style tag', async () => {
    const element = await probe('<x-probe></x-probe>');
    expect(getComputedStyle(element).borderTopWidth).to.equal('7px');
    expect(element.shadowRoot!.querySelector('style')).not.to.exist;
  });

  it('are shared by all elements', async () => {
    const [first, second] = [await probe('<x-probe></x-probe>'), await probe('<x-probe></x-probe>')];
    expect(second.shadowRoot!.adoptedStyleSheets[0]).to.equal(first.shadowRoot!.adoptedStyleSheets[0]);
  });
});
