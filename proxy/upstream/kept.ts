interface Entry<Value> {
  value: Promise<Value>;
  bytes: number;
}

/** Answers kept by name within a number of bytes; what was asked longest ago goes first. */
export class Kept<Value> {
  private readonly values = new Map<string, Entry<Value>>();
  private bytes = 0;

  constructor(private readonly mostBytes: number, private readonly sizeOf: (value: Value) => number) {}

  /** What is kept, or what `make` gives, asked once however many ask together; a failure is not kept. */
  get(name: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.values.get(name);
    if (known) {
      this.values.delete(name);
      this.values.set(name, known);
      return known.value;
    }
    const entry: Entry<Value> = { value: make(), bytes: 0 };
    this.values.set(name, entry);
    void this.settle(name, entry);
    return entry.value;
  }

  private async settle(name: string, entry: Entry<Value>): Promise<void> {
    const bytes = await entry.value.then(this.sizeOf, () => null);
    // It may have had to leave while it was awaited.
    if (this.values.get(name) !== entry) return;
    if (bytes === null) this.values.delete(name);
    else this.weigh(entry, bytes);
  }

  private weigh(entry: Entry<Value>, bytes: number): void {
    entry.bytes = bytes;
    this.bytes += bytes;
    for (const [name, { bytes: freed }] of this.values) {
      if (this.bytes <= this.mostBytes) return;
      this.values.delete(name);
      this.bytes -= freed;
    }
  }
}
