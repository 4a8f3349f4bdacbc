// Runs the storage emulator as a child of the app, or tells the addresses of the one that has the data folder already.
// The parent holds the other end of standard input: when it closes, because the parent ended it or died in whatever way,
// the emulator carries out what was asked of it, writes its data down and ends.
'use strict';

const http = require('node:http');
const { claim } = require('./azurite-lock.cjs');

const SERVICES = ['Blob', 'Queue', 'Table'];
const PATIENCE = 60_000;
const LAST_ANSWERS = 5_000;
const KEPT_OUT = 3;

const [emulator, folder] = process.argv.splice(2, 2);
let isEnding = false;
let end = () => process.exit(0);

// Before the emulator is ready nobody was answered, and there is nothing to write down.
process.stdin.on('end', () => {
  isEnding = true;
  end();
}).resume();

// The emulator tells of its end on the way to it: that a dead parent reads nothing must not cut its writing short.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

// Ctrl-C and a closed terminal reach the whole group; the parent decides when the emulator ends, after its own last write.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

// What the emulator would do at a signal is done at the parent's end instead. It asks for signals when it is ready.
const ready = new Promise(resolve => {
  const once = process.once.bind(process);
  process.once = (event, handler) => {
    if (event !== 'SIGTERM') return event === 'SIGINT' ? process : once(event, handler);
    end = () => Promise.all(servers.map(drain)).then(handler);
    resolve();
    return process;
  };
});

const servers = [];
const createServer = http.createServer;
http.createServer = (...given) => {
  const server = createServer(...given);
  servers.push(server);
  return server;
};

async function greet(socket) {
  await ready;

  // In the same turn the parent's end may be known, but not yet noticed.
  await new Promise(setImmediate);
  if (!isEnding) socket.end(servers.map((server, index) => addressLine(SERVICES[index], server.address())).join('\n') + '\n');
}

const addressLine = (service, { address, port }) => `Azurite ${service} service is successfully listening at http://${address}:${port}`;

/** What was answered is to be written down: the emulator does not wait for what it is still working on. */
function drain(server) {
  return new Promise(resolve => {
    const idle = setInterval(() => server.closeIdleConnections(), 20);
    const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(late);
      resolve();
    });
  });
}

async function run() {
  const tooLong = setTimeout(() => {
    console.error(`Another storage emulator has been writing to ${folder} for ${PATIENCE / 1000} seconds. Try again when its process has ended.`);
    process.exit(KEPT_OUT);
  }, PATIENCE);
  const said = await claim(folder, greet);
  clearTimeout(tooLong);
  if (said !== '') {
    process.stdin.destroy();
    process.stdout.write(said);
    return;
  }

  process.argv.push('--location', folder);
  require(emulator);
}

run().catch(fault => {
  console.error(`The data folder ${folder} cannot be locked: ${fault.message}`);
  process.exit(KEPT_OUT);
});
