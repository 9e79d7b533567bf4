import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { encodeSuspendData } from "../../src/model/suspend-data.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { SmallLearner } from "../tracking/small-learner.ts";
import { goodLaunchData, HostileLms, type Resource } from "./hostile-lms.ts";
import { chanceOf, hostileJson, hostileTexts, markup, oneOf, spoilt } from "./hostile-values.ts";
import { playHostile, type Played } from "./play-hostile.ts";

const sessionIri = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";
const learnt = new SmallLearner().finishesStart().attempt;
const goodState = { version: 1, revision: learnt.revision, state: encodeSuspendData(learnt, smallCourse.outline), reported: ["completed"] };
const goodStatement = {
  id: "9d0e7a0c-6a8c-4f5b-9a52-8c9f8b5d3f11",
  verb: { id: "https://verb.example" },
  object: { id: "https://lms.example/activities/77" },
};

/** Answers of an LMS by the book, for what a seed spoils. */
const good: Readonly<Record<Resource, unknown>> = {
  token: { "auth-token": "dG9rZW4=", "error-code": "1", "error-text": "no" },
  launchData: goodLaunchData,
  preferences: { languagePreference: "de-CH,en", audioPreference: "on" },
  state: goodState,
  found: { statements: [goodStatement, goodStatement], more: "" },
  statement: goodStatement,
  statements: [goodStatement.id],
};

async function answered(resource: Resource, body: string): Promise<Played & { readonly lms: HostileLms }> {
  const lms = new HostileLms((asked, right) => (asked === resource ? body : right));
  return { ...(await playHostile("cmi5", lms)), lms };
}

/** Of a launch whose LMS.LaunchData is the good one, changed so. */
const withData = (changes: string) => answered("launchData", `${JSON.stringify(goodLaunchData).slice(0, -1)},${changes}}`);
const withTemplate = (changes: string) => withData(`"contextTemplate":{"extensions":{"${sessionIri}":"s"},${changes}}`);
const noted = ({ logged }: Played, what: string) =>
  logged.some((line) => line.startsWith("the LMS answers what cannot be") && line.includes(what));

describe("An LMS whose answers no standard knows", () => {
  it("T16, cmi5 10: a mastery score counts from 0 to 1; any other is none, and is noted", async () => {
    const scores = { "0": 0, "1": 1, "0.8": 0.8, '"0.8"': 0.8, '"0"': 0, "-0": 0 } as Readonly<Record<string, number>>;
    const none = ['"abc"', "-1", "80", "1.01", '"NaN"', "1e309", "-1e309", '"0x1"', '"1e-1"', '"-0.5"', "true", "[0.5]", '{"valueOf":1}'];
    for (const [text, score] of [...Object.entries(scores), ...none.map((each) => [each, undefined] as const)]) {
      const played = await withData(`"masteryScore":${text}`);
      assert.equal(played.kind, "ended", text);
      assert.ok(played.launch?.masteryScore === score, text);
      assert.equal(noted(played, "mastery score"), score === undefined, text);
    }
    for (const text of ["null", '""']) assert.equal(noted(await withData(`"masteryScore":${text}`), "mastery score"), false);
  });

  it("cmi5 10: a returnURL is an address of the web, or there is none, and that is noted", async () => {
    const none = [
      "javascript:globalThis.hacked=1",
      "\tjava\nscript:globalThis.hacked=1",
      "data:text/html,<script>globalThis.hacked=1</script>",
      "file:///etc/passwd",
      "vbscript:x",
      "blob:https://lms.example/1",
      "//evil.example",
      "back",
      "https://lms.example@evil.example/",
      markup,
    ];
    for (const url of none) {
      const played = await withData(`"returnURL":${JSON.stringify(url)}`);
      assert.deepEqual([played.kind, played.launch?.returnUrl, noted(played, "returnURL")], ["ended", undefined, true], url);
    }
    assert.equal((await withData('"returnURL":7')).launch?.returnUrl, undefined);
    assert.equal((await withData('"returnURL":"HTTPS://lms.example/back?x=1#y"')).launch?.returnUrl, "HTTPS://lms.example/back?x=1#y");
  });

  it("T37, cmi5 10: a launch mode that is none is Normal, and is noted", async () => {
    for (const mode of ['"normal"', '"REVIEW"', '"constructor"', "7", "{}", JSON.stringify(markup)]) {
      const played = await withData(`"launchMode":${mode}`);
      assert.deepEqual([played.launch?.mode, noted(played, "launchMode")], ["Normal", true], mode);
    }
  });

  it("cmi5 10: without a template or a session id that is a text the launch stops, and nothing is sent", async () => {
    for (const id of ["7", "null", '""', "[]", '{"toString":1}']) {
      const { kind, lms } = await withData(`"contextTemplate":{"extensions":{"${sessionIri}":${id}}}`);
      assert.deepEqual([kind, lms.posted], ["bad-launch", []], id);
    }
    for (const template of hostileJson)
      assert.equal((await withData(`"contextTemplate":${template}`)).kind, "bad-launch", template.slice(0, 40));
    for (const data of [...hostileTexts, ...hostileJson])
      assert.equal((await answered("launchData", data)).kind, "bad-launch", data.slice(0, 40));
  });

  it("cmi5 10: of a template, what is a context stays as it came, in every statement, and the rest is left out and noted", async () => {
    const wrong = [
      ...['"x"', "[]", "null", "7", '{"grouping":"x"}', '{"parent":[null,7,{"id":7}]}', '{"elsewhere":[{"id":"https://a.example"}]}'].map(
        (each) => `"contextActivities":${each}`,
      ),
      ...['"language":7', '"platform":{}', '"revision":[]', '"statement":"x"', '"team":null', '"__proto__":{"polluted":1}', '"then":1'],
    ];
    for (const part of wrong) {
      const played = await withTemplate(part);
      assert.deepEqual([played.kind, noted(played, "contextTemplate")], ["ended", true], part);
      for (const { context } of played.lms.posted) assert.ok(!Object.hasOwn(context as object, "__proto__"), part);
    }
    const own = { grouping: { id: "https://a.example", definition: { type: "https://b.example" } }, other: [{ id: "https://c.example" }] };
    const { lms, logged } = await withTemplate(`"platform":"P","contextActivities":${JSON.stringify(own)}`);
    assert.ok(lms.posted.length > 5 && !logged.some((line) => line.includes("contextTemplate")));
    for (const { context } of lms.posted as { context: Record<string, unknown> }[]) {
      const { grouping, other } = context.contextActivities as Record<string, unknown[]>;
      assert.deepEqual([context.platform, grouping?.[0], other?.[0]], ["P", own.grouping, own.other[0]]);
    }
  });

  it("cmi5 10: a template of a megabyte is sent as it came", async () => {
    const note = "x".repeat(1_000_000);
    const { kind, lms } = await withTemplate(`"platform":"${note}"`);
    assert.equal(kind, "ended");
    assert.ok(lms.posted.every(({ context }) => (context as { platform: string }).platform === note));
  });

  it("cmi5 11: preferences that are none are left out, and the course is played", async () => {
    for (const body of [...hostileJson, ...hostileTexts])
      assert.equal((await answered("preferences", body)).kind, "ended", body.slice(0, 40));
    for (const text of [markup, "de_CH", "../en", "A".repeat(10_000)]) {
      const played = await answered("preferences", JSON.stringify({ languagePreference: text }));
      assert.deepEqual([played.launch?.language, noted(played, "languagePreference")], [undefined, true]);
    }
  });

  it("T19, T44: a state with another prototype or a revision without measure is gone on from, and one that is garbage stands as it was", async () => {
    const text = JSON.stringify(goodState).slice(0, -1);
    for (const more of [
      '"__proto__":{"polluted":1,"state":"x"}',
      '"revision":1e308',
      '"revision":1e309',
      '"revision":"x"',
      '"reported":"passed"',
      '"location":{}',
    ])
      assert.deepEqual([(await answered("state", `${text},${more}}`)).launch?.suspendData], [goodState.state], more);
    for (const state of ["R1.x.y", markup, "R1.".repeat(4_000), "\u0000", '{"version":1}']) {
      const body = JSON.stringify({ ...goodState, state });
      const lms = new HostileLms((asked, right) => (asked === "state" ? body : right));
      assert.equal((await playHostile("xapi", lms)).launch?.suspendData, state);
    }
  });

  it("T35: with 300 seeds of spoilt answers, to one request or to all, it plays or stops with its reason, and sends nothing elsewhere", async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = chanceOf(seed);
      const standard = oneOf(["cmi5", "xapi"] as const, chance);
      const all = chance() < 0.2;
      const spoils = oneOf(Object.keys(good) as Resource[], chance);
      const lms = new HostileLms((asked, right) => {
        if (asked !== spoils && !(all && chance() < 0.5)) return right;
        const body = chance() < 0.2 ? oneOf([...hostileJson, ...hostileTexts], chance) : spoilt(good[asked], chance);
        return body;
      });
      await playHostile(standard, lms).catch((error: unknown) =>
        assert.fail(`seed ${seed} (${spoils}${all ? ", all" : ""}): ${error instanceof Error ? error.stack : String(error)}`),
      );
    }
  });
});
