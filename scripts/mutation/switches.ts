import ts from 'typescript';
import { switchboard } from './switchboard';

/** A place in the code at which something can be taken away while it runs. */
export interface Switch {
  readonly id: string;
  /** 'guard': a way out of a function or a round of a loop; 'condition': one part of several that have to hold. */
  readonly kind: 'guard' | 'condition';
  /** File, line and words. */
  readonly told: string;
}

/** The text of a source file with a switch at each guard and each condition; these are added to `switches`. */
export function switched(file: string, text: string, switches: Switch[]): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const edits: { readonly at: number; readonly words: string }[] = [];
  const add = (kind: Switch['kind'], node: ts.Expression): void => {
    const { line, character } = source.getLineAndCharacterOfPosition(node.getStart());
    const id = `${file}:${line + 1}:${character + 1}${kind === 'guard' ? '' : '&'}`;
    switches.push({ id, kind, told: `${file}:${line + 1} ${node.getText().replace(/\s+/g, ' ')}` });
    edits.push({ at: node.getStart(), words: `(${switchboard}.off === ${JSON.stringify(id)} ? ${switchboard}.instead(${kind === 'condition'}) : ${switchboard}.noted(${JSON.stringify(id)}, ${kind === 'condition'}, ` }, { at: node.getEnd(), words: '))' });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node) && !node.elseStatement && leaves(node.thenStatement)) add('guard', node.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken) {
      for (const side of [node.left, node.right]) if (!isConjunction(side) && (side === node.left || isAsked(node))) add('condition', side);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  // from the end, and what stands further in before what holds it
  return edits.map((edit, i) => ({ ...edit, i })).sort((a, b) => b.at - a.at || b.i - a.i).reduce((done, { at, words }) => done.slice(0, at) + words + done.slice(at), text);
}

const isConjunction = (node: ts.Expression): boolean => ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;

/** Whether the statement leaves the function or the round of the loop. */
function leaves(node: ts.Statement): boolean {
  if (ts.isBlock(node)) return node.statements.length > 0 && leaves(node.statements[node.statements.length - 1]!);
  return ts.isReturnStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node);
}

/** Whether nobody asks of the value of an expression but whether it holds. */
function isAsked(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isAsked(parent);
  if (ts.isBinaryExpression(parent) && (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken || parent.operatorToken.kind === ts.SyntaxKind.BarBarToken)) return isAsked(parent);
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  const within = ts.isReturnStatement(parent) ? enclosing(parent) : ts.isArrowFunction(parent) ? parent : undefined;
  return within?.type?.kind === ts.SyntaxKind.BooleanKeyword;
}

function enclosing(node: ts.Node): ts.FunctionDeclaration | ts.ArrowFunction | ts.MethodDeclaration | undefined {
  for (let up = node.parent as ts.Node | undefined; up; up = up.parent) if (ts.isFunctionDeclaration(up) || ts.isArrowFunction(up) || ts.isMethodDeclaration(up)) return up;
  return undefined;
}
