export type LineChange = { kind: 'same' | 'added' | 'removed'; text: string };

/** Every line of both texts, marked as kept, added or removed, with the fewest changes. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  // The number of lines that both texts have in common from this place on.
  const common = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i][j] = a[i] === b[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const changes: LineChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i] });
      i += 1;
      j += 1;
    } else if (j === b.length || (i < a.length && common[i + 1][j] >= common[i][j + 1])) {
      changes.push({ kind: 'removed', text: a[i] });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: b[j] });
      j += 1;
    }
  }
  return changes;
}
