// One emulator a data folder. Who has the folder, or wants it, listens on a socket in it whose name nobody has ever used:
// the operating system stops answering there when that process has ended, in whatever way, and no sooner. Two who come at
// once cannot both miss the other, because each listens before it looks round; and only what has stopped answering for
// good is removed, so that nobody removes the socket of a living one.
'use strict';

const { createHash, randomBytes } = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: nap } = require('node:timers/promises');

const MARK = 'tcns-lock-';
const NEW = 'tcns-new-';
const ABANDONED = 60_000;
const NO_SOCKETS = ['EOPNOTSUPP', 'ENOTSUP', 'EPERM', 'EINVAL', 'ENOSYS', 'EAFNOSUPPORT'];

/**
 * Waits until the folder is free, and holds it until this process ends; or resolves to what its living holder says.
 * A holder that says nothing until it ends is one that writes its data down.
 * @param {string} folder
 * @param {(socket: net.Socket) => void} greet What a holder says to one who comes later.
 * @returns {Promise<string>} Empty when this process holds the folder.
 */
async function claim(folder, greet) {
  const place = process.platform === 'win32' ? pipeOf(folder) : socketsOf(folder);
  for (;;) {
    const other = await place.findOther();
    const said = other ? await hear(other) : '';
    if (said !== '') return said;
    if (other) continue;
    const own = await place.listen(greet);
    const rival = own && (await place.findOther(own.name));
    if (own && !rival) return '';
    rival?.destroy();
    own?.withdraw();
    await nap(20 + Math.random() * 200);
  }
}

/** A pipe of Windows has one listener and goes with it. */
function pipeOf(folder) {
  const name = '\\\\.\\pipe\\' + MARK + hashOf(folder);
  return {
    findOther: own => (own ? undefined : connect(name)),
    listen: async greet => (await listen(name, greet).catch(unless('EADDRINUSE'))) && { name, withdraw() {} },
  };
}

function socketsOf(folder) {
  // A relative name, because the whole path of a socket must not be longer than about a hundred bytes.
  process.chdir(folder);
  return { findOther, listen: greet => listenAnew(greet).catch(fault => goElsewhere(folder, fault)) };
}

/** Some file systems, such as a drive of Windows that is mounted into Linux, have no sockets; then it is looked for anew. */
function goElsewhere(folder, fault) {
  const place = path.join(os.tmpdir(), `tcns-${process.getuid()}`, hashOf(folder));
  if (!NO_SOCKETS.includes(fault.code) || process.cwd() === place) throw fault;
  fs.mkdirSync(place, { recursive: true, mode: 0o700 });
  process.chdir(place);
}

async function findOther(own) {
  for (const name of fs.readdirSync('.').filter(name => name.startsWith(MARK) && name !== own)) {
    const socket = await connect(name);
    if (socket) return socket;
    fs.rmSync(name, { force: true });
  }

  // Of one that was killed before anybody could look for it.
  for (const name of fs.readdirSync('.').filter(name => name.startsWith(NEW) && isOld(name))) fs.rmSync(name, { force: true });
}

function isOld(name) {
  const made = fs.statSync(name, { throwIfNoEntry: false });
  return made !== undefined && Date.now() - made.mtimeMs > ABANDONED;
}

async function listenAnew(greet) {
  const bare = newName();
  const server = await listen(bare, greet);

  // Under the name by which others look, it has answered from the first moment on.
  const name = bare.replace(NEW, MARK);
  fs.renameSync(bare, name);
  const withdraw = () => {
    fs.rmSync(name, { force: true });
    server.close();
  };
  return { name, withdraw };
}

function listen(name, greet) {
  return new Promise((resolve, reject) => {
    const server = net.createServer(socket => greet(socket.on('error', () => {}).unref()));

    // Nobody else may come to it; it is made within the call.
    const usual = process.umask(0o177);
    server.on('error', reject).listen(name, () => resolve(server.unref()));
    process.umask(usual);
  });
}

/** Undefined when nobody answers there any more. */
function connect(name) {
  return new Promise((resolve, reject) => {
    const socket = net.connect(name, () => resolve(socket));
    socket.once('error', fault => (['ECONNREFUSED', 'ENOENT'].includes(fault.code) ? resolve(undefined) : reject(fault)));
  });
}

async function hear(socket) {
  let said = '';
  const over = new Promise(resolve => socket.on('error', () => {}).once('close', resolve));
  socket.setEncoding('utf8').on('data', text => (said += text));
  await over;
  return said;
}

const newName = () => NEW + randomBytes(8).toString('hex');

const hashOf = folder => createHash('sha256').update(fs.realpathSync.native(folder)).digest('hex').slice(0, 32);

const unless = code => fault => {
  if (fault.code !== code) throw fault;
};

module.exports = { claim };
