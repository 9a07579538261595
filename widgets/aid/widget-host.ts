/** What a layout asks of the element it stands in. */
export interface WidgetHost {
  readonly root: ParentNode & Node;
  readonly zone: string;
  readonly nights: string;
  readonly staysUrl: string;
  update(): void;
  say(text: string): void;
  focusOn(selector: string): void;
  /** An answer is shown because the person asked for it. */
  answered(): void;
}
