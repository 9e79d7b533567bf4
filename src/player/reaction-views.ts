// The part of the engine that has the form after the course, and hands it on.
import { html, type TemplateResult } from "lit";
import "../elements/reaction-form/reaction-form.ts";
import type { ReactionStage } from "../elements/reaction-form/reaction-form.ts";
import type { ReactionHandedInEvent } from "../elements/reaction-form/reaction-handed-in-event.ts";
import type { FormAnswers } from "../model/form-answers.ts";
import type { ReactionPart } from "../model/reaction.ts";
import { AnonymousSender } from "../tracking/reaction/anonymous-sender.ts";
import type { CourseRun } from "./course-run.ts";
import type { PlayerParts } from "./player-parts.ts";
import { ReactionGiven } from "./reaction-given.ts";
import "./reaction-offer-views.ts";

/** One opening of the form's page: what has become of it lives as long as the page. */
export function reactionPage({ form, endpoint }: ReactionPart): (run: CourseRun, back: string, parts: PlayerParts) => TemplateResult {
  let stage: ReactionStage | undefined;
  let sender: AnonymousSender | undefined;

  const hand = async (answers: FormAnswers, run: CourseRun, { course, environment }: PlayerParts): Promise<ReactionStage> => {
    if (form === undefined) return "failed";
    if (endpoint === undefined) run.apply({ kind: "form-answered", form, answers });
    else {
      sender ??= new AnonymousSender(endpoint, course.outline, environment);
      try {
        await sender.send(form, answers);
      } catch (error) {
        environment.log("the answers did not arrive", error);
        return "failed";
      }
    }
    givenOf(run, environment).set();
    return "sent";
  };

  return (run, back, parts) => {
    stage ??= firstStage(run, parts);
    const onHandedIn = async ({ answers, currentTarget }: ReactionHandedInEvent): Promise<void> => {
      const page = currentTarget as HTMLElementTagNameMap["rc-reaction-form"];
      page.stage = stage = "sending";
      page.stage = stage = await hand(answers, run, parts);
    };
    return html`<rc-reaction-form
      .form=${form}
      .reaction=${parts.course.settings.reaction}
      .stage=${stage}
      .back=${back}
      @rc-reaction-handed-in=${onHandedIn}
    ></rc-reaction-form>`;
  };
}

function firstStage(run: CourseRun, { environment }: PlayerParts): ReactionStage {
  if (run.launch.mode !== "Normal") return "looking";
  return givenOf(run, environment).is ? "before" : "open";
}

function givenOf(run: CourseRun, environment: PlayerParts["environment"]): ReactionGiven {
  return new ReactionGiven(environment.localStorage, run.outline.id, run.launch);
}
