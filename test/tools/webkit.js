// Runs the browser tests in WebKit: a launcher for @web/test-runner that speaks the few commands of
// WebDriver it needs to WebKitGTK's own driver. One window, one test file at a time.
// https://www.w3.org/TR/webdriver2/
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Names of keys as the tests write them, and the code points WebDriver wants (17.4.2). */
const keys = /** @type {Record<string, string>} */ ({
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
});

const buttons = { left: 0, middle: 1, right: 2 };

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/** A WebDriver session, with the process tree behind it. */
class Driver {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #process;
  #base = '';
  #session = '';

  /** @param {import('./browsers.js').WebKit} paths */
  async start({ driver, browser, xvfb }) {
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    // A process group of its own, so that xvfb-run's children end with it.
    const child = spawn(xvfb, ['-a', driver, `--port=${port}`], { detached: true, stdio: 'ignore' });
    this.#process = child;
    process.once('exit', () => this.#end());
    await this.#answering(child);
    const { sessionId } = await this.#send('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        },
      },
    });
    this.#session = `/session/${sessionId}`;
  }

  /** @param {import('node:child_process').ChildProcess} child */
  async #answering(child) {
    for (let tries = 0; tries < 100; tries++) {
      if (child.exitCode !== null) throw new Error(`WebKitWebDriver ended with status ${child.exitCode}.`);
      try {
        return await this.#send('GET', '/status');
      } catch {
        await pause(100);
      }
    }
    throw new Error('WebKitWebDriver does not answer.');
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = /** @type {any} */ (await response.json());
    if (!response.ok) throw new Error(`WebDriver, ${method} ${path}: ${value?.message ?? response.status}`);
    return value;
  }

  /** @param {string} url */
  go(url) {
    return this.#send('POST', `${this.#session}/url`, { url });
  }

  /** @param {object[]} actions */
  act(actions) {
    return this.#send('POST', `${this.#session}/actions`, { actions });
  }

  async stop() {
    if (this.#session) await this.#send('DELETE', this.#session).catch(() => {});
    this.#end();
  }

  #end() {
    const pid = this.#process?.pid;
    this.#process = undefined;
    if (!pid) return;
    try {
      process.kill(-pid);
    } catch {
      // It has ended by itself.
    }
  }
}

/**
 * @param {import('./browsers.js').WebKit} paths
 * @returns {import('@web/test-runner-core').BrowserLauncher & Record<string, any>}
 */
export function webkitLauncher(paths) {
  /** @type {Promise<Driver> | undefined} */
  let starting;
  const driver = () =>
    (starting ??= (async () => {
      const made = new Driver();
      try {
        await made.start(paths);
      } catch (error) {
        await made.stop();
        throw error;
      }
      return made;
    })());
  /** @type {Map<string, string>} */
  const open = new Map();

  /** @param {object[]} actions */
  const point = async actions =>
    (await driver()).act([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  /** @param {'pointerDown' | 'pointerUp'} type @param {keyof typeof buttons} button */
  const press = (type, button = 'left') => ({ type, button: buttons[button] });
  /** @param {number} x @param {number} y */
  const moveTo = (x, y) => ({ type: 'pointerMove', duration: 0, x, y });

  return {
    name: 'WebKit',
    // What the commands of @web/test-runner-commands look for.
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      open.set(id, url);
      await (await driver()).go(url);
    },
    isActive: id => open.has(id),
    getBrowserUrl: id => open.get(id),
    async stopSession(id) {
      open.delete(id);
      // Leaving the page ends what a test left running.
      await (await driver()).go('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('WebKit is driven here without a window to look at.');
    },
    async stop() {
      await (await starting?.catch(() => undefined))?.stop();
    },

    /** @param {string} _id @param {string[]} typed */
    async sendKeys(_id, typed) {
      const strokes = typed.flatMap(name => {
        // "Shift+Tab": the last one is pressed while the others are held.
        const parts = name.length > 1 ? name.split('+') : [name];
        const held = parts.map(part => keys[part] ?? part);
        return [
          ...held.map(value => ({ type: 'keyDown', value })),
          ...held.toReversed().map(value => ({ type: 'keyUp', value })),
        ];
      });
      await (await driver()).act([{ type: 'key', id: 'keyboard', actions: strokes }]);
    },
    /** @param {string} _id @param {number} x @param {number} y */
    sendMouseMove: (_id, x, y) => point([moveTo(x, y)]),
    /** @param {string} _id @param {number} x @param {number} y @param {keyof typeof buttons} [button] */
    sendMouseClick: (_id, x, y, button) => point([moveTo(x, y), press('pointerDown', button), press('pointerUp', button)]),
    /** @param {string} _id @param {keyof typeof buttons} [button] */
    sendMouseDown: (_id, button) => point([press('pointerDown', button)]),
    /** @param {string} _id @param {keyof typeof buttons} [button] */
    sendMouseUp: (_id, button) => point([press('pointerUp', button)]),
    resetMouse: () => point([press('pointerUp', 'left'), press('pointerUp', 'middle'), press('pointerUp', 'right'), moveTo(0, 0)]),
  };
}
