import { css } from 'lit';

export const map = css``;
