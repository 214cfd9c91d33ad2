import type { Section, Stage } from './section.js';

export const map = (_stage: Stage): Section => ({
  render: () => '',
});
