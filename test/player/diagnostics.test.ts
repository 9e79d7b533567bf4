import { expect, waitUntil } from "@open-wc/testing";
import "../../src/player/diagnostics-views.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { useEnglish } from "../elements/english.ts";
import { playCourse, type PlayedCourse } from "./fixtures/play-course.ts";

const says = (course: PlayedCourse, term: string) =>
  course
    .all("rc-diagnostics dt")
    .find(({ textContent }) => textContent === term)
    ?.nextElementSibling?.textContent.trim();
const isOpen = (course: PlayedCourse) => course.all<HTMLDialogElement>("rc-diagnostics dialog").some(({ open }) => open);

const { search } = location;
/** The address of the course, asking for it. */
const asking = `${search === "" ? "?" : `${search}&`}diagnostics#/`;

describe("How saving works, in a course", () => {
  before(useEnglish);
  afterEach(() => history.replaceState(null, "", `${location.pathname}${search}`));

  it("is reached from the reading settings, opens above them, and gives the focus back to its button", async () => {
    const course = await playCourse();
    course.press("rc-course-shell button", "Reading settings");
    await course.wait("rc-settings-panel .seen button");
    const opener = course.one("rc-settings-panel .seen button");
    opener.focus();
    opener.click();
    await waitUntil(() => isOpen(course));
    expect(says(course, "Your work")).to.equal("Saved");
    course.press("rc-diagnostics button", "Close");
    expect(isOpen(course)).to.equal(false);
    expect(opener.getRootNode()).to.have.property("activeElement", opener);
  });

  it("is open at once where the address asks for it, and saves when it looks again", async () => {
    const course = await playCourse({ hash: asking });
    await waitUntil(() => isOpen(course));
    const before = course.session.asked.filter((call) => call === "save").length;
    course.press("rc-diagnostics button", "Look again");
    await waitUntil(() => course.session.asked.filter((call) => call === "save").length === before + 1);
  });

  it("follows the saving while it is open", async () => {
    const course = await playCourse({ hash: asking });
    await waitUntil(() => isOpen(course));
    course.session.report({ kind: "waiting" });
    await waitUntil(() => says(course, "Your work") === "Saves in a moment");
  });

  it("is there on the page that stops, and says why nothing is saved", async () => {
    const course = await playCourse({ failure: new TrackingError("no-host", "No SCORM 1.2 API in this window") });
    course.press("rc-message-page button", "How saving works here");
    await waitUntil(() => isOpen(course));
    expect(says(course, "Your work")).to.contain("not connected").and.to.contain("No SCORM 1.2 API in this window");
  });

  it("says that it did not arrive where the line cuts it, and opens at the next try", async () => {
    const missing = new Set<string>();
    const course = await playCourse({ missing });
    course.press("rc-course-shell button", "Reading settings");
    const way = await course.wait("rc-settings-panel .seen button");
    missing.add("later");
    way.click();
    await waitUntil(() => course.one<HTMLDialogElement>("dialog.lost").open);
    expect(isOpen(course)).to.equal(false);
    course.press("dialog.lost button");
    missing.clear();
    course.press("rc-settings-panel .seen button");
    await waitUntil(() => isOpen(course));
  });
});
