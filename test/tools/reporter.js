// Reporters for @web/test-runner: what failed in full, what passed as a number, an engine a line.
import { writeFileSync } from 'node:fs';

/**
 * @typedef {import('@web/test-runner-core').TestSession} Session
 * @typedef {import('@web/test-runner-core').TestSuiteResult} Suite
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/**
 * @param {Suite | undefined} suite
 * @returns {Counts}
 */
function count(suite) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const test of suite?.tests ?? []) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite?.suites ?? []) add(counts, count(inner));
  return counts;
}

/** @param {Counts} to @param {Counts} from */
function add(to, from) {
  to.passed += from.passed;
  to.failed += from.failed;
  to.skipped += from.skipped;
}

/**
 * A test file that broke before, between or after its tests (a syntax error, a failed hook, a time-out)
 * is a failure too, though none of its tests is.
 * @param {Session} session
 * @returns {Counts}
 */
function countSession(session) {
  const counts = count(session.testResults);
  if (counts.failed === 0 && !session.passed) counts.failed = 1;
  return counts;
}

/**
 * Counts what ran. With a file it writes the counts there as JSON, for test/run.js.
 * @param {{ file?: string | undefined }} [options]
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function countingReporter({ file } = {}) {
  return {
    stop({ sessions, testCoverage }) {
      const total = { passed: 0, failed: 0, skipped: 0 };
      /** @type {Map<string, Counts>} */
      const engines = new Map();
      for (const session of sessions) {
        const counts = countSession(session);
        const engine = engines.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        add(engine, counts);
        add(total, counts);
        engines.set(session.browser.name, engine);
      }
      for (const [name, { passed, failed, skipped }] of engines) {
        console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
      }
      // Too little coverage is one failure more, so that the numbers explain the exit status.
      if (testCoverage && !testCoverage.passed) {
        console.log('Too few lines are covered: see coverageConfig in test/web-test-runner.config.js, and coverage/lcov.info for which.');
        total.failed += 1;
      }
      if (file) writeFileSync(file, JSON.stringify(total));
    },
  };
}
