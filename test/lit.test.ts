import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LitElement as Subset } from '../src/lit.cdn.js';

describe('the tests of what Lit draws', () => {
  it('run against the runtime that their page names', () => {
    const { imports } = JSON.parse(document.querySelector('script[type=importmap]')!.textContent!);
    const isSubset = LitElement === (Subset as unknown);
    expect(isSubset).to.equal('/node_modules/lit/index.js' in imports);
  });
});
