import { expect } from '@open-wc/testing';
import { realAppeal } from '../fixtures/appeal.js';
import { part, show, words } from '../tools/element.js';

const headingsOf = (element: Element) => [...element.shadowRoot!.querySelectorAll('[part=heading]')].map(words);
const withSections = async (sections: string) => (await show('solidarity-appeal', realAppeal(), { attributes: `sections="${sections}"` })).element;

describe('the sections of an appeal', () => {
  for (const word of ['constructor', 'toString', '__proto__', 'nonsense']) {
    it(`are not confused by ${word}`, async () => {
      expect(headingsOf(await withSections(`demands ${word} signatories`))).to.deep.equal(['We demand', 'Signatories']);
    });
  }

  it('stand in the order of the host, each once', async () => {
    expect(headingsOf(await withSections('signatories demands signatories'))).to.deep.equal(['Signatories', 'We demand']);
  });

  it('are all of them where nothing is said', async () => {
    const element = await withSections('');
    expect(headingsOf(element)).to.deep.equal(['We demand', 'Where they are', 'Signatories', 'Send a message of solidarity', 'Solidarity messages', 'Links', 'Pass it on']);
    expect(part(element, 'body')).to.exist;
  });

  it('of a sidebar are the count, the demands and ways to pass it on', async () => {
    const element = await withSections('sidebar');
    expect(headingsOf(element)).to.deep.equal(['We demand', 'Pass it on']);
    expect(part(element, 'counter')).to.exist;
    expect(part(element, 'ours')).not.to.exist;
  });

  it('of a sidebar are also that its host signed, with the host’s own sentence', async () => {
    const { element } = await show('solidarity-appeal', realAppeal(), {
      attributes: 'sections="sidebar" highlight="MLPD"',
      children: '<p slot="we-signed">Here is <a href="https://example.org/why">why</a>.</p>',
    });
    expect(words(part(element, 'ours'))).to.match(/^We signed MLPD /);
    expect(element.shadowRoot!.querySelector('slot')!.assignedElements()[0]!.textContent).to.equal('Here is why.');
    expect(part(element, 'list')).not.to.exist;
  });

  it('say once that the host signed, where its entry is in a list', async () => {
    const { element } = await show('solidarity-appeal', realAppeal(), { attributes: 'highlight="MLPD"' });
    expect(element.shadowRoot!.querySelectorAll('[part=ours]').length).to.equal(1);
  });
});
