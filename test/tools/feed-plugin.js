// Runs the feed server for as long as the browser tests run.
import { startFeedServer } from './feed-server.js';

/** @returns {import('@web/test-runner-core').TestRunnerPlugin & { origin: () => string }} */
export function feedServerPlugin() {
  /** @type {Awaited<ReturnType<typeof startFeedServer>> | undefined} */
  let server;
  return {
    name: 'feed-server',
    async serverStart() {
      server = await startFeedServer();
    },
    async serverStop() {
      await server?.close();
    },
    origin: () => server?.origin ?? '',
  };
}
