/** Turns an SVG into a PNG. Handed in, since it needs WebAssembly and a font, which a page may not want to load. */
export interface Painter {
  /** Whether its font has every character of a text. */
  knows: (text: string) => boolean;
  /** @param zoom pixels of the picture for each unit of the SVG */
  paint: (svg: string, zoom: number) => Uint8Array;
}
