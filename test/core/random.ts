/** Random numbers from a seed (mulberry32): each test run draws the same. */
export class Random {
  constructor(private state: number) {}

  /** From 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer from 0, below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  one<T>(items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Something, or nothing, equally often. */
  maybe<T>(make: () => T): T | undefined {
    return this.next() < 0.5 ? make() : undefined;
  }
}
