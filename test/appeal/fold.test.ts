import { expect } from '@open-wc/testing';
import { fold } from '../../src/appeal/fold.js';

/** What a visitor types, beside a name that it is to be found in. */
const found: [string, string][] = [
  ['bulgar', 'Bulgarian Communist Party'],
  ['Българ', 'Българска Комунистическа Партия'],
  ['българ', 'БЪЛГАРСКА'],
  ['БКП', 'БКП'],
  ['бкп', 'БКП'],
  ['peru', 'Partido Proletario del Perú'],
  ['Perú', 'PERU'],
  ['PERU\u0301', 'Perú'],
  ['strasse', 'Straße'],
  ['STRASSE', 'straße'],
  ['straße', 'STRASSE'],
  ['istanbul', 'İstanbul'],
  ['ISTANBUL', 'istanbul'],
  ['ıstanbul', 'Istanbul'],
  ['lodz', 'Łódź'],
  ['łódź', 'LODZ'],
  ['bolsevik', 'Bolşevik Parti'],
  ['kurdistan', 'Kürdistan'],
  ['ifjusag', 'Magyar Ifjúság Közösségi Szervezete'],
  ['kobenhavn', 'København'],
  ['dong', 'Đồng'],
  ['aland', 'Åland'],
  ['ελλας', 'ΕΛΛΆΣ'],
  ['κομμουνισ', 'Κομμουνιστικό Κόμμα'],
  ['ежик', 'Ёжик'],
  ['العمال', 'اَلْعُمَّال'],
  ['اَلْعُمَّال', 'العمال'],
  ['الاتحاد', 'الإتحاد'],
  ['مدرسه', 'مدرسة'],
  ['على', 'علي'],
  ['محمد', 'مـحـمـد'],
  ['ایران', 'ايران'],
  ['کارگر', 'كارگر'],
  ['שלום', 'שָׁלוֹם'],
  ['mlpd', 'ＭＬＰＤ'],
  ['cpi ml', 'CPI (ML) Red Star'],
  ['pc ml', 'PC/ML'],
  ['fi', 'ﬁnance'],
];

describe('a search', () => {
  for (const [typed, name] of found) {
    it(`for ${typed} finds ${name}`, () => {
      expect(fold(name)).to.contain(fold(typed));
    });
  }

  it('does not take one letter for another', () => {
    expect(fold('Perú')).not.to.contain(fold('Paru'));
    expect(fold('हिन्दी')).not.to.equal(fold('हन्द'));
  });

  it('keeps the vowel signs of Indic scripts, which are letters', () => {
    expect(fold('हिन्दी')).to.equal('हिन्दी');
  });

  it('is nothing for punctuation, so that it finds all', () => {
    expect(fold(' -- (…) \u202e')).to.equal('');
  });

  it('is the same when it is folded twice', () => {
    for (const [typed, name] of found) {
      expect(fold(fold(typed))).to.equal(fold(typed));
      expect(fold(fold(name))).to.equal(fold(name));
    }
  });
});
