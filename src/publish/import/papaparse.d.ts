/** The part of Papa Parse that is used; its published types would bring all of Node's with them. */
declare module 'papaparse' {
  interface Result {
    data: string[][];
    errors: { type: string; code: string; message: string; row?: number }[];
    meta: { delimiter: string };
  }
  const Papa: { parse(text: string, options: { delimiter: string; skipEmptyLines: false }): Result };
  export default Papa;
}
