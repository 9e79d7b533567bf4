/** How a field's text is written: Markdown with paragraphs, Markdown within one paragraph, or plain text. */
export type TextMode = "paragraphs" | "inline" | "plain";

/**
 * Who is heard in it. `author`: the course itself, whose claims need sources. `spoken`: a person in a story.
 * `option`: an answer of the test, whose source stands in its feedback or in the rationale.
 */
export type TextVoice = "author" | "spoken" | "option";

export interface TextField {
  readonly mode: TextMode;
  readonly voice: TextVoice;
}

const paragraphs: TextField = { mode: "paragraphs", voice: "author" };
const inline: TextField = { mode: "inline", voice: "author" };
const plain: TextField = { mode: "plain", voice: "author" };
const spoken: TextField = { mode: "plain", voice: "spoken" };

/** Every text that a learner reads, by what holds it and its field. The one place where a field is made Markdown. */
export const textFields = {
  "course.title": plain,
  "course.headline": plain,
  "course.description": paragraphs,
  "course.audience": plain,
  "course.teaches[]": plain,
  "course.objectives[].title": plain,
  "lesson.title": plain,
  "lesson.summary": plain,
  "lesson.pages[].title": plain,
  "text.text": paragraphs,
  "text.dialogue.label": plain,
  "text.dialogue.lines[].who": spoken,
  "text.dialogue.lines[].says": spoken,
  "text.dialogue.lines[].note": inline,
  "text.points[]": inline,
  "scene.label": plain,
  "scene.situation": paragraphs,
  "scene.cast[].name": spoken,
  "scene.lines[].says": spoken,
  "scene.lines[].happens": spoken,
  "scene.lines[].note": inline,
  "compare.situation": paragraphs,
  "compare.prompt": plain,
  "compare.versions[].label": plain,
  "compare.turns[].who": spoken,
  "compare.turns[].says[]": spoken,
  "compare.turns[].why": paragraphs,
  "picture.alt": plain,
  "picture.caption": inline,
  "picture.description": paragraphs,
  "reveal.prompt": paragraphs,
  "reveal.cards[].front": plain,
  "reveal.cards[].back": paragraphs,
  "choose-reply.customer.name": spoken,
  "choose-reply.customer.setting": spoken,
  "choose-reply.customer.shows": spoken,
  "choose-reply.situation": paragraphs,
  "choose-reply.says": spoken,
  "choose-reply.prompt": plain,
  "choose-reply.options[].text": spoken,
  "choose-reply.options[].hears": paragraphs,
  "choose-reply.options[].then": spoken,
  "choose-reply.options[].thenHappens": spoken,
  "spot-it.situation": paragraphs,
  "spot-it.prompt": plain,
  "spot-it.lines[].who": spoken,
  "spot-it.lines[].says": spoken,
  "spot-it.lines[].why": paragraphs,
  "sort.situation": paragraphs,
  "sort.prompt": plain,
  "sort.groups[].title": plain,
  "sort.items[].text": spoken,
  "sort.items[].why": paragraphs,
  "order.situation": paragraphs,
  "order.prompt": plain,
  "order.items[].text": plain,
  "order.why": paragraphs,
  "gap.customer.name": spoken,
  "gap.customer.setting": spoken,
  "gap.customer.shows": spoken,
  "gap.situation": paragraphs,
  "gap.prompt": plain,
  "gap.lines[].who": spoken,
  "gap.lines[].says": spoken,
  "gap.lines[].before": spoken,
  "gap.lines[].after": spoken,
  "gap.lines[].options[].text": spoken,
  "gap.lines[].options[].why": paragraphs,
  "reflection.situation": paragraphs,
  "reflection.prompt": plain,
  "reflection.afterwards": paragraphs,
  "own-words.customer.name": spoken,
  "own-words.customer.setting": spoken,
  "own-words.customer.shows": spoken,
  "own-words.situation": paragraphs,
  "own-words.says": spoken,
  "own-words.prompt": plain,
  "own-words.model": paragraphs,
  "own-words.checklist[].text": plain,
  "job-aid.text": paragraphs,
  "policy.authority": paragraphs,
  "policy.remedies": paragraphs,
  "policy.abuse": paragraphs,
  "policy.harassment": paragraphs,
  "policy.self-harm": paragraphs,
  "policy.contacts": paragraphs,
  "card.title": plain,
  "card.intro": paragraphs,
  "card.items[].title": plain,
  "card.items[].text": paragraphs,
  "question.stem": { mode: "paragraphs", voice: "option" },
  "question.says": spoken,
  "question.options[].text": { mode: "plain", voice: "option" },
  "question.options[].why": paragraphs,
  "question.rationale": paragraphs,
  "source.short": { mode: "plain", voice: "spoken" },
  "source.citation": { mode: "plain", voice: "spoken" },
  "source.finding": { mode: "plain", voice: "spoken" },
} as const satisfies Readonly<Record<string, TextField>>;

export type TextFieldName = keyof typeof textFields;

/** The fields that are Markdown: what the build turns into HTML. */
export type MarkdownFieldName = {
  [Name in TextFieldName]: (typeof textFields)[Name]["mode"] extends "plain" ? never : Name;
}[TextFieldName];
