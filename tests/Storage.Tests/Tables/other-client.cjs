// Another client of the Table service, for the tests of ours: node other-client.cjs <command> <table>, run in the
// repository's root, with the connection string in TABLES and the command's input as JSON on standard input.
// Prints one line of JSON.
const { TableClient } = require('@azure/data-tables');

const [command, name] = process.argv.slice(2);
const table = TableClient.fromConnectionString(process.env.TABLES, name, { allowInsecureConnection: true });

const commands = {
  // Rows with explicit types: { partitionKey, rowKey, Name: { type, value } }
  async add(rows) {
    for (const row of rows) await table.createEntity(decode(row));
    return rows.length;
  },

  async addMany({ partitionKey, count }) {
    for (let first = 0; first < count; first += 100) {
      const rows = Array.from({ length: Math.min(100, count - first) }, (_, i) => first + i);
      await table.submitTransaction(rows.map(i => ['create', { partitionKey, rowKey: String(i).padStart(5, '0'), Number: i }]));
    }
    return count;
  },

  async get(keys) {
    const rows = [];
    for (const { partitionKey, rowKey } of keys) rows.push(encode(await table.getEntity(partitionKey, rowKey, { disableTypeConversion: true })));
    return rows;
  },

  async count({ partitionKey }) {
    let count = 0;
    for await (const _ of table.listEntities({ queryOptions: { filter: `PartitionKey eq '${partitionKey}'` } })) count++;
    return count;
  },
};

function decode(row) {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key,
    value?.type === 'Binary' ? Buffer.from(value.value, 'base64') : value]));
}

function encode(row) {
  const own = Object.entries(row).filter(([key]) => !['odata.metadata', 'etag', 'timestamp'].includes(key));
  return Object.fromEntries(own.map(([key, value]) => [key, typeof value === 'object' ? `${value.type}: ${value.value}` : value]));
}

let input = '';
process.stdin.setEncoding('utf8').on('data', text => { input += text; }).on('end', async () => {
  const result = await commands[command](JSON.parse(input));
  process.stdout.write(JSON.stringify(result));
});
