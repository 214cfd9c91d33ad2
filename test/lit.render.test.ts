// What we use of Lit's templates: these run with Lit itself and with the subset of the CDN build.
import { expect, fixture, html as page } from '@open-wc/testing';
import { html, nothing, render } from 'lit';
import { words } from './tools/element.js';

let root: HTMLElement;
beforeEach(async () => {
  root = await fixture<HTMLElement>(page`<div></div>`);
});

const draw = (value: unknown) => {
  render(value, root);
  return root.firstElementChild as HTMLElement;
};

describe('a value as a child', () => {
  it('is no markup', () => {
    draw(html`<p>${'<b>bold</b>'}</p>`);
    expect(root.querySelector('b')).not.to.exist;
    expect(words(root)).to.equal('<b>bold</b>');
  });

  for (const value of [undefined, null, '', nothing]) {
    it(`shows nothing for ${String(value)}`, () => {
      draw(html`<p>a${value}b</p>`);
      expect(words(root)).to.equal('ab');
    });
  }

  it('shows a nought', () => {
    draw(html`<p>${0}</p>`);
    expect(words(root)).to.equal('0');
  });

  it('changes its text node, and nothing else', async () => {
    const view = (count: number) => html`<p>${count} signed</p>`;
    const paragraph = draw(view(25));
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    draw(view(26));
    expect(observer.takeRecords().map(({ type }) => type)).to.deep.equal(['characterData']);
    expect(root.firstElementChild).to.equal(paragraph);
  });

  it('leaves everything alone when it is the same', () => {
    const view = () => html`<p class=${'a'} title="x ${1}">${'text'} ${[1, 2].map((n) => html`<b>${n}</b>`)}</p>`;
    draw(view());
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    draw(view());
    expect(observer.takeRecords()).to.be.empty;
  });

  it('goes from text to a template, to nothing, to a list, to text', () => {
    const view = (value: unknown) => html`<p>${value}</p>`;
    const seen = ['text', html`<i>template</i>`, nothing, [1, html`<b>2</b>`], '', 'end'].map((value) => {
      draw(view(value));
      return words(root);
    });
    expect(seen).to.deep.equal(['text', 'template', '', '12', '', 'end']);
  });
});

describe('templates in templates', () => {
  it('are switched', () => {
    const view = (won: boolean) => html`<p>${won ? html`<b>won</b>` : html`<i>open</i>`}</p>`;
    draw(view(false));
    draw(view(true));
    expect(root.querySelector('p')!.children).to.have.lengthOf(1);
    expect(root.querySelector('b')).to.have.text('won');
  });

  it('are kept where they are the same', () => {
    const view = (text: string) => html`<p>${html`<b>${text}</b>`}</p>`;
    draw(view('a'));
    const bold = root.querySelector('b');
    draw(view('b'));
    expect(root.querySelector('b')).to.equal(bold);
    expect(bold).to.have.text('b');
  });

  it('come back fresh after they were away', () => {
    const view = (shown: boolean) => html`<p>${shown ? html`<b>${'x'}</b>` : ''}</p>`;
    for (const shown of [true, false, true]) draw(view(shown));
    expect(root.querySelectorAll('b')).to.have.lengthOf(1);
    expect(words(root)).to.equal('x');
  });

  it('may follow each other without a gap', () => {
    draw(html`${html`<b>1</b>`}${html`<i>2</i>`}${3}`);
    expect(words(root)).to.equal('123');
  });

  it('come onto the page at once', () => {
    const view = (shown: boolean) => html`<p>${shown ? html`<b title=${'t'}>${'x'}</b>` : ''}</p>`;
    draw(view(false));
    const observer = new MutationObserver(() => {});
    observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
    draw(view(true));
    expect(observer.takeRecords()).to.have.lengthOf(1);
  });
});

describe('a list', () => {
  const view = (items: unknown[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;

  for (const [from, to] of [['', 'ab'], ['ab', 'abc'], ['abc', 'a'], ['abc', ''], ['ab', 'ba']] as const) {
    it(`goes from "${from}" to "${to}"`, () => {
      draw(view([...from]));
      draw(view([...to]));
      expect([...root.querySelectorAll('li')].map(words).join('')).to.equal(to);
    });
  }

  it('grows again after it has shrunk', () => {
    for (const items of ['abc', 'a', 'axyz']) draw(view([...items]));
    expect([...root.querySelectorAll('li')].map(words).join('')).to.equal('axyz');
  });

  it('keeps the items that stay', () => {
    draw(view(['a', 'b']));
    const [first] = root.querySelectorAll('li');
    draw(view(['a', 'b', 'c']));
    expect(root.querySelector('li')).to.equal(first);
  });

  it('may hold lists', () => {
    draw(html`<p>${[[1, 2], [3, [4]]]}</p>`);
    expect(words(root)).to.equal('1234');
  });
});

describe('two roots', () => {
  it('know nothing of each other', async () => {
    const other = await fixture<HTMLElement>(page`<div></div>`);
    draw(html`<p>${1}</p>`);
    render(html`<p>${2}</p>`, other);
    draw(html`<p>${3}</p>`);
    expect([words(root), words(other)]).to.deep.equal(['3', '2']);
  });
});
