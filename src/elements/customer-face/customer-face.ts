import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { poseFor, type FacePose } from "../../model/face-pose.ts";
import type { PersonId } from "../../model/ids.ts";
import type { Customer } from "../../model/lesson.ts";
import type { Room } from "../../model/person.ts";
import type { Shown } from "../../model/shown.ts";
import type { Shape } from "../../model/wardrobe/shape.ts";
import { motionOff } from "../motion-off.ts";
import { personOf, shapesOfRoom } from "../people.ts";
import { type } from "../styles/type.ts";
import { customerFaceStyle } from "./customer-face-style.ts";
import { atEase, faceWords } from "./face-words.ts";
import { Glide } from "./glide.ts";
import { drawPortrait } from "./portrait.ts";
import { drawShapes } from "./shapes.ts";

/** What else is in the picture besides the room: behind somebody, and before them. */
export interface Surroundings {
  readonly behind: readonly Shape[];
  readonly before: readonly Shape[];
}

/**
 * Somebody's face and shoulders, and in words what can be seen in them. The face moves to what is shown in 600 ms; after a change it
 * blinks and breathes, and within five seconds of it is still (WCAG 2.2 2.2.2). Where motion is reduced it never moves.
 */
export class RcCustomerFace extends LitElement {
  static override styles = [type, customerFaceStyle];

  @property({ attribute: false }) person: PersonId | undefined;
  @property({ attribute: false }) shown: Shown | undefined;
  @property({ attribute: false }) pronoun: Customer["pronoun"] = "they";
  @property({ attribute: false }) room: Room | undefined;
  @property({ attribute: false }) around: Surroundings | undefined;
  /** In whose words it is told what can be seen: an author's, or else made from the pose. */
  @property({ attribute: false }) says: string | undefined;
  @property({ attribute: false }) withCaption = true;
  /** `start` and `end`: turned to somebody beside them, with the direction of writing. */
  @property() facing: "front" | "start" | "end" = "front";

  readonly #glide = new Glide<FacePose>(this);
  /** Kept here: to ask a part for its own would have the browser lay out the page first. */
  #alive: readonly Animation[] = [];

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("shown") || changed.has("person")) this.#liven();
  }

  protected override render(): TemplateResult | typeof nothing {
    const person = personOf(this.person);
    if (!person) return nothing;
    const words = this.says ?? faceWords(this.shown, this.pronoun);
    const pose = poseFor(this.shown ?? atEase);
    const turned = this.facing === "front" ? pose : { ...pose, headTurn: pose.headTurn * 0.3 + 0.7, gazeX: pose.gazeX * 0.5 + 0.6 };
    // Without a caption of its own it is no figure, but a picture within one.
    return html`<figure role=${this.withCaption ? nothing : "presentation"}>
      <svg class=${this.#mirrored() ? "mirrored" : ""} viewBox="0 0 320 340" role="img" aria-label=${words}>
        <rect width="320" height="340" fill="var(--ground)" />
        ${drawShapes(shapesOfRoom(this.room))}${drawShapes(this.around?.behind ?? [])}
        ${drawPortrait(person, this.#glide.towards(turned))}${drawShapes(this.around?.before ?? [])}
      </svg>
      ${this.withCaption ? html`<figcaption aria-hidden="true">${words}</figcaption>` : nothing}
    </figure>`;
  }

  /** Drawn turned to the right. */
  #mirrored(): boolean {
    return this.facing !== "front" && (this.facing === "start") === (getComputedStyle(this).direction === "ltr");
  }

  /** Two breaths and two blinks; all over after 4.8 seconds. */
  #liven(): void {
    for (const animation of this.#alive) animation.cancel();
    const moving = motionOff() ? [] : [...this.renderRoot.querySelectorAll<SVGGElement>(".lids, .chest")];
    this.#alive = moving.map((part) =>
      part.classList.contains("chest")
        ? part.animate({ transform: ["none", "translateY(-2px)", "none"] }, { duration: 2400, iterations: 2, easing: "ease-in-out" })
        : part.animate(
            { transform: ["none", "none", "scaleY(.08)", "none"], offset: [0, 0.93, 0.965, 1] },
            { duration: 2200, iterations: 2 },
          ),
    );
  }
}

customElements.define("rc-customer-face", RcCustomerFace);

declare global {
  interface HTMLElementTagNameMap {
    "rc-customer-face": RcCustomerFace;
  }
}
