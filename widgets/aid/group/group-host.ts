/** What the list asks of the element it stands in. */
export interface GroupHost {
  readonly root: ParentNode & Node;
  readonly zone: string;
  readonly nights: string;
  update(): void;
  say(text: string): void;
  focusOn(selector: string): void;
  /** An answer is shown because the person asked for it. */
  answered(): void;
}
