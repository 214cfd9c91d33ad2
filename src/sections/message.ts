import type { Section, Stage } from './section.js';

export const message = (_stage: Stage): Section => ({
  render: () => '',
});
