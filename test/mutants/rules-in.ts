import ts from "typescript";

/** A place in the source of the validation that finds something, and what stands there when it has fallen silent. */
export interface SourceRule {
  readonly line: number;
  /** What is taken out, on one line. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly silent: string;
}

/** Functions that take down or make one finding. */
const finders = ["report", "wrong", "forbidden", "say", "placed", "launched"];
/** Tables of checks by the name of what they check: each row is a rule. */
const tables = ["properties", "identifiers", "shared", "interactionProperties", "objectKinds", "patterns"];
/** Lists whose every entry is a rule. */
const lists = ["required", "onceInSession", "timed", "lmsVerbs", "conceptTypes", "presences"];

const silentCheck = "() => undefined";

/** Every rule of a source file, in its order: findings that are reported or made, rows of tables of checks, and entries of lists of what has to be there. */
export function rulesIn(text: string): readonly SourceRule[] {
  const source = ts.createSourceFile("source.ts", text, ts.ScriptTarget.ESNext, true);
  const rules: SourceRule[] = [];
  const add = (node: ts.Node, silent: string) => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    rules.push({ line, text: text.slice(start, end).replace(/\s+/g, " "), start, end, silent });
  };
  const visit = (node: ts.Node): void => {
    if (isFinding(node)) add(node, ts.isArrayLiteralExpression(node.parent) ? "...[]" : inBrackets(node, "undefined"));
    else if (isRow(node) && !node.getText(source).endsWith(silentCheck)) add(node, `${node.name.getText(source)}: ${silentCheck}`);
    else if (isEntry(node)) add(node, "...[]");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return rules;
}

/** A call that reports or makes a finding, or a finding written out. */
function isFinding(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) return ts.isIdentifier(node.expression) && finders.includes(node.expression.text) && !isWithinFinder(node);
  if (!ts.isObjectLiteralExpression(node) || isWithinFinder(node)) return false;
  const written = node.properties.filter(ts.isPropertyAssignment).length;
  const names = node.properties.flatMap(({ name }) => (name !== undefined && ts.isIdentifier(name) ? [name.text] : []));
  return written > 0 && ["rule", "path", "message"].every((name) => names.includes(name));
}

function isWithinFinder(node: ts.Node): boolean {
  for (let around: ts.Node | undefined = node.parent; around !== undefined; around = around.parent) {
    const named = ts.isFunctionDeclaration(around) || ts.isVariableDeclaration(around) ? around.name : undefined;
    if (named !== undefined && ts.isIdentifier(named) && finders.includes(named.text)) return true;
  }
  return false;
}

function isRow(node: ts.Node): node is ts.PropertyAssignment | ts.ShorthandPropertyAssignment {
  if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return false;
  return tables.includes(nameOfWhole(node.parent));
}

function isEntry(node: ts.Node): boolean {
  return ts.isStringLiteral(node) && ts.isArrayLiteralExpression(node.parent) && lists.includes(nameOfWhole(node.parent));
}

/** The name of the property or constant whose value a literal is. */
function nameOfWhole(literal: ts.Node): string {
  const { parent } = literal;
  const named = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) ? parent.name : undefined;
  return named !== undefined && ts.isIdentifier(named) ? named.text : "";
}

/** A body that is an object stands in brackets of its own. */
function inBrackets({ parent }: ts.Node, silent: string): string {
  return ts.isParenthesizedExpression(parent) ? silent : `(${silent})`;
}
