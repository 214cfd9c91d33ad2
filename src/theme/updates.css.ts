import { css } from 'lit';

export const updates = css``;
