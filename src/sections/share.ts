import type { Section, Stage } from './section.js';

export const share = (_stage: Stage): Section => ({
  render: () => '',
});
