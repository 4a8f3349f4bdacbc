// Reads a file of the feed by a library that has nothing to do with the engine: node feed-readers.cjs <reader> <file>.
// Prints { columns: [[name, type]], rows: [[value, …]] }, each value as text; the types by the words of the tests.
const fs = require('node:fs');

const day = 24 * 60 * 60 * 1000;
const dateText = (date) => date.toISOString().slice(0, 10);
const instantText = (micros) =>
  new Date(Number(micros / 1000n)).toISOString().slice(0, 20) + (micros % 1000000n).toString().padStart(6, '0') + 'Z';

function decimalText(units, scale) {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  return (units < 0n ? '-' : '') + digits.slice(0, -scale) + '.' + digits.slice(-scale);
}

async function hyparquet(file) {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const buffer = await asyncBufferFromFile(file);
  const metadata = await parquetMetadataAsync(buffer);
  const parsers = { timestampFromMicroseconds: (micros) => instantText(micros), dateFromDays: (days) => dateText(new Date(days * day)) };
  const fields = metadata.schema.slice(1);
  const rows = await parquetReadObjects({ file: buffer, metadata, parsers });
  const text = (field, value) => {
    if (value === null || value === undefined) return null;
    return field.logical_type?.type === 'DECIMAL' || field.converted_type === 'DECIMAL' ? value.toFixed(field.scale) : String(value);
  };
  return {
    columns: fields.map((field) => [field.name, hyparquetType(field)]),
    rows: rows.map((row) => fields.map((field) => text(field, row[field.name]))),
  };
}

function hyparquetType(field) {
  if (field.num_children) return 'nested';
  if (field.converted_type === 'DECIMAL') return `decimal(${field.precision},${field.scale})`;
  if (field.logical_type?.type === 'TIMESTAMP')
    return field.logical_type.isAdjustedToUTC && field.logical_type.unit === 'MICROS' ? 'instant' : 'other timestamp';
  return { UTF8: 'text', DATE: 'date', INT_64: 'whole number' }[field.converted_type] ?? { BOOLEAN: 'boolean' }[field.type] ?? 'other';
}

async function parquetWasm(file) {
  const { readParquet } = require('parquet-wasm');
  const { tableFromIPC } = require('apache-arrow');
  const table = tableFromIPC(readParquet(new Uint8Array(fs.readFileSync(file))).intoIPCStream());
  const columns = table.schema.fields.map((field) => [field.name, arrowType(String(field.type))]);
  const vectors = columns.map((_, place) => table.getChildAt(place));
  const rows = [];
  for (let row = 0; row < table.numRows; row++)
    rows.push(columns.map(([, type], place) => arrowText(vectors[place], row, type)));
  return { columns, rows };
}

function arrowType(type) {
  const decimal = /^Decimal\[(\d+)e\+?(-?\d+)\]$/.exec(type);
  if (decimal) return `decimal(${decimal[1]},${decimal[2]})`;
  return { Utf8: 'text', Int64: 'whole number', 'Date32<DAY>': 'date', 'Timestamp<MICROSECOND, UTC>': 'instant', Bool: 'boolean' }[type] ?? type;
}

function arrowText(vector, row, type) {
  const value = vector.get(row);
  if (value === null) return null;
  if (type === 'date') return dateText(new Date(value));
  if (type.startsWith('decimal')) {
    const words = new BigUint64Array(value.buffer.slice(value.byteOffset, value.byteOffset + 16));
    return decimalText(BigInt.asIntN(128, words[0] | (words[1] << 64n)), Number(/,(\d+)\)/.exec(type)[1]));
  }
  if (type === 'instant') {
    // The library gives milliseconds; the microseconds lie in its memory.
    const data = vector.data[0];
    return instantText(data.values[data.offset + row]);
  }
  return String(value);
}

const csvTable = (rows) => ({ columns: rows[0].map((name) => [name, 'text']), rows: rows.slice(1) });

const readers = {
  hyparquet,
  'parquet-wasm': parquetWasm,
  papaparse: async (file) => {
    const read = require('papaparse').parse(fs.readFileSync(file, 'utf8'), { newline: '\r\n', skipEmptyLines: true });
    if (read.errors.length) throw new Error(JSON.stringify(read.errors));
    return csvTable(read.data);
  },
  'csv-parse': async (file) => csvTable(require('csv-parse/sync').parse(fs.readFileSync(file), { bom: true, record_delimiter: '\r\n' })),
};

readers[process.argv[2]](process.argv[3]).then((table) => process.stdout.write(JSON.stringify(table)));
