// What a page's main thread did, from Chromium's own trace. A long-task observer tells wall time, which
// on a busy machine is other people's work too; the trace has the processor time of each task.

/**
 * @typedef {{ name: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, ph: string, args: any }} Event
 * @typedef {{ start: number, end: number, cpu: number, wall: number, script: number, from: string, marks: string[] }} Task milliseconds
 */

const categories = ['toplevel', 'blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/**
 * The tasks of the main thread of the page that sets marks beginning with "test:", while `work` is done.
 * @param {import('playwright-core').Browser} browser
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Task[]>}
 */
export async function traced(browser, work) {
  await browser.startTracing(undefined, { categories });
  await work();
  const trace = await browser.stopTracing();
  /** @type {Event[]} */
  const events = JSON.parse(trace.toString()).traceEvents;
  const marks = events.filter(event => event.name.startsWith('test:'));
  const { pid, tid } = marks[0] ?? {};
  const here = events.filter(event => event.pid === pid && event.tid === tid);
  const scripts = here.filter(event => ['RunMicrotasks', 'FunctionCall'].includes(event.name));
  // A continuation of `scheduler.yield` is a task without a controller's, which would tell where it is from.
  const controlled = here.filter(event => event.name === 'ThreadControllerImpl::RunTask');
  return here
    .filter(event => event.name === 'RunTask' && event.tdur !== undefined)
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      start: ts / 1000,
      end: (ts + dur) / 1000,
      wall: dur / 1000,
      cpu: tdur / 1000,
      script: scripts.filter(event => event.ts >= ts && event.ts <= ts + dur).reduce((sum, event) => sum + (event.tdur ?? 0), 0) / 1000,
      from: controlled.find(event => event.ts >= ts && event.ts <= ts + dur)?.args.src_func ?? 'a continuation',
      marks: marks.filter(mark => mark.ts >= ts && mark.ts <= ts + dur).map(mark => mark.name.slice('test:'.length)),
    }));
}

/**
 * The longest tasks. While a body comes in, Chromium decodes it a second time for its inspector, which is
 * there only because a test is watching: of those tasks only what scripts did counts.
 * @param {Task[]} tasks
 * @param {number} most milliseconds of processor time
 */
export const longer = (tasks, most) =>
  tasks
    .filter(({ cpu, script, from }) => (/^(DidFinishLoadingBody|BeginRead|ArmOrNotify)$/.test(from) ? script : cpu) > most)
    .map(({ cpu, wall, from, marks }) => `${cpu.toFixed(0)} ms of ${wall.toFixed(0)} ms in ${from} ${marks.join(', ')}`);
