// Validates plans against their JSON Schema for the tests: node validate.cjs, run in the repository's root, with the schema
// and the plans as JSON on standard input: { schema, plans: [] }. Prints the faults of each plan, as one line of JSON.
const Ajv = require('ajv/dist/2020');

let input = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', part => { input += part; });
process.stdin.on('end', () => {
  const { schema, plans } = JSON.parse(input);
  // Unknown keywords are errors. Formats are notes to people: patterns hold what they say.
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);
  console.log(JSON.stringify(plans.map(plan =>
    validate(plan) ? [] : validate.errors.map(fault => `${fault.instancePath} ${fault.message}`))));
});
