// Reads Power Query M by Microsoft's own parser: node parse.cjs < documents, which are { name: text, … }.
// Prints { name: { errors: [{ message, line, column }], formatted, tree }, … }. Of the tree stands what the evaluator needs: each
// node its kind ("is") and place, without the brackets, commas and keywords of its text.
const { DefaultSettings, TaskUtils, Lexer, Parser } = require('@microsoft/powerquery-parser');
const { tryFormat, DefaultSettings: formatDefaults, IndentationLiteral, NewlineLiteral } = require('@microsoft/powerquery-formatter');

const formatSettings = { ...formatDefaults, indentationLiteral: IndentationLiteral.SpaceX4, newlineLiteral: NewlineLiteral.Unix, maxWidth: 120 };
const punctuation = new Set(['letConstant', 'inConstant', 'ifConstant', 'thenConstant', 'elseConstant', 'equalConstant', 'fatArrowConstant',
  'openWrapperConstant', 'closeWrapperConstant', 'rangeConstant', 'tryConstant', 'tableConstant', 'functionConstant', 'constant']);

function simplified(node) {
  if (node === undefined || node === null || typeof node !== 'object') return node;
  if (node.kind === 'Constant') return node.constantKind;
  if (node.kind === 'ArrayWrapper') return node.elements.map(simplified);
  if (node.kind === 'Csv') return simplified(node.node);
  if (node.kind === 'ParenthesizedExpression') return simplified(node.content);
  const { lineNumber, lineCodeUnit } = node.tokenRange.positionStart;
  const result = { is: node.kind, line: lineNumber + 1, column: lineCodeUnit + 1 };
  for (const [name, value] of Object.entries(node)) {
    if (['kind', 'id', 'attributeIndex', 'tokenRange', 'isLeaf'].includes(name) || punctuation.has(name) || value === undefined) continue;
    result[name] = simplified(value);
  }
  return result;
}

function trouble(error) {
  const inner = error.innerError ?? error;
  const place = inner.foundToken?.token?.positionStart ?? inner.token?.positionStart ?? inner.positionStart ?? inner.tokenPosition;
  return { message: error.message, line: (place?.lineNumber ?? 0) + 1, column: (place?.lineCodeUnit ?? 0) + 1 };
}

async function read(text) {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (TaskUtils.isError(task)) return { errors: [trouble(task.error)] };
  const formatted = await tryFormat(formatSettings, text);
  if (formatted.kind !== 'Ok') return { errors: [trouble(formatted.error)] };
  return { errors: [], formatted: formatted.value, tree: simplified(task.ast) };
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const documents = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const answers = {};
  for (const [name, text] of Object.entries(documents)) answers[name] = await read(text);
  process.stdout.write(JSON.stringify(answers));
}

main().catch((error) => {
  process.stderr.write(String(error.stack ?? error));
  process.exitCode = 1;
});
