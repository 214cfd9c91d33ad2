import { css } from 'lit';

export const updates = css`
  [part='updates'] {
    max-inline-size: var(--solidarity-measure, 40em);
    padding: 0;
    list-style: none;
  }
  [part='update'] {
    position: relative;
    padding-block: var(--_gap);
    padding-inline-end: 1.5em;
    border-block-start: 1px solid var(--_mark);
  }
  [part='update'] time {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  [part='update-title'] {
    margin-block: 0.1em 0.4em;
    font-size: 1.1em;
  }
  [part='update'] :is(p, ul, ol, blockquote) {
    margin-block: 0.5em 0;
  }
  [part='update'] ul {
    list-style: disc;
  }
  [part='play'] {
    margin-block: 0.7em 0.2em;
    text-align: start;
  }
  [part='play']::before {
    content: '►\\00a0 ';
    content: '►\\00a0 ' / '';
  }
  [part='video'] {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    margin-block: 0.7em 0.2em;
    border: 0;
    background: #000;
  }
  @media print {
    [part='video'] {
      display: none;
    }
  }
`;
