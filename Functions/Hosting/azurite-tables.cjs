// What a local run's emulator needs to hold a province's year.
//
// It looks at every row of a table for every query. Records are many, and asked for by team or by commune, and so
// are registries by commune: those queries are led through the index by partition that the emulator keeps anyway, and then
// looked at as ever. (That index takes what looks like a number for one: in other tables, such as that of the keys with their
// hexadecimal digits, its order may be none.)
//
// It writes all tables down anew every five seconds, during which nobody is answered. The longer that takes, the seldomer it is
// done; at its end everything is written as ever.
'use strict';

const path = require('node:path');

const TABLES = ['records', 'registry'];
const OF_ONE = /^PartitionKey eq '([^']+)'(?: and |$)/;
const OF_COMMUNE = /^PartitionKey ge '([0-9]+)-' and PartitionKey lt '\1\.'(?: and |$)/;

const SOONEST = 5_000;
const LATEST = 60_000;
const PARTS = 20;

/** @param {string} emulator Its main file. */
function tune(emulator) {
  const store = require(path.join(path.dirname(emulator), 'table', 'persistence', 'LokiTableMetadataStore.js')).default.prototype;
  index(store);
  pace(store);
}

function index(store) {
  const query = store.queryTableEntities;
  store.queryTableEntities = function (context, account, table, options, ...from) {
    const partitions = TABLES.includes(table) && partitionsOf(options?.filter);
    const all = (...named) => this.getEntityCollection(...named);
    const some = (...named) => ({ chain: () => all(...named).chain().find({ PartitionKey: partitions }) });
    const asked = partitions ? Object.create(this, { getEntityCollection: { value: some } }) : this;
    return query.call(asked, context, account, table, options, ...from);
  };
}

function pace(store) {
  const init = store.init;
  store.init = async function () {
    await init.call(this);
    if (!this.db.autosave) return;
    this.db.ignoreAutosave = true;
    keep(this.db, SOONEST);
  };
}

function keep(db, wait) {
  setTimeout(() => {
    const begun = Date.now();
    const again = () => keep(db, Math.min(LATEST, Math.max(SOONEST, PARTS * (Date.now() - begun))));
    if (db.autosaveDirty()) db.saveDatabase(again);
    else again();
  }, wait).unref();
}

/** Undefined where the filter may want rows of other partitions too. */
function partitionsOf(filter) {
  if (typeof filter !== 'string' || / or /i.test(filter.replace(/\([^()]*\)/g, ''))) return undefined;
  const [, one] = OF_ONE.exec(filter) ?? [];
  if (one) return { $eq: one };
  const [, commune] = OF_COMMUNE.exec(filter) ?? [];

  // Not the end that the filter names: the index would take it for a number.
  return commune && { $between: [`${commune}-`, `${commune}-\uffff`] };
}

module.exports = { tune };
