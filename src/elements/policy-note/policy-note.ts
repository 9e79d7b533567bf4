import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { unsafeHTML } from "lit/directives/unsafe-html.js";
import type { PolicyBlock } from "../../model/lesson.ts";
import { interpretationNote } from "../interpretation-note.ts";
import { axis } from "../styles/axis.ts";
import { prose } from "../styles/prose.ts";
import { type } from "../styles/type.ts";
import { word } from "../words.ts";
import { policyNoteStyle } from "./policy-note-style.ts";

/** What holds in this company, or what holds as long as it has said nothing else: the note says which. */
export class RcPolicyNote extends LitElement {
  static override styles = [type, prose, axis, policyNoteStyle];

  @property({ attribute: false }) block: PolicyBlock | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const { block } = this;
    if (!block) return nothing;
    return html`<section class="on-axis" aria-labelledby="topic">
        <p class="label">${word(block.company ? "block.policy.company" : "block.policy.general")}</p>
        <h2 id="topic">${word(`block.policy.topic.${block.policy}`)}</h2>
        <div class="prose">${unsafeHTML(block.html)}</div>
      </section>
      ${interpretationNote(block)}`;
  }
}

customElements.define("rc-policy-note", RcPolicyNote);

declare global {
  interface HTMLElementTagNameMap {
    "rc-policy-note": RcPolicyNote;
  }
}
