/**
 * Groups of `size` out of `members` (their numbers, from 0), one after the other without end, so that after however many
 * groups no member has been in two more than another. Of two members each, no pair has met twice more often than another,
 * either; of three and more, each group takes those who have met least among those whose turn it is. The order never
 * varies: chance comes in by who has which number.
 *
 * Pairs of an even number of members are the rounds of a tournament, in each of which everybody plays once (the circle
 * method). An odd number has no such rounds; its pairs are walked along Walecki's Hamiltonian cycles, of each cycle first
 * every second edge.
 *
 * Alspach B. (2008). The wonderful Walecki construction. Bulletin of the Institute of Combinatorics and its Applications
 * 52, 7–20.
 *
 * Example: of four members, 3–0, 1–2, 3–1, 2–0, 3–2, 0–1, and again from the start.
 *
 * @throws RangeError unless `size` is a whole number from 1 to `members`.
 */
export function* groupsInTurn(members: number, size: number): Generator<readonly number[], never> {
  if (!Number.isInteger(size) || size < 1 || size > members) throw new RangeError(`No groups of ${size} in ${members}`);
  if (size > 2 || members === size) return yield* leastMetInTurn(members, size);
  if (size === 1) for (;;) for (let member = 0; member < members; member += 1) yield [member];
  const pairs = members % 2 === 0 ? tournament(members) : alongCycles(members);
  for (;;) yield* pairs;
}

function tournament(members: number): (readonly number[])[] {
  const ring = members - 1;
  return counting(ring).flatMap((round) => [
    [ring, round],
    ...counting(members / 2 - 1).map((step) => [(round + step + 1) % ring, (round - step - 1 + ring) % ring]),
  ]);
}

function alongCycles(members: number): (readonly number[])[] {
  const ring = members - 1;
  return counting(ring / 2).flatMap((turn) => {
    const zigzag = counting(ring).map((step) => (turn + (step % 2 === 1 ? (step + 1) / 2 : ring - step / 2)) % ring);
    const cycle = [ring, ...zigzag];
    const edges = cycle.map((member, index) => [member, cycle[(index + 1) % members] ?? ring]);
    return [...edges.filter((_, index) => index % 2 === 0), ...edges.filter((_, index) => index % 2 === 1)];
  });
}

/** Each member is taken from those with the fewest groups so far, and of these the one who has met the others of the group least. */
function* leastMetInTurn(members: number, size: number): Generator<readonly number[], never> {
  const groups = counting(members).map(() => 0);
  const met = counting(members).map(() => counting(members).map(() => 0));
  for (;;) {
    const group: number[] = [];
    while (group.length < size) {
      const free = counting(members).filter((member) => !group.includes(member));
      const fewest = Math.min(...free.map((member) => groups[member] ?? 0));
      const meetings = (member: number) => group.reduce((sum, other) => sum + (met[member]?.[other] ?? 0), 0);
      const due = free.filter((member) => groups[member] === fewest);
      const next = due.reduce((best, member) => (meetings(member) < meetings(best) ? member : best));
      group.push(next);
    }
    for (const member of group) {
      groups[member] = (groups[member] ?? 0) + 1;
      const row = met[member] ?? [];
      for (const other of group) row[other] = (row[other] ?? 0) + 1;
    }
    yield group;
  }
}

function counting(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
