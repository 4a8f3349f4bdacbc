// Reads Power Query M by Microsoft's own parser: node parse.cjs < { documents: { name: text, … }, known: [name of the library, …] }.
// Prints { name: { errors: [{ message, line, column }], diagnostics: [the same], formatted, tree }, … }: the errors are the parser's,
// the diagnostics what Microsoft's editor would underline, such as a name that nothing gives. Of the tree stands what the evaluator needs: each
// node its kind ("is") and place, without the brackets, commas and keywords of its text.
const { DefaultSettings, Language, TaskUtils, Trace } = require('@microsoft/powerquery-parser');
const { tryFormat, DefaultSettings: formatDefaults, IndentationLiteral, NewlineLiteral } = require('@microsoft/powerquery-formatter');
const { InspectionUtils, Library, textDocument, validate } = require('@microsoft/powerquery-language-services');

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

/** The names that a document can use besides its own, each of any type. */
function libraryOf(names) {
  const definition = (name) => ({
    kind: Library.LibraryDefinitionKind.Constant, label: name, description: '', asPowerQueryType: Language.Type.AnyInstance, completionItemKind: 21,
  });
  return {
    externalTypeResolver: () => undefined,
    libraryDefinitions: {
      staticLibraryDefinitions: new Map(names.map((name) => [name, definition(name)])), dynamicLibraryDefinitions: () => new Map(),
    },
  };
}

async function diagnostics(text, names) {
  const inspectionSettings = InspectionUtils.inspectionSettings(DefaultSettings, { library: libraryOf(names) });
  const analysis = { inspectionSettings, isWorkspaceCacheAllowed: false, initialCorrelationId: undefined, traceManager: Trace.NoOpTraceManagerInstance };
  const validation = {
    ...inspectionSettings, checkForDuplicateIdentifiers: true, checkInvokeExpressions: false, checkUnknownIdentifiers: true, source: 'M',
  };
  const result = await validate(textDocument('m', 1, text), analysis, validation);
  if (result.kind !== 'Ok') throw result.error;
  return result.value.diagnostics.map(({ message, range: { start } }) => ({ message, line: start.line + 1, column: start.character + 1 }));
}

async function read(text, names) {
  const task = await TaskUtils.tryLexParse(DefaultSettings, text);
  if (TaskUtils.isError(task)) return { errors: [trouble(task.error)], diagnostics: [] };
  const formatted = await tryFormat(formatSettings, text);
  if (formatted.kind !== 'Ok') return { errors: [trouble(formatted.error)], diagnostics: [] };
  return { errors: [], diagnostics: await diagnostics(text, names), formatted: formatted.value, tree: simplified(task.ast) };
}

async function main() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const { documents, known } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  // As the parser writes names: those that are no plain identifiers in #"…".
  const written = (name) => (Language.IdentifierUtils.getIdentifierKind(name) === 'Regular' ? name : `#"${name.replaceAll('"', '""')}"`);
  const answers = {};
  for (const [name, text] of Object.entries(documents)) {
    const others = Object.keys(documents).filter((other) => other !== name).map(written);
    answers[name] = await read(text, [...new Set([...known, ...others])]);
  }
  process.stdout.write(JSON.stringify(answers));
}

main().catch((error) => {
  process.stderr.write(String(error.stack ?? error));
  process.exitCode = 1;
});
