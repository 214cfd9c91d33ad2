/** How often failures double the pause: to an hour where it is a minute. */
const MOST_DOUBLINGS = 6;
/** Longest pause that a host or a server can ask for; a timer of a month would run at once. */
const LONGEST_WAIT = 86_400;

/** What a task tells about its outcome. */
export interface Outcome {
  failed?: boolean;
  /** Seconds to wait at least. */
  wait?: number;
  /** Nothing will ever change again. */
  final?: boolean;
}

export interface Poll {
  /** Seconds between two runs; infinite: only the first, and those that the visitor's return asks for. */
  interval: number;
  /** The visitor wants no change. */
  paused: boolean;
  /** Runs the task at once; does nothing if it has been started. */
  start(): void;
  stop(): void;
  /** Sets the timer for the next run. To be called when `interval` or `paused` has changed. */
  arm(): void;
}

/**
 * Repeats a task politely: the timer is armed after completion, never twice; jitter keeps a
 * thousand pages from asking at once; failures double the pause; a hidden page asks nothing.
 */
export function createPoll(task: () => Promise<Outcome>): Poll {
  let on = false;
  let running = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let pace = 1;
  let failures = 0;
  let outcome: Outcome = {};

  const run = async () => {
    if (running) return;
    running = true;
    outcome = await task();
    running = false;
    last = Date.now();
    failures = outcome.failed ? failures + 1 : 0;
    pace = (0.75 + Math.random() / 4) * 2 ** Math.min(failures, MOST_DOUBLINGS);
    poll.arm();
  };

  const onReturn = ({ type, persisted }: Event & { persisted?: boolean }) => {
    // Due at once, or when it is seen; a restore from the back/forward cache makes no request by itself.
    if (type == 'online' || persisted) last = 0;
    poll.arm();
  };

  const listen = (change: typeof addEventListener) => {
    ['online', 'pageshow', 'visibilitychange'].forEach((type) => change(type, onReturn));
  };

  const poll: Poll = {
    interval: Infinity,
    paused: false,
    start() {
      if (on) return;
      on = true;
      listen(addEventListener);
      void run();
    },
    stop() {
      on = false;
      listen(removeEventListener);
      poll.arm();
    },
    arm() {
      clearTimeout(timer);
      const seconds = Math.min(Math.max(poll.interval * pace, outcome.wait ?? 0), LONGEST_WAIT);
      if (on && !running && !poll.paused && !outcome.final && !document.hidden && (poll.interval < Infinity || !last)) {
        timer = setTimeout(run, last + seconds * 1000 - Date.now());
      }
    },
  };
  return poll;
}
