import { css } from 'lit';

/** What large type needs in scripts other than Latin, whatever language is around it. */
export const scripts = css`
  /* Marks above and below the line would touch those of the next one. */
  :is([role='heading'], [part='demand']):is(:lang(ar), :lang(bn), :lang(fa), :lang(hi), :lang(ne), :lang(ur)) {
    line-height: 1.4;
  }
  /* Where lines break between any two characters, none is to stand alone with its full stop. */
  :is([role='heading'], [part='demand']):lang(zh) {
    text-wrap: pretty;
  }
  /* The classifier of Bengali is part of the number's word. */
  [part='number']:lang(bn) {
    display: inline;
  }
`;
