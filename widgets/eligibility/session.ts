import type { TemplateResult } from 'lit';
import type { Mistake } from '../foundation/screen.ts';
import type { Answers } from '../foundation/visit.ts';
import type { Key } from './facts.ts';
import type { Journey } from './journey.ts';
import type { Circumstances } from './request.ts';

/** Where the person is. `page` is the layout for agents: questions and answer side by side. */
export type Screen = 'opening' | 'question' | 'review' | 'result' | 'page';

/** What is typed and not yet an answer, by the id of its field. */
export type Draft = Readonly<Record<string, string>>;

/** What a question shows under its heading. */
export interface QuestionView {
  /** The id of its first field; its hint and mistakes are `id-hint` and `id-says`. */
  id: string;
  title: string;
  body: TemplateResult;
}

/** What the screens may read of the element and ask of it. */
export interface Session {
  readonly circumstances: Circumstances;
  readonly answers: Answers;
  readonly journey: Journey;
  readonly draft: Draft;
  readonly mistakes: readonly Mistake[];
  readonly staysUrl: string;
  /** Where the widget is drawn, and where the sheet to print is kept. */
  readonly renderRoot: ParentNode & Node;
  /** Keeps what is typed. */
  type(typed: Draft): void;
  /** In the page layout, makes an answer of what is typed as soon as it is whole. */
  settle(key: Key): void;
  /** In the page layout, keeps a date as soon as it can be one, so that the next question is there when the focus leaves its last field. */
  follow(key: Key): void;
  /** Puts words in the live region. */
  say(words: string): void;
  open(key: Key): void;
  show(screen: Screen): void;
  add(answers: Answers): void;
  restart(): void;
}
