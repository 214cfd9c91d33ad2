// How forms are laid out, from a phone to a desktop.
import { expect } from '@open-wc/testing';
import { part, parts } from '../tools/element.js';
import { control, MESSAGE, press, showForm, write } from '../tools/message.js';
import { press as pressWay, showShare } from '../tools/share.js';

const around = (width: number, lang = 'en') =>
  `lang="${lang}" dir="${lang == 'ar' ? 'rtl' : 'ltr'}" style="inline-size: ${width}px; font: 16px/1.5 sans-serif"`;
const box = (node: Element) => node.getBoundingClientRect();
const fields = (element: Element, ...names: string[]) => names.map((name) => box(control(element, name)));

/** What is nearer to another thing of its kind than a finger should be. */
function touching(nodes: Element[]) {
  const boxes = nodes.map(box);
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).filter((b) => b.left - a.right < 6 && a.left - b.right < 6 && b.top - a.bottom < 6 && a.top - b.bottom < 6),
  );
}

for (const lang of ['en', 'ar']) {
  for (const theme of ['plain', 'poster']) {
    describe(`a form (${lang}, ${theme})`, () => {
      const show = async (width: number) => (await showForm(undefined, { around: around(width, lang), attributes: `theme="${theme}"` })).element;

      for (const width of [768, 1200]) {
        it(`has two short fields in a row and the others as wide as both, at ${width} pixels`, async () => {
          const element = await show(width);
          const [name, abbr, country, language, message, email] = fields(element, 'name', 'abbr', 'country', 'language', 'message', 'email');
          expect([name!.top, country!.top]).to.deep.equal([abbr!.top, language!.top]);
          expect(name!.width).to.be.closeTo(abbr!.width, 1);
          const [start, end] = lang == 'ar' ? [abbr!, name!] : [name!, abbr!];
          for (const wide of [message!, email!]) {
            expect(wide.left).to.be.closeTo(start.left, 1);
            expect(wide.right).to.be.closeTo(end.right, 1);
          }
          expect(message!.width).to.be.at.most(641);
        });
      }

      for (const width of [240, 320]) {
        it(`has one field in a row, as wide as there is room, at ${width} pixels`, async () => {
          const element = await show(width);
          const boxes = fields(element, 'name', 'abbr', 'country', 'language', 'message', 'email');
          expect(new Set(boxes.map(({ left, width }) => `${left} ${width}`)).size).to.equal(1);
          expect(boxes[0]!.width).to.be.closeTo(box(part(element, 'message')!).width, 1);
          expect(element.scrollWidth).to.be.at.most(width);
        });
      }

      it('keeps fields in a row in line, whatever is wrong with one of them', async () => {
        const element = await show(768);
        await press(element, 'copy');
        await element.updateComplete;
        const [name, abbr] = fields(element, 'name', 'abbr');
        expect(name!.top).to.equal(abbr!.top);
      });

      it('has a label nearer to its field than to the one before, and what is wrong below it', async () => {
        const element = await show(320);
        await press(element, 'copy');
        await element.updateComplete;
        const problem = box(control(element, 'name').nextElementSibling!);
        expect(problem.top).to.be.at.least(box(control(element, 'name')).bottom);
        for (const [before, after] of [['name', 'abbr'], ['abbr', 'country'], ['message', 'email']] as const) {
          const label = box(control(element, after).labels![0]!);
          expect(label.top - box(control(element, before).labels![0]!).bottom).to.be.at.least(12);
          expect(box(control(element, after)).top - label.top).to.be.below(40);
        }
      });
    });
  }
}

describe('buttons that stand below each other', () => {
  it('do not touch: below a form', async () => {
    const { element } = await showForm(undefined, { around: around(240) });
    await write(element, MESSAGE);
    const buttons = [part(element, 'mail')!, part(element, 'copy')!];
    expect(box(buttons[1]!).top).to.be.above(box(buttons[0]!).top + 20);
    expect(touching(buttons)).to.be.empty;
  });

  for (const width of [240, 320, 768]) {
    it(`do not touch: the form for a server, at ${width} pixels`, async () => {
      const { element } = await showShare(undefined, { around: around(width) });
      await pressWay(element, 'Mastodon');
      const form = part(element, 'server')!;
      const [field, button] = [form.querySelector('input')!, form.querySelector('button')!];
      expect(touching([...parts(element, 'way'), field, button])).to.be.empty;
      // In one row they stand on one line.
      if (box(button).top < box(field).bottom) expect(box(button).bottom).to.be.closeTo(box(field).bottom, 3);
      expect(element.scrollWidth).to.be.at.most(width);
    });
  }
});
