import { expect } from '@open-wc/testing';
import sinon from 'sinon';
import { createFeed, type Feed } from '../tools/feed.js';
import { appealOf, leaveAll, until, watch } from './watch.js';

// Made by OpenBSD's own program: `signify -G -n -p key.pub -s key.sec; signify -S -s key.sec -m appeal.json`.
const PUBLIC_KEY = 'RWSp0s0M3btrpwG5hh/90oiQlRxpNIPurqTGEG0TbrNpyjvRC+5oFYJ7';
const OF_ANOTHER = 'RWRt2cFGIiG86uAkSor/EpnKVM1hxyokwa+QSgYYjDbiMqkNpDx21Ot0';
const TEXT = '{"version":1,"id":"strike","title":"Перú: huelga","sequence":7,"signatories":{"count":3}}';
const SIGNATURE =
  'untrusted comment: verify with key.pub\nRWSp0s0M3btrp5VX+w2LWRH9S2FSeZDMQN/t8K1h/f5NHRAx5540dx9jeyQ8aZ9cFrG60X5sktTCRxCgJpwCSCztXcTrw+v/VAc=\n';

describe('a feed with a public key', () => {
  let told: sinon.SinonStub;
  beforeEach(() => void (told = sinon.stub(console, 'warn')));
  afterEach(leaveAll);

  /** A feed and, beside it, what is to be its signature. */
  async function signed(text: string, signature: string): Promise<Feed> {
    const feed = await createFeed(text);
    await createFeed(signature, {}, `${feed.url.split('/').pop()}.sig`);
    return feed;
  }

  async function refused(feed: Feed, publicKey = PUBLIC_KEY) {
    const { problem, appeal } = await watch(feed.url, { publicKey, refresh: 0 }).until(({ state }) => state == 'failed');
    expect(appeal).to.be.undefined;
    expect(problem!.reason).to.equal('unverified');
    expect(told.args.join()).to.contain(problem!.message);
    return problem!.message;
  }

  it('is shown if its very bytes are signed', async () => {
    const { url } = await signed(TEXT, SIGNATURE);
    const { appeal } = await watch(url, { publicKey: PUBLIC_KEY }).until(({ appeal }) => appeal);
    expect(appeal!.signatories.count).to.equal(3);
  });

  it('takes the key as a whole file too', async () => {
    const { url } = await signed(TEXT, SIGNATURE);
    await watch(url, { publicKey: `untrusted comment: key\n${PUBLIC_KEY}\n` }).until(({ appeal }) => appeal);
  });

  it('is refused with a byte changed', async () => {
    expect(await refused(await signed(TEXT.replace('"count":3', '"count":4'), SIGNATURE))).to.equal('is not what was signed');
  });

  it('is refused with a byte of the signature changed', async () => {
    expect(await refused(await signed(TEXT, SIGNATURE.replace(/.(?=.{20}\n$)/, 'A')))).to.equal('is not what was signed');
  });

  it('is refused if somebody else has signed it', async () => {
    expect(await refused(await signed(TEXT, SIGNATURE), OF_ANOTHER)).to.equal('is signed with another key than public-key');
  });

  for (const damaged of ['', 'untrusted comment: nothing', 'a\nb?\n', '<!doctype html>\n<title>Not found</title>\n']) {
    it(`is refused if its signature is none: ${JSON.stringify(damaged)}`, async () => {
      expect(await refused(await signed(TEXT, damaged))).to.match(/is damaged$|another key/);
    });
  }

  it('is refused if the key is none', async () => {
    expect(await refused(await signed(TEXT, SIGNATURE), 'not a key!')).to.contain('is damaged');
  });

  it('is refused if its signature is missing', async () => {
    expect(await refused(await createFeed(TEXT))).to.equal('cannot be verified: its .sig answered with status 404');
  });

  it('is refused where the page is not on https', async () => {
    sinon.stub(Crypto.prototype, 'subtle').get(() => undefined);
    expect(await refused(await signed(TEXT, SIGNATURE))).to.equal('cannot be verified: the page that embeds it is not on https');
  });

  it('is refused where the browser does not know the algorithm', async () => {
    sinon.stub(SubtleCrypto.prototype, 'importKey').rejects(new DOMException('', 'NotSupportedError'));
    expect(await refused(await signed(TEXT, SIGNATURE))).to.equal('cannot be verified: this browser does not know Ed25519');
  });

  it('keeps the last good edition when the next one is forged, and says so', async () => {
    const feed = await signed(TEXT, SIGNATURE);
    const { store, until: when } = watch(feed.url, { publicKey: PUBLIC_KEY });
    await when(({ appeal }) => appeal);
    await feed.set(TEXT.replace('"count":3', '"count":4'));
    dispatchEvent(new Event('online'));
    await when(({ state }) => state == 'stale');
    expect([store.snapshot.appeal!.signatories.count, store.snapshot.problem!.reason]).to.deep.equal([3, 'unverified']);
  });

  it('is not verified again while it is the same', async () => {
    const feed = await signed(TEXT, SIGNATURE);
    await watch(feed.url, { publicKey: PUBLIC_KEY }).until(({ appeal }) => appeal);
    dispatchEvent(new Event('online'));
    await until(async () => (await feed.requests()).length == 2);
    const beside = await createFeed(undefined, {}, `${feed.url.split('/').pop()}.sig`);
    expect(await beside.requests()).to.have.lengthOf(1);
  });

  it('finds its signature beside the path, not behind the query', async () => {
    const feed = await signed(TEXT, SIGNATURE);
    await watch(`${feed.url}?edition=7`, { publicKey: PUBLIC_KEY }).until(({ appeal }) => appeal);
  });

  it('survives the tampering with a mirror', async () => {
    const forged = await signed(JSON.stringify(appealOf(9, { sequence: 99 })), SIGNATURE);
    const good = await signed(TEXT, SIGNATURE);
    const watched = watch([forged.url, good.url], { publicKey: PUBLIC_KEY });
    await watched.until(({ appeal }) => appeal);
    await until(() => told.args[0]);
    expect(watched.store.snapshot.appeal!.signatories.count).to.equal(3);
    expect(told.args.join()).to.contain(`${forged.url} is not what was signed`);
  });
});
