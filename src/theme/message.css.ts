import { css } from 'lit';

export const message = css``;
