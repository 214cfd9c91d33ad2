import { css } from 'lit';

export const share = css``;
