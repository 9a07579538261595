/** Gives one thing to write, and answers what became of it. */
export type Give<Item, Outcome> = (item: Item) => Promise<Outcome>;

interface Needs<Item, Outcome> {
  /** One trip for several things; answers, or throws, for all of them. */
  send(items: readonly Item[]): Promise<Outcome[]>;
  /** What two trips under way at once never share, as they would wait for each other. */
  laneOf(item: Item): string;
  /** Trips under way at once. */
  trips: number;
  /** Things a trip takes. */
  most: number;
}

interface Waiting<Item, Outcome> {
  item: Item;
  lane: string;
  resolve(outcome: Outcome): void;
  reject(thrown: unknown): void;
}

/**
 * Writes together what comes while others are being written: who comes alone waits for nobody, and many at once share
 * their trips, which leave as the ones before them come back, or once half as many wait.
 */
export function together<Item, Outcome>({ send, laneOf, trips, most }: Needs<Item, Outcome>): Give<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  const underWay = new Set<string>();
  const out: number[] = [];
  const leave = (): void => {
    if (out.length === trips) return;
    const leaving = new Set(waiting.filter(({ lane }) => !underWay.has(lane)).slice(0, most));
    // A trip costs as much as several people on it: none leaves beside another for less than half of what that one took.
    if (leaving.size < Math.max(1, ...out.map((people) => people / 2))) return;
    waiting = waiting.filter((one) => !leaving.has(one));
    void travel([...leaving]);
    leave();
  };
  const travel = async (people: readonly Waiting<Item, Outcome>[]): Promise<void> => {
    const lanes = new Set(people.map(({ lane }) => lane));
    lanes.forEach((lane) => underWay.add(lane));
    out.push(people.length);
    try {
      const outcomes = await send(people.map(({ item }) => item));
      people.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome === undefined) reject(new RangeError('a trip without an outcome for each'));
        else resolve(outcome);
      });
    } catch (thrown) {
      people.forEach(({ reject }) => reject(thrown));
    } finally {
      out.splice(out.indexOf(people.length), 1);
      lanes.forEach((lane) => underWay.delete(lane));
      leave();
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, lane: laneOf(item), resolve, reject });
      leave();
    });
}
