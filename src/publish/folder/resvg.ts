import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { coverageOf } from './coverage.js';
import type { Painter } from './painter.js';

/** The painter, in Node and in browsers. WebAssembly can be started once. */
export async function resvgPainter(wasm: BufferSource, font: Uint8Array): Promise<Painter> {
  await initWasm(wasm);
  const has = coverageOf(font);
  return {
    // Marks of direction are not drawn.
    knows: (text) => [...text].every((character) => /\p{Cf}/u.test(character) || has(character)),
    paint(svg, zoom) {
      const drawing = new Resvg(svg, { font: { fontBuffers: [font], loadSystemFonts: false }, fitTo: { mode: 'zoom', value: zoom } });
      try {
        const picture = drawing.render();
        try {
          return picture.asPng();
        } finally {
          picture.free();
        }
      } finally {
        // What WebAssembly holds no garbage collector sees.
        drawing.free();
      }
    },
  };
}
