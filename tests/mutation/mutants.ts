import { parseAst } from 'vitest/node';

/** One small change of a source: `replacement` replaces the text from `start` to `end`. */
export type Mutant = { kind: string; start: number; end: number; replacement: string };

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

const BINARY: Record<string, string[]> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
};
const ASSIGNED: Record<string, string> = { '+=': '-=', '-=': '+=', '*=': '/=', '??=': '=' };
const METHODS = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['find', 'findLast'],
]);
/** Methods that are left out of a chain, which then goes on with the object of the call. */
const LEFT_OUT = ['filter', 'slice', 'sort', 'reverse', 'trim', 'toLowerCase', 'toUpperCase', 'concat'];

/**
 * Every mutant of a source without types: changed operators and bounds, fixed conditions, changed literals and texts,
 * emptied lists and objects, removed statements, blocks, arrow bodies and links of a chain.
 */
export function mutantsOf(source: string): Mutant[] {
  const mutants: Mutant[] = [];
  visit(parseAst(source) as unknown as Node, null, '');
  return mutants.sort((a, b) => a.start - b.start || a.end - b.end);

  function visit(node: Node, parent: Node | null, role: string) {
    if (node.type === 'ImportDeclaration') return;
    mutate(node, parent, role);
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, key);
    }
  }

  function mutate(node: Node, parent: Node | null, role: string) {
    const change = (kind: string, replacement: string, at: { start: number; end: number } = node) =>
      mutants.push({ kind, start: at.start, end: at.end, replacement });
    const text = ({ start, end }: Node) => source.slice(start, end);
    const condition = role === 'test' && node.type !== 'Literal' && parent?.type !== 'SwitchCase';
    if (condition) {
      if (parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression')
        change('condition', 'true');
      change('condition', 'false');
    }
    switch (node.type) {
      case 'BinaryExpression':
      case 'LogicalExpression': {
        const [left, right] = [node.left as Node, node.right as Node];
        const joins = node.operator === '+' && [left, right].some((side) => isText(side));
        for (const other of joins ? [] : (BINARY[String(node.operator)] ?? [])) {
          change('operator', `${text(left)} ${other} ${text(right)}`);
        }
        break;
      }
      case 'UnaryExpression':
        if (node.operator === '!' || node.operator === '-')
          change('sign', `(${text(node.argument as Node)})`);
        break;
      case 'UpdateExpression':
        change('operator', `${text(node.argument as Node)}${node.operator === '++' ? '--' : '++'}`);
        break;
      case 'AssignmentExpression': {
        const other = ASSIGNED[String(node.operator)];
        if (other) change('operator', `${text(node.left as Node)} ${other} ${text(node.right as Node)}`);
        break;
      }
      case 'Literal':
        if (role === 'key' && !parent?.computed) break;
        if (typeof node.value === 'boolean') change('literal', String(!node.value));
        if (typeof node.value === 'number') change('number', String(node.value + 1));
        if (typeof node.value === 'string') change('text', node.value === '' ? "'mutant'" : "''");
        if (node.regex) change('pattern', '/(?!)/');
        break;
      case 'TemplateLiteral':
        change('text', '``');
        break;
      case 'ArrayExpression':
        if ((node.elements as unknown[]).length > 0) change('list', '[]');
        break;
      case 'ObjectExpression':
        if ((node.properties as unknown[]).length > 0) change('object', '{}');
        break;
      case 'ArrowFunctionExpression': {
        const body = node.body as Node;
        if (body.type !== 'BlockStatement') change('arrow', 'undefined', body);
        break;
      }
      case 'BlockStatement':
        if ((node.body as unknown[]).length > 0) change('block', '{}');
        break;
      case 'ExpressionStatement':
      case 'ContinueStatement':
      case 'BreakStatement':
        change('statement', ';');
        break;
      case 'MemberExpression':
        if (node.optional) change('chain', text(node).replace('?.', '.'));
        break;
      case 'CallExpression': {
        const callee = node.callee as Node;
        if (callee.type !== 'MemberExpression' || callee.computed) break;
        const [object, property] = [callee.object as Node, callee.property as Node];
        const name = text(property);
        const other = METHODS.get(name);
        if (other) change('method', other, property);
        if (LEFT_OUT.includes(name)) change('method', text(object));
      }
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
const isText = ({ type, value }: Node) => type === 'TemplateLiteral' || typeof value === 'string';
