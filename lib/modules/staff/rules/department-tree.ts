type Node = { id: number; parentId: number | null };

/** Whether department `id` would stand under itself, if `parentId` became its parent. */
export function wouldCircle(departments: readonly Node[], id: number, parentId: number | null): boolean {
  const parents = new Map(departments.map((each) => [each.id, each.parentId]));
  const seen = new Set<number>();
  for (let at = parentId; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** The departments in the order of the tree: each parent before its children, siblings in the given order. */
export function inTreeOrder<T extends Node>(departments: readonly T[]): (T & { depth: number })[] {
  const known = new Set(departments.map((each) => each.id));
  const below = Map.groupBy(departments, (each) =>
    each.parentId !== null && known.has(each.parentId) ? each.parentId : null,
  );
  const walk = (parent: number | null, depth: number): (T & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((each) => [{ ...each, depth }, ...walk(each.id, depth + 1)]);
  return walk(null, 0);
}
