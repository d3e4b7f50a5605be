/** What may be changed in a file: one small fault a mutant, made from its syntax tree. Pure. */
import ts from 'typescript';

const FLIPPED = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' };
const SWAPPED = { '&&': '||', '||': '&&', '+': '-', '-': '+' };
const BY_PREDICATE = /^(filter|find|findIndex|findLast|findLastIndex|some|every)$/u;
const SQL =
  /\b(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|PRAGMA|ATTACH|VACUUM|SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|WHERE|FROM)\b/u;

/**
 * @typedef {object} Mutation
 * @property {string} kind what was done, in words
 * @property {number} start where the changed piece starts, in UTF-16 units
 * @property {number} end where it ends
 * @property {string} put what stands in its place
 * @property {{ start: number, end: number, isStatement: boolean }} ran the piece that must run for it to matter
 */

/**
 * @param {string} file its name
 * @param {string} text its source
 * @returns {Mutation[]} every fault that can be put into it, in the order of the source
 */
export function mutationsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (kind, node, put, whole = node) =>
    found.push({
      kind,
      start: node.getStart(source),
      end: node.end,
      put,
      ran: { start: whole.getStart(source), end: whole.end, isStatement: ts.isStatement(whole) },
    });
  const visit = (node) => {
    if (isLeftAlone(node)) return;
    for (const mutate of [inOperator, inCondition, inLiteral, inCall, inStatement]) mutate(node, add, source);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Types, imports, messages: nothing there runs, or nobody compares its words. Without its `super(…)` no class can be made. */
function isLeftAlone(node) {
  if (ts.isExpressionStatement(node) && /^super\(/u.test(node.getText())) return true;
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isNewExpression(node) && /(Failure|Error)$/u.test(node.expression.getText());
}

function inOperator(node, add, source) {
  if (!ts.isBinaryExpression(node)) return;
  const { left, operatorToken: operator, right } = node;
  const sign = operator.getText(source);
  if (sign in FLIPPED) add('comparison flipped', operator, FLIPPED[sign], node);
  // In brackets, so that what it joins stays joined.
  if (sign === '&&' || sign === '||') {
    add(
      'boolean operator swapped',
      node,
      `(${left.getText(source)} ${SWAPPED[sign]} ${right.getText(source)})`,
    );
  }
  // Between texts the compiler refuses the minus.
  if (sign === '+' || sign === '-') add('plus and minus swapped', operator, SWAPPED[sign], node);
  if (sign === '??' && !ts.isNewExpression(right)) add('default always taken', node, right.getText(source));
}

function inCondition(node, add, source) {
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    add('condition negated', node, node.operand.getText(source));
  const condition = ts.isConditionalExpression(node)
    ? node.condition
    : ts.isIfStatement(node) || ts.isWhileStatement(node)
      ? node.expression
      : null;
  if (condition === null) return;
  add('condition negated', condition, `!(${condition.getText(source)})`);
  add('condition always true', condition, 'true');
  add('condition always false', condition, 'false');
}

function inLiteral(node, add, source) {
  if (ts.isNumericLiteral(node) && !isName(node)) {
    const number = Number(node.text);
    add('number one higher', node, String(number + 1));
    add('number one lower', node, number === 0 ? '(-1)' : String(number - 1));
  }
  if (node.kind === ts.SyntaxKind.TrueKeyword) add('boolean turned', node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) add('boolean turned', node, 'true');
  if (
    !ts.isStringLiteral(node) &&
    !ts.isNoSubstitutionTemplateLiteral(node) &&
    !ts.isTemplateExpression(node)
  )
    return;
  const words = node.getText(source);
  if (words.length > 2 && !SQL.test(words) && !isName(node)) add('text emptied', node, "''");
}

/** A key of an object is a name, also in quotes. */
const isName = (node) =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  ts.isTaggedTemplateExpression(node.parent);

function inCall(node, add, source) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const [predicate] = node.arguments;
  if (!BY_PREDICATE.test(node.expression.name.text) || predicate === undefined) return;
  const words = predicate.getText(source);
  if (!ts.isArrowFunction(predicate)) add('predicate negated', predicate, `(each) => !(${words})(each)`);
  else if (!ts.isBlock(predicate.body))
    add('predicate negated', predicate.body, `!(${predicate.body.getText(source)})`);
}

function inStatement(node, add) {
  if (ts.isExpressionStatement(node) && !ts.isStringLiteral(node.expression))
    add('statement dropped', node, ';');
  if (ts.isIfStatement(node) && node.elseStatement === undefined && leaves(node.thenStatement))
    add('early return dropped', node, ';');
}

/** Whether a branch does nothing but leave. */
function leaves(branch) {
  const only = ts.isBlock(branch) && branch.statements.length === 1 ? branch.statements[0] : branch;
  return (
    ts.isReturnStatement(only) ||
    ts.isContinueStatement(only) ||
    ts.isBreakStatement(only) ||
    ts.isThrowStatement(only)
  );
}

/** @returns {string} the source with the fault in it */
export const mutated = (text, { start, end, put }) => text.slice(0, start) + put + text.slice(end);
