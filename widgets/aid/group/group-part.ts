import { html, type CSSResult, type TemplateResult } from 'lit';
import type { Circumstances } from '../../eligibility/request.ts';
export const styles: readonly CSSResult[] = [];
export class GroupList {
  constructor(readonly host: { requestUpdate(): void }, readonly circumstances: Circumstances) {}
  render(): TemplateResult {
    return html``;
  }
}
