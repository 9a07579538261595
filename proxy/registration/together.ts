/** Gives one thing to write, and answers what became of it. */
export type Give<Item, Outcome> = (item: Item) => Promise<Outcome>;

interface Needs<Item, Outcome> {
  /** One trip for several things; answers, or throws, for all of them. */
  send(items: readonly Item[]): Promise<Outcome[]>;
  /** What two trips under way at once never share, as they would wait for each other. */
  laneOf(item: Item): string;
  /** Trips under way at once, where those before are late. */
  trips: number;
  /** After so long under way, a trip keeps nobody of another lane waiting any more. */
  lateMs: number;
  /** Things a trip takes. */
  most: number;
}

interface Waiting<Item, Outcome> {
  item: Item;
  lane: string;
  resolve(outcome: Outcome): void;
  reject(thrown: unknown): void;
}

interface Trip {
  lanes: ReadonlySet<string>;
  late: boolean;
}

/**
 * Writes together what comes while others are being written: who comes alone waits for nobody, and many at once share
 * the next trip, which leaves as the one before it comes back, or is late.
 */
export function together<Item, Outcome>({ send, laneOf, trips, lateMs, most }: Needs<Item, Outcome>): Give<Item, Outcome> {
  let waiting: Waiting<Item, Outcome>[] = [];
  const underWay = new Set<Trip>();
  const leave = (): void => {
    // A trip costs as much as several people on it: as long as all goes well, one at a time carries the most.
    if (underWay.size === trips || [...underWay].some(({ late }) => !late)) return;
    const leaving = new Set(waiting.filter(({ lane }) => ![...underWay].some(({ lanes }) => lanes.has(lane))).slice(0, most));
    if (leaving.size === 0) return;
    waiting = waiting.filter((one) => !leaving.has(one));
    void travel([...leaving]);
  };
  const travel = async (people: readonly Waiting<Item, Outcome>[]): Promise<void> => {
    const trip: Trip = { lanes: new Set(people.map(({ lane }) => lane)), late: false };
    underWay.add(trip);
    const timer = setTimeout(() => {
      trip.late = true;
      leave();
    }, lateMs);
    const answer = await send(people.map(({ item }) => item)).then(
      (outcomes) => () =>
        people.forEach(({ resolve, reject }, index) => {
          const outcome = outcomes[index];
          if (outcome === undefined) reject(new RangeError('a trip without an outcome for each'));
          else resolve(outcome);
        }),
      (thrown: unknown) => () => people.forEach(({ reject }) => reject(thrown)),
    );
    clearTimeout(timer);
    underWay.delete(trip);
    // The next trip first: these are answered while the database works.
    leave();
    answer();
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, lane: laneOf(item), resolve, reject });
      leave();
    });
}
