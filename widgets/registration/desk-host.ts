import type { CSSResult, nothing, TemplateResult } from 'lit';

/** What the desk asks of the element it is drawn in. */
export interface DeskHost {
  readonly root: ParentNode & Node;
  readonly groupsUrl: string;
  update(): void;
  /** Puts words in the live region. */
  say(text: string): void;
  focusOn(selector: string): void;
  /** Puts on the styles of a part that has just come. */
  wear(styles: readonly CSSResult[]): void;
  /** Another screen is shown. */
  stepped(screen: string): void;
  /** People have been registered or changed. */
  registered(people: number): void;
}

/** What stands in the element once its later part is there. */
export interface Part {
  /** What is done here, where it is not registering. */
  readonly name: string | undefined;
  /** Whose list it is, beside the element’s name. */
  head(): TemplateResult;
  /** What is to be known before going on. */
  notes(): TemplateResult;
  body(): TemplateResult;
  /** Other ways to begin. */
  foot(): TemplateResult | typeof nothing;
  /** Words that nobody has saved. */
  readonly unsaved: boolean;
  /** Something is on its way to the proxy. */
  readonly sending: boolean;
  stop(): void;
}
