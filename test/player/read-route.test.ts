import { expect } from "@open-wc/testing";
import { hrefTo, type Route } from "../../src/elements/route.ts";
import { readRoute } from "../../src/player/read-route.ts";
import { outline } from "../elements/attempts.ts";
import { untestedCourse } from "../fixtures/untested-course.ts";

describe("readRoute(hash, outline)", () => {
  const routes = [
    { view: "home" },
    { view: "lesson", lesson: "mend", page: 2 },
    { view: "test" },
    { view: "question", number: 3 },
    { view: "overview" },
    { view: "result" },
    { view: "review" },
    { view: "card", jobAid: "card" },
    { view: "sources" },
    { view: "seen" },
    { view: "sources", source: "tarp-1979" },
  ] as unknown as Route[];

  for (const route of routes) {
    it(`reads what hrefTo writes for ${hrefTo(route)}`, () => {
      expect(readRoute(hrefTo(route), outline)).to.deep.equal(route);
    });
  }

  for (const [hash, href] of [
    ["", "#/"],
    ["#main", "#/"],
    ["#/lesson/nowhere/1", "#/"],
    ["#/card/none", "#/"],
    ["#/lesson/mend", "#/lesson/mend/1"],
    ["#/lesson/mend/0", "#/lesson/mend/1"],
    ["#/lesson/mend/99", "#/lesson/mend/3"],
    ["#/lesson/mend/<img>", "#/lesson/mend/1"],
    ["#/test/-4", "#/test/1"],
    ["#/sources/<img>", "#/sources"],
  ] as const) {
    it(`leads from "${hash}" to ${href}`, () => {
      expect(hrefTo(readRoute(hash, outline))).to.equal(href);
    });
  }

  for (const hash of ["#/test", "#/test/3", "#/test/overview"]) {
    it(`leads home from "${hash}" in a course without a test`, () => {
      expect(readRoute(hash, untestedCourse.outline)).to.deep.equal({ view: "home" });
    });
  }
});
