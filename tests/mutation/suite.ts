import { Script } from 'node:vm';
import { expect, expectTypeOf } from 'vitest';

type Run = () => unknown;
type Body = Run | ((...args: never[]) => unknown);

/**
 * The part of `describe` and `it` that the tests of a pure module need: tests are collected while their files are
 * evaluated, and run one after another until one fails. The matchers are those of Vitest.
 */
export class Suite {
  private tests: { name: string; run: Run }[] = [];

  private readonly it = withEach((name, body) => void this.tests.push({ name, run: body as Run }));
  readonly vitest = {
    expect,
    expectTypeOf,
    describe: withEach((_name, body) => void (body as Run)()),
    it: this.it,
    test: this.it,
  };

  forget(): void {
    this.tests = [];
  }

  get size(): number {
    return this.tests.length;
  }

  /** The name of the first test that fails or does not end in time; null when all pass. */
  firstFailure(timeout: number): string | null {
    for (const { name, run } of this.tests) {
      try {
        const holder = globalThis as { mutationTest?: Run };
        holder.mutationTest = run;
        const result = call.runInThisContext({ timeout });
        if (result instanceof Promise)
          throw new Error(`${name}: only tests that do not wait can be run here`);
      } catch {
        return name;
      }
    }
    return null;
  }
}

const call = new Script('globalThis.mutationTest()');

/** `it(name, body)`, `it(name, options, body)`, `it(name, body, timeout)` and `it.each(rows)(name, body)`. */
function withEach(take: (name: string, body: Body) => void) {
  const plain = (name: string, ...rest: unknown[]) => {
    take(name, rest.find((part) => typeof part === 'function') as Body);
  };
  const each = (rows: readonly unknown[]) => (name: string, body: (...args: unknown[]) => unknown) => {
    for (const row of rows) {
      take(name, () => (Array.isArray(row) ? body(...row) : body(row)));
    }
  };
  return Object.assign(plain, { each });
}
