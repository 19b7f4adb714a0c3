import type { BoundStatement } from '@kalint/parser';
import { bindingOf } from '../../test/failover/support/bindings.ts';
import { assertInside, hostWith, PATH, TARGETS } from '../support.ts';
import type { Target } from '../target.ts';

/** Each statement has its place, and so has each of its words. */
export const bindTarget: Target = {
  name: 'bind',
  check: (text) => {
    for (const target of TARGETS) {
      assertAllInside(bindingOf(text, { path: PATH, target, host: hostWith(text) }).statements);
    }
  },
};

function assertAllInside(statements: readonly BoundStatement[]): void {
  for (const { word, args, children } of statements) {
    for (const { origin } of [word, ...args.flatMap(({ words }) => words)]) assertInside(origin);
    assertAllInside(children);
  }
}
