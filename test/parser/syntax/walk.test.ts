import { childNodes, parseDocument, type SyntaxNode, visitorKeys, walk } from '@kalint/parser';
import { expect, it } from 'vitest';

const source = '# a\n@x b "c" { # d\n~SEQ(i,1,2) e # f\n@x } # g\n$H=i \\\n# j \\\nk # l\ninclude m # n\n} # o';

function kinds(visit: (node: SyntaxNode) => boolean | undefined = () => undefined): string[] {
  const seen: string[] = [];
  walk(parseDocument(source), (node) => {
    seen.push(node.kind);
    return visit(node);
  });
  return seen;
}

it('visits every node, parents first, in the order of the text', () => {
  expect(kinds()).toEqual([
    ...['document', 'comment', 'statement', 'condition', 'word', 'word', 'block', 'comment'],
    ...['statement', 'repetition', 'word', 'comment', 'condition', 'comment'],
    ...['definition', 'comment', 'comment', 'include', 'comment', 'stray-brace', 'comment'],
  ]);
});

it('leaves out what is below a node on demand', () => {
  expect(kinds((node) => node.kind !== 'statement')).toEqual([
    ...['document', 'comment', 'statement'],
    ...['definition', 'comment', 'comment', 'include', 'comment', 'stray-brace', 'comment'],
  ]);
});

it('finds every property that holds nodes', () => {
  walk(parseDocument(source), (node) => {
    const known: readonly string[] = visitorKeys[node.kind];
    for (const [key, value] of Object.entries(node)) {
      if (key === 'tokens') continue;
      const holdsNodes = [value].flat().some((each) => typeof each === 'object' && each !== null && isNode(each));
      if (holdsNodes) expect(known).toContain(key);
    }
    return undefined;
  });
});

it('has no children below words and comments', () => {
  const [comment] = parseDocument('# a').items;
  expect(comment && childNodes(comment)).toEqual([]);
});

function isNode(value: object): boolean {
  return 'kind' in value && typeof value.kind === 'string' && Object.hasOwn(visitorKeys, value.kind);
}
