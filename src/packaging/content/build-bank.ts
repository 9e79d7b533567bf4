import type { ObjectiveId, OptionId, QuestionId, SeedId } from "../../model/ids.ts";
import type { Effect, Question, QuestionBank, QuestionOption } from "../../model/question.ts";
import type { AuthoredQuestion, AuthoredQuestionOption } from "./authored.ts";
import { renderField, type CitedAs } from "./markdown.ts";

/** The model's bank from checked questions. The authors' estimates (`difficulty`, `nicest`) stay behind. */
export function buildBank(id: string, questions: readonly AuthoredQuestion[], citedAs: CitedAs): QuestionBank {
  return { id, questions: questions.map((question) => buildQuestion(question, citedAs)) };
}

/** What the kind has to have is there: the schema and the rules have seen to it. */
function buildQuestion(question: AuthoredQuestion, citedAs: CitedAs): Question {
  const { kind, options = [], targets = [], text = "", gaps = [], dialogue = [] } = question;
  const asked = {
    id: question.id as QuestionId,
    objective: question.objective as ObjectiveId,
    phase: question.phase,
    level: question.level,
    covers: question.covers as readonly SeedId[],
    stem: renderField("question.stem", question.stem, citedAs),
    ...(question.says === undefined ? {} : { says: question.says }),
    rationale: renderField("question.rationale", question.rationale, citedAs),
  };
  const explained = (option: AuthoredQuestionOption) => ({
    id: option.id as OptionId,
    text: option.text,
    why: renderField("question.options[].why", option.why, citedAs),
  });
  const choices = (some: readonly AuthoredQuestionOption[]): readonly QuestionOption[] =>
    some.map((option) => ({ ...explained(option), ...(option.right === undefined ? {} : { right: option.right }) }));
  switch (kind) {
    case "single":
    case "multiple":
    case "order":
      return { ...asked, kind, options: choices(options) };
    case "next":
      return { ...asked, kind, dialogue, options: choices(options) };
    case "rate":
      return { ...asked, kind, options: options.map((option) => ({ ...explained(option), effect: option.effect as Effect })) };
    case "match":
      return {
        ...asked,
        kind,
        options: options.map((option) => ({ ...explained(option), to: option.to as OptionId })),
        targets: targets.map((target) => ({ id: target.id as OptionId, text: target.text })),
      };
    case "gap":
      return { ...asked, kind, text, gaps: gaps.map((gap) => ({ id: gap.id as OptionId, options: choices(gap.options) })) };
  }
}
