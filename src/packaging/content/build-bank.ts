import type { ObjectiveId, OptionId, QuestionId, SeedId } from "../../model/ids.ts";
import type { Question, QuestionBank } from "../../model/question.ts";
import type { AuthoredQuestion } from "./authored.ts";
import { renderField, type CitedAs } from "./markdown.ts";

/** The model's bank from checked questions. The authors' estimates (`difficulty`, `nicest`) stay behind. */
export function buildBank(id: string, questions: readonly AuthoredQuestion[], citedAs: CitedAs): QuestionBank {
  return { id, questions: questions.map((question) => buildQuestion(question, citedAs)) };
}

function buildQuestion(question: AuthoredQuestion, citedAs: CitedAs): Question {
  return {
    id: question.id as QuestionId,
    kind: question.kind,
    objective: question.objective as ObjectiveId,
    phase: question.phase,
    level: question.level,
    covers: question.covers as readonly SeedId[],
    stem: renderField("question.stem", question.stem, citedAs),
    ...(question.says === undefined ? {} : { says: question.says }),
    options: question.options.map((option) => ({
      ...option,
      id: option.id as OptionId,
      why: renderField("question.options[].why", option.why, citedAs),
    })),
    rationale: renderField("question.rationale", question.rationale, citedAs),
  };
}
