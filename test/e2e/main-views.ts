import type { BrowserContext, Page, ViewportSize } from "playwright-core";
import { gapsOf, type Block, type BlockKind } from "../../src/model/lesson.ts";
import { pointer } from "./hands.ts";
import { practise } from "./practice.ts";
import { rescue } from "./rescue.ts";
import { startRun, type Site } from "./site.ts";
import { talkViews } from "./talk-views.ts";

export interface MainView {
  /** Kebab-case: the name of the view's goldens. */
  readonly name: string;
  readonly course: Page;
}

const desk: ViewportSize = { width: 1280, height: 800 };

const kinds: readonly BlockKind[] = [
  "text",
  "scene",
  "compare",
  "picture",
  "reveal",
  "choose-reply",
  "spot-it",
  "sort",
  "order",
  "gap",
  "own-words",
  "reflection",
  "policy",
  "job-aid",
];

/**
 * The main views of the course, one after the other, always in the same order and with the same things done: practices are tried and
 * checked, a scene stands still at its second line, and the test asks the same questions each time.
 * A view stands until the next one is asked for; whoever walks may change the size of the window, the scheme, and where the focus is.
 */
export async function* mainViews(context: BrowserContext, site: Site): AsyncGenerator<MainView> {
  const lms = await context.newPage();
  const size = lms.viewportSize() ?? desk;
  // Beside a narrow course the LMS folds its options away.
  await lms.setViewportSize(desk);
  await startRun(lms, site, "scorm12", "window");
  const course = await openCourse(lms, size);
  yield { name: "home", course };
  yield* dialogs(course);
  for (const kind of kinds) {
    await openBlock(course, kind);
    yield { name: kind, course };
  }
  yield* talkViews(course);
  for (const hash of ["#/card/six-steps", "#/sources"]) {
    await goTo(course, hash);
    yield { name: hash.split("/")[1] ?? "", course };
  }
  await course.close();
  yield* testViews(await openBrowsing(lms, size));
  const outside = await context.newPage();
  await outside.goto(`${site.url}content/rescue-cmi5.zip/index.html`);
  await outside.getByRole("heading", { level: 1, name: /learning platform|incomplete/ }).waitFor();
  yield { name: "stop", course: outside };
  await outside.close();
  await lms.close();
}

/** Opened with the keyboard: who opens a dialog so comes back to its button. */
async function* dialogs(course: Page): AsyncGenerator<MainView> {
  for (const [name, button] of [
    ["contents", "Contents"],
    ["at-hand", "At hand"],
    ["settings", "Reading settings"],
  ] as const) {
    await course.getByRole("button", { name: button }).press("Enter");
    await course.getByRole("dialog", { name: button }).waitFor();
    yield { name, course };
    await course.keyboard.press("Escape");
  }
}

/** A page with such a block, what it asks for done. Text: a page of text alone. */
export async function openBlock(course: Page, kind: BlockKind): Promise<void> {
  for (const { id, pages } of rescue.lessons) {
    for (const [index, { title, blocks }] of pages.entries()) {
      const place = blocks.findIndex((block) => block.kind === kind);
      if (place < 0 || (kind === "text" && blocks.length > 1)) continue;
      await goTo(course, `#/lesson/${id}/${index + 1}`);
      await course.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
      return use(course, blocks[place]!, place);
    }
  }
  throw new Error(`no page has a block of the kind ${kind}`);
}

async function use(course: Page, block: Block, place: number): Promise<void> {
  const shown = course.locator("rc-block").nth(place);
  if (block.kind === "scene") {
    for (const line of [1, 2]) {
      await shown.getByRole("button", { name: "Next line" }).click();
      await shown.getByText(`Line ${line} of ${block.lines.length}`).waitFor();
    }
  } else if (block.kind === "sort") {
    // All into one group: some belong there, others do not.
    const name = block.groups[0]!.title;
    for (const { text } of block.items) {
      await shown.getByRole("group", { name: text, exact: true }).getByRole("button", { name, exact: true }).click();
    }
    await shown.getByRole("button", { name: "Check the groups" }).click();
  } else if (block.kind === "gap") {
    // The first rightly, the others not.
    for (const [index, { options }] of gapsOf(block).entries()) {
      const { text } = options.find(({ right }) => (right === true) === (index === 0))!;
      await shown.getByRole("radio", { name: text, exact: true }).check();
    }
    await shown.getByRole("button", { name: "Check the words" }).click();
  } else {
    await practise(shown, block, pointer);
  }
}

async function* testViews(course: Page): AsyncGenerator<MainView> {
  await goTo(course, "#/test");
  yield { name: "test", course };
  await course.getByRole("button", { name: "Start the test" }).click();
  const seen = new Set<string>();
  for (let number = 1; number <= 15; number++) {
    await goTo(course, `#/test/${number}`);
    await course.getByRole("heading", { level: 1, name: `Question ${number} of 15` }).waitFor();
    const card = course.locator("rc-question-card");
    const kind = await card.evaluate((element) => (element as HTMLElement & { question: { kind: string } }).question.kind);
    if (seen.has(kind)) continue;
    seen.add(kind);
    if (kind === "match" || kind === "gap") await card.getByRole("combobox").first().selectOption({ index: 1 });
    else
      await card
        .locator(kind === "rate" ? "label.step" : "label.option")
        .first()
        .click();
    yield { name: `question-${kind}`, course };
  }
  const asked = rescue.outline.test.form.map(({ kind }) => kind).filter((kind) => !seen.has(kind));
  if (asked.length > 0) throw new Error(`no form has questions of the kinds ${asked.join()}`);
  await goTo(course, "#/test/overview");
  yield { name: "overview", course };
  await course.getByRole("button", { name: "Hand in" }).press("Enter");
  await course.getByRole("dialog").waitFor();
  yield { name: "sure", course };
  await course.getByRole("button", { name: "Hand in as it is" }).click();
  await course.getByRole("heading", { level: 1, name: "Not yet." }).waitFor();
  yield { name: "result", course };
  await goTo(course, "#/review");
  yield { name: "review", course };
  await course.close();
}

async function openCourse(lms: Page, size: ViewportSize): Promise<Page> {
  const [course] = await Promise.all([lms.waitForEvent("popup"), lms.getByRole("button", { name: "Open the course" }).click()]);
  await course.setViewportSize(size);
  await course.getByRole("heading", { level: 1 }).waitFor();
  await course.bringToFront();
  return course;
}

/** Looking around: every page is open from the start, the test too. */
async function openBrowsing(lms: Page, size: ViewportSize): Promise<Page> {
  const form = lms.locator('[data-section="options"]');
  await form.locator("summary").click();
  await form.getByLabel("Mode").selectOption("Browse");
  await form.getByRole("button", { name: "Relaunch with these" }).click();
  const course = await openCourse(lms, size);
  await course.getByText("You are looking around.").waitFor();
  return course;
}

/** Opens what an address names, and waits until the focus is on its heading. */
export async function goTo(course: Page, hash: string): Promise<void> {
  await course.evaluate((to) => (location.hash = to), hash);
  await course.waitForFunction((to) => location.hash === to, hash);
  await course.locator("main[aria-busy=false] h1:focus").waitFor();
}
