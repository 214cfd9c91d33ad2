import type { Section, Stage } from './section.js';

export const updates = (_stage: Stage): Section => ({
  render: () => '',
});
