// What the emulator is told lies in memory until it is written down: all of a part anew, beside the file of before. Where that fails, as on a full
// disk, it would not try again before the next change, and lose what it has acknowledged. So what could not be written is written later, and
// meanwhile, or while there is no room for another file of that size, it takes in nothing.
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const SPARE = 16 * 1024 * 1024;
const LOOK = 1_000;
const kept = new Set();
const failed = new Set();
const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * @param {string} emulator Its main file.
 * @param {string} folder Where it writes.
 * @returns {(request, response) => boolean} Answers a request that must not be carried out now, and says that it did.
 */
function guard(emulator, folder) {
  retry(require(require.resolve('lokijs', { paths: [path.dirname(emulator)] })).prototype);
  let isShort = false;
  setInterval(() => { isShort = hasNoRoom(folder); }, LOOK).unref();
  return (request, response) => {
    if (HARMLESS.includes(request.method) || (failed.size === 0 && !isShort)) return false;
    request.resume();
    response.writeHead(503, { 'x-ms-error-code': 'ServerBusy', 'Content-Length': 0 });
    response.end();
    return true;
  };
}

/**
 * What was acknowledged is written before the emulator ends, also where there is no room yet: whoever asked for it is gone and does not ask again.
 * @param {() => boolean} isOurs Whether the folder is still there.
 */
async function settle(isOurs) {
  while (isOurs()) {
    for (const part of kept) {
      if (failed.has(part) || part.autosaveDirty() || part.throttledSavePending) await new Promise(resolve => part.saveDatabase(resolve));
    }

    if (failed.size === 0) return;
    await new Promise(resolve => setTimeout(resolve, LOOK));
  }
}

/** What changed is known as changed until it is written. */
function retry(loki) {
  const enable = loki.autosaveEnable;
  loki.autosaveEnable = function (...given) {
    kept.add(this);
    return enable.apply(this, given);
  };

  const save = loki.saveDatabaseInternal;
  loki.saveDatabaseInternal = function (told) {
    const changed = this.collections.filter(collection => collection.dirty);
    save.call(this, fault => {
      if (fault) {
        if (!failed.has(this)) console.error(`${path.basename(this.filename)} cannot be written: ${fault.message}`);
        failed.add(this);
        for (const collection of changed) collection.dirty = true;
        fs.rm(this.filename + '~', { force: true }, () => told?.(fault));
      } else {
        failed.delete(this);
        told?.(fault);
      }
    });
  };
}

function hasNoRoom(folder) {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    const sizes = fs.readdirSync(folder).filter(name => name.endsWith('.json')).map(name => fs.statSync(path.join(folder, name)).size);
    return bavail * bsize < SPARE + Math.max(0, ...sizes);
  } catch {
    // A file was replaced in between, or the folder has gone, which is noticed elsewhere.
    return false;
  }
}

module.exports = { guard, settle };
