/** Numbers that look drawn at random and are the same each time for the same name. */
export interface Chance {
  /** From 0 to before `count`. */
  below(count: number): number;
  one<Value>(values: readonly [Value, ...Value[]]): Value;
  /** True so many times in a hundred. */
  percent(share: number): boolean;
}

/** Draws from a name: FNV-1a to start, then xorshift. */
export function chanceOf(name: string): Chance {
  let state = 2_166_136_261;
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  const below = (count: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % count;
  };
  return { below, one: (values) => values[below(values.length)] ?? values[0], percent: (share) => below(100) < share };
}
