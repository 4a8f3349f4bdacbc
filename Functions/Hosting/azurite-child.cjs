// Runs the storage emulator as a child of the app, or tells the addresses of the one that has the data folder already.
// The parent holds the other end of standard input: when it closes, because the parent ended it or died in whatever way,
// the emulator carries out what was asked of it, writes its data down and ends.
'use strict';

const fs = require('node:fs');
const http = require('node:http');
const net = require('node:net');
const path = require('node:path');
const { guard, settle } = require('./azurite-disk.cjs');
const { claim } = require('./azurite-lock.cjs');
const { tune } = require('./azurite-tables.cjs');

const SERVICES = ['Blob', 'Queue', 'Table'];
const PATIENCE = 60_000;
const LAST_ANSWERS = 5_000;
const PORTS_TAKEN = 1;
const BROKEN = 1;
const KEPT_OUT = 3;

const [emulator, named] = process.argv.splice(2, 2);
const folder = path.resolve(named);
const known = identityOf(folder);
let isEnding = false;
let isBroken = false;
let end = () => process.exit(0);

// Before the emulator is ready nobody was answered, and there is nothing to write down.
process.stdin.on('end', () => {
  isEnding = true;
  end();
}).resume();

// The emulator tells of its end on the way to it: that a dead parent reads nothing must not cut its writing short.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

// What a fault within the emulator leaves in memory was acknowledged: it is written down before the process ends.
for (const event of ['uncaughtException', 'unhandledRejection']) process.on(event, fault => breakOff(fault));

// Ctrl-C and a closed terminal reach the whole group; the parent decides when the emulator ends, after its own last write.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

// What the emulator would do at a signal is done at the parent's end instead. It asks for signals when it is ready.
const ready = new Promise(resolve => {
  const once = process.once.bind(process);
  process.once = (event, handler) => {
    if (event !== 'SIGTERM') return event === 'SIGINT' ? process : once(event, handler);
    end = () => Promise.all(servers.map(drain)).then(() => settle(isOurs)).then(() => (isOurs() ? handler() : process.exit(0)));
    resolve();
    return process;
  };
});

const servers = [];
const createServer = http.createServer;
let refuses = () => false;
http.createServer = (...given) => {
  const server = createServer(...given);
  const emit = server.emit.bind(server);
  server.emit = (event, ...told) => (event === 'request' && refuses(...told)) || emit(event, ...told);
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

function breakOff(fault) {
  console.error(fault?.stack ?? fault);
  if (isBroken) return;
  isBroken = true;

  // Nobody is told any more that something was taken in.
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }

  settle(isOurs).finally(() => process.exit(BROKEN));
}

const isOurs = () => identityOf(folder) === known;

/** Where the folder was removed, or made anew by somebody, what this process knows belongs to nobody any more. */
function identityOf(place) {
  const found = fs.statSync(place, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}/${found.ino}`;
}

/** An emulator that somebody has started by hand holds no lock: this one must not so much as open its folder. */
async function isAnyTaken() {
  const ports = SERVICES.map(service => Number(process.argv[process.argv.indexOf(`--${service.toLowerCase()}Port`) + 1]));
  return (await Promise.all(ports.filter(port => port > 0).map(answers))).includes(true);
}

function answers(port) {
  return new Promise(resolve => {
    const socket = net.connect(port, '127.0.0.1', () => { resolve(true); socket.destroy(); }).once('error', () => resolve(false));
  });
}

async function run() {
  const tooLong = setTimeout(() => {
    console.error(`Another storage emulator has held ${folder} for ${PATIENCE / 1000} seconds without an answer. Try again when its process has ended.`);
    process.exit(KEPT_OUT);
  }, PATIENCE);
  const said = await claim(folder, greet);
  clearTimeout(tooLong);
  if (said !== '') {
    process.stdin.destroy();
    process.stdout.write(said);
    return;
  }

  if (await isAnyTaken()) {
    console.error('Something else answers on the ports of the storage emulator.');
    process.exit(PORTS_TAKEN);
  }

  process.argv.push('--location', folder);
  tune(emulator);
  refuses = guard(emulator, folder);
  require(emulator);
}

run().catch(fault => {
  console.error(`The data folder ${folder} cannot be locked: ${fault.message}`);
  process.exit(KEPT_OUT);
});
