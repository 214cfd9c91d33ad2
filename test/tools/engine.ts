// Which engine a test runs in, for the few things that the test tools can do in one of them only.

const { userAgent } = navigator;

export const engine: 'chromium' | 'firefox' | 'webkit' = userAgent.includes('Firefox/')
  ? 'firefox'
  : userAgent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** `emulateMedia` (colour scheme, forced colours, reduced motion, print). */
export const canEmulateMedia: boolean = engine === 'chromium';

/** `setViewport`. */
export const canSetViewport: boolean = engine !== 'webkit';
