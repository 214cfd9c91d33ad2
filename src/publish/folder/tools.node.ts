import { readFile } from 'node:fs/promises';
import type { Tools } from './files.js';
import type { Painter } from './painter.js';
import { resvgPainter } from './resvg.js';

/** Files of the package, wherever it is installed and whether this runs from a bundle or not. */
const inPackage = (path: string) => readFile(new URL(path, import.meta.resolve('solidarity-widgets/package.json')));

/** What `campaignFiles` is made with in Node. The renderer and its font, 3 MB, are read only when this is called. */
export async function nodeTools(): Promise<Tools> {
  const [campaign, embed, marker] = await Promise.all(['campaign', 'embed', 'marker'].map((name) => inPackage(`cdn/${name}.js`)));
  return {
    scripts: { campaign: `${campaign}`, embed: `${embed}`, marker: `${marker}` },
    painter: await (painter ??= makePainter()),
  };
}

/** WebAssembly can be started once. */
let painter: Promise<Painter> | undefined;

async function makePainter(): Promise<Painter> {
  const [wasm, font] = await Promise.all([inPackage('dist/publish/painter/resvg.wasm'), inPackage('dist/publish/painter/DejaVuSansCondensed-Bold.ttf')]);
  return resvgPainter(wasm, font);
}
