/** Milliseconds of work before the page gets its turn. */
const SLICE = 10;

/** In a loop, `await pause()` gives the page its turn: at first, and then as often as it needs one. */
export function slices(): () => Promise<void> {
  let end = 0;
  return async () => {
    if (performance.now() < end) return;
    // A timer waits 4 ms in a loop, and a second in a hidden page; browsers before 2024 have nothing else.
    await ((globalThis as any).scheduler?.yield?.() ?? new Promise((next) => setTimeout(next)));
    end = performance.now() + SLICE;
  };
}
