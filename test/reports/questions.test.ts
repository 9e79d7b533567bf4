import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rowsOf, tableOf } from "./table-of.ts";
import { said, type Said } from "./hand-made.ts";

const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`);
const course = "https://w3id.org/xapi/recourse/courses/small";

describe("last-lesson", () => {
  it("counts a learner where they finished last, at the start where they finished nothing, and nowhere once completed", () => {
    const statements = [
      ...people(4).map((who) => said("initialized", who)),
      ...["p1", "p2", "p3"].map((who) => said("lesson-finished", who, { at: 5, of: "start" })),
      ...["p2", "p3"].map((who) => said("lesson-finished", who, { at: 9, of: "mend" })),
      said("completed", "p3", { at: 10 }),
    ];
    const rows = rowsOf("last-lesson", statements).map((row) => [
      row["last-lesson-finished"],
      row["finished-it"],
      row["stopped-after-it"],
      row["of"],
    ]);
    assert.deepEqual(rows, [
      ["(none)", undefined, 1, 3],
      ["mend", 2, 1, 3],
      ["start", 3, 1, 3],
    ]);
  });

  it("takes the later id of two lessons that were finished at the same time", () => {
    const finished = ["mend", "start"].map((of) => said("lesson-finished", "p1", { at: 5, of }));
    const stopped = rowsOf("last-lesson", [said("initialized", "p1"), ...finished]).find((row) => row["stopped-after-it"] === 1);
    assert.equal(stopped?.["last-lesson-finished"], "start");
  });
});

describe("question-difficulty and question-discrimination", () => {
  /** Rows of people, columns of questions; 1 is right. */
  const matrix = ["1111", "1110", "1101", "1000", "0100"];
  const statements = matrix.flatMap((row, person) =>
    [...row].map((right, index) =>
      said("question-answered", `p${person}`, { of: `q${index}`, result: { success: right === "1", score: { scaled: Number(right) } } }),
    ),
  );

  it("find what was worked out by hand", () => {
    const p = new Map(rowsOf("question-difficulty", statements).map((row) => [row["question"], row["difficulty-p"]]));
    assert.deepEqual([p.get("q0"), p.get("q1"), p.get("q2"), p.get("q3")], [0.8, 0.8, 0.4, 0.4]);
    const of = new Map(rowsOf("question-discrimination", statements).map((row) => [row["question"], row]));
    // q2: 1 1 0 0 0 with the rest of each, in thirds: 3 2 3 1 1. Sxy = 1, Sxx = 1.2, Syy = 4.
    assert.equal(Number(of.get("q2")?.["item-rest-r"]).toFixed(6), (1 / Math.sqrt(1.2 * 4)).toFixed(6));
    // q0: 1 1 1 1 0 with 3 2 2 0 1: Sxy = 0.6, Sxx = 0.8, Syy = 5.2.
    assert.equal(Number(of.get("q0")?.["item-rest-r"]).toFixed(6), (0.6 / Math.sqrt(0.8 * 5.2)).toFixed(6));
    // One of five at each end: p0 above; below p3 and p4 share the place.
    assert.deepEqual([of.get("q0")?.["upper-lower-d"], of.get("q2")?.["upper-lower-d"]], [0.5, 1]);
  });

  it("take the first test alone, and no pre-check", () => {
    const more = [
      said("question-answered", "p0", { of: "q0", contextSays: { testNumber: 2 } }),
      said("precheck-answered", "p0", { of: "q0" }),
    ];
    for (const id of ["question-difficulty", "question-discrimination"])
      assert.deepEqual(tableOf(id, [...statements, ...more]), tableOf(id, statements));
  });
});

describe("unused-options", () => {
  const answered = (count: number, response: string, from = 0) =>
    people(count).map((who) => said("question-answered", `${who}-${from}`, { of: "q07", result: { response, success: response === "b" } }));

  it("lists wrong options that less than one in twenty take, and never the right one", () => {
    const rows = rowsOf("unused-options", [...answered(19, "a"), ...answered(1, "c", 1)]);
    assert.deepEqual(
      rows.map((row) => [row["option"], row["taken"], row["answered"]]),
      [["d", 0, 20]],
    );
    assert.deepEqual(
      rowsOf("unused-options", [...answered(20, "a"), ...answered(1, "c", 1)]).map((row) => row["option"]),
      ["d", "c"],
    );
  });

  it("does not count questions that were left open", () => {
    assert.equal(rowsOf("unused-options", [...answered(3, "a"), ...answered(2, "", 1)])[0]?.["answered"], 3);
  });
});

describe("sure-and-wrong", () => {
  it("counts those who said that they were sure, and of them the wrong ones", () => {
    const told = (who: string, confidence: number | undefined, success: boolean) =>
      said("question-answered", who, { resultSays: { confidence }, result: { success } });
    const statements = [told("p1", 3, false), told("p2", 3, true), told("p3", 2, false), told("p4", undefined, false)];
    const [row] = rowsOf("sure-and-wrong", statements);
    assert.deepEqual([row?.["told-how-sure"], row?.["sure"], row?.["sure-and-wrong"], row?.["share"]], [3, 2, 1, 0.5]);
  });
});

/** A run of small-door: at each turn the tension after it, from 70 on. */
function run(
  who: string,
  turns: readonly (readonly [turn: string, after: number, at: number, more?: Said["resultSays"]])[],
  restarts?: number,
) {
  let before = 70;
  const contextSays = { runNumber: 1, restarts };
  const told = turns.map(([of, after, at, more]) => {
    const tension = { before, after };
    before = after;
    return said("turn-answered", who, { of, at, resultSays: { tension, ...more }, contextSays });
  });
  return [said("run-begun", who, { at: (turns[0]?.[2] ?? 1) - 1, contextSays }), ...told];
}

const over = (who: string, scaled: number, restarts?: number, promises: readonly (readonly [promise: string, kept: boolean])[] = []) =>
  said("run-scored", who, {
    at: 60,
    result: { score: { scaled } },
    contextSays: { runNumber: 1, restarts },
    resultSays: { promises: promises.map(([promise, kept]) => ({ promise, kept })) },
  });

describe("turning-points", () => {
  const turnsOf = (statements: readonly object[]) =>
    Object.fromEntries(
      rowsOf("turning-points", statements).map((row) => [row["turn"], [row["largest-fall-here"], row["first-below-start-here"]]]),
    );

  it("takes the earlier of two equal falls, and a fall from a height for no turn below the start", () => {
    const statements = [
      ...run("p1", [
        ["opening", 90, 1],
        ["flare", 80, 2],
        ["way-out", 70, 3],
        ["six", 60, 4],
      ]),
      over("p1", 0.5),
    ];
    assert.deepEqual(turnsOf(statements), { opening: [0, 0], flare: [1, 0], "way-out": [0, 0], six: [0, 1], "(never)": [0, 0] });
  });

  it("puts those whom nothing calms under never, and takes no run that is not over", () => {
    const statements = [
      ...run("p1", [
        ["opening", 70, 1],
        ["flare", 90, 2],
      ]),
      over("p1", 0.1),
      ...run("p2", [["opening", 10, 1]]),
    ];
    assert.deepEqual(turnsOf(statements), { opening: [0, 0], flare: [0, 0], "(never)": [1, 1] });
  });

  it("takes the run that was finished where one was given up before", () => {
    const statements = [
      ...run("p1", [["opening", 10, 1]]),
      ...run(
        "p1",
        [
          ["opening", 80, 5],
          ["six", 40, 6],
        ],
        1,
      ),
      over("p1", 0.5, 1),
    ];
    assert.deepEqual(turnsOf(statements), { opening: [0, 0], six: [1, 1], "(never)": [0, 0] });
  });
});

describe("tension-by-conduct", () => {
  it("keeps equal scores in one third", () => {
    const scores = [0.2, 0.2, 0.2, 0.2, 0.9, 0.95];
    const statements = scores.flatMap((score, index) => [...run(`p${index}`, [["opening", 60, 1]]), over(`p${index}`, score)]);
    const rows = rowsOf("tension-by-conduct", statements).filter((row) => row["step"] === 1);
    assert.deepEqual(
      rows.map((row) => [row["conduct"], row["runs"]]),
      [
        ["1 lower third", 4],
        ["3 upper third", 2],
      ],
    );
  });
});

describe("turn-times", () => {
  it("leaves out where half an hour lies between, or another session", () => {
    const statements = [
      ...run("p1", [
        ["opening", 60, 2],
        ["flare", 60, 31.9],
        ["way-out", 60, 62],
        ["six", 60, 63],
      ]),
      over("p1", 0.5),
    ];
    const elsewhere = statements.map((one) =>
      one.object.id.endsWith("/six")
        ? said("turn-answered", "p1", { of: "six", at: 63, session: "another", contextSays: { runNumber: 1, restarts: undefined } })
        : one,
    );
    const seconds = (some: readonly object[]) => Object.fromEntries(rowsOf("turn-times", some).map((row) => [row["turn"], row["median"]]));
    assert.deepEqual(seconds(statements), { flare: 1794, opening: 60, six: 60 });
    assert.deepEqual(seconds(elsewhere), { flare: 1794, opening: 60 });
  });
});

describe("promises", () => {
  it("counts what was promised, and what broke of it, in the first run", () => {
    const beyond = { behaviours: ["https://w3id.org/xapi/recourse/behaviours/promise-beyond-authority"] };
    const statements = [
      ...run("p1", [["opening", 60, 1, beyond]]),
      over("p1", 0.5, undefined, [
        ["ring", true],
        ["refund", false],
      ]),
      over("p2", 0.5, undefined, [["ring", true]]),
      over("p3", 0.5, undefined, [
        ["ring", false],
        ["lift", false],
      ]),
      over("p4", 0.5),
      said("behaviour-missed", "p1", { of: "promise-with-time", contextSays: { runNumber: 1 } }),
      said("behaviour-shown", "p2", { of: "promise-with-time", contextSays: { runNumber: 1 } }),
    ];
    const { rows } = tableOf("promises", statements);
    const [row] = rowsOf("promises", statements);
    assert.equal(rows.length, 1);
    assert.deepEqual([row?.["first-runs"], row?.["promises"], row?.["broken"], row?.["share"]], [4, 5, 3, 0.6]);
    assert.deepEqual(
      [row?.["runs-with-one-broken"], row?.["not-theirs-to-make"], row?.["time-called-for"], row?.["no-time-named"]],
      [2, 1, 2, 1],
    );
  });
});

describe("conduct-by-phase", () => {
  it("has the first run, and the last one of those who played again", () => {
    const scored = (who: string, runNumber: number, scaled: number) =>
      said("run-scored", who, { contextSays: { runNumber }, resultSays: { byPhase: [{ phase: "P1", scaled }] } });
    const [row] = rowsOf("conduct-by-phase", [scored("p1", 1, 0.2), scored("p1", 2, 1), scored("p1", 3, 0.6), scored("p2", 1, 0.4)]);
    assert.deepEqual(
      [row?.["first-runs"], Number(row?.["mean"]).toFixed(6), row?.["runs-after-it"], row?.["mean-after-it"]],
      [2, "0.300000", 1, 0.6],
    );
  });
});

describe("behaviour-by-wave", () => {
  const counted = (count: number, more: Said = {}, example = "form-item-answered") =>
    people(count).map((who, index) => said(example, who, { resultSays: { count: index % 3, countOf: 5 }, ...more }));

  it("withholds what fewer than five people said, and says so", () => {
    const { rows, notes } = tableOf("behaviour-by-wave", [...counted(5), ...counted(4, {}, "form-item-observed")]);
    assert.equal(rows.length, 1);
    assert.deepEqual(notes, ["Withheld: 1 group of fewer than 5 people."]);
    assert.deepEqual(tableOf("behaviour-by-wave", counted(4)).rows, []);
  });

  it("does not take one person who answers five times for five", () => {
    assert.deepEqual(
      tableOf(
        "behaviour-by-wave",
        Array.from({ length: 5 }, (_, at) => said("form-item-answered", "p1", { at })),
      ).rows,
      [],
    );
  });

  it("leaves those out who had no occasion, and counts them as people", () => {
    const none = people(2).map((who) =>
      said("form-item-answered", `${who}-none`, { result: { response: "none" }, resultSays: { count: undefined, countOf: undefined } }),
    );
    const [row] = rowsOf("behaviour-by-wave", [...counted(3), ...none]);
    assert.deepEqual([row?.["people"], row?.["with-occasion"], Number(row?.["mean-share"]).toFixed(6)], [5, 3, "0.200000"]);
  });
});

describe("reaction", () => {
  const definition = {
    type: "http://adlnet.gov/expapi/activities/cmi.interaction",
    interactionType: "likert",
    scale: ["a", "b", "c", "d"].map((id) => ({ id, description: { en: `It is ${id}` } })),
  };
  const answered = (who: string, response: string, type: object = definition) => {
    const statement = said("form-item-answered", who, {
      result: { response },
      contextSays: { cohort: undefined, wave: undefined },
      resultSays: { count: undefined, countOf: undefined },
    });
    return { ...statement, object: { ...statement.object, definition: type } };
  };

  it("has every answer of the scale, in its order, and the share of the two uppermost", () => {
    const statements = [..."aacdd"].map((response, index) => answered(`p${index}`, response));
    assert.deepEqual(
      rowsOf("reaction", statements).map((row) => [row["answer"], row["chose-it"], row["answered"], row["top-two"]]),
      [
        ["a", 2, 5, undefined],
        ["b", 0, 5, undefined],
        ["c", 1, 5, undefined],
        ["d", 2, 5, 0.6],
      ],
    );
  });

  it("never has what somebody wrote, nor an item that fewer than five answered", () => {
    const written = people(6).map((who) =>
      answered(who, "My boss is a disgrace", { ...definition, interactionType: "long-fill-in", scale: undefined }),
    );
    const few = [..."aacd"].map((response, index) => answered(`p${index}`, response));
    assert.deepEqual(tableOf("reaction", written).rows, []);
    assert.deepEqual(tableOf("reaction", few), { ...tableOf("reaction", []), notes: ["Withheld: 1 group of fewer than 5 people."] });
  });
});

describe("plan-lines", () => {
  it("has of each line what was saved last, and the days until it begins", () => {
    const planned = (at: number, of: string, plannedStart: string, planLine = 1) =>
      said("line-planned", "p1", { at, of, contextSays: { plannedStart, planLine } });
    const statements = [planned(9, "listening", "2026-03-12"), planned(1, "breathe", "2026-03-04"), planned(2, "breathe", "2026-03-06", 2)];
    const rows = rowsOf("plan-lines", statements).map((row) => [row["technique"], row["lines"], row["days-until-start"]]);
    assert.deepEqual(rows, [
      ["breathe", 1, 4],
      ["listening", 1, 10],
    ]);
  });
});

describe("job-aids", () => {
  it("tells what was opened after the end", () => {
    const statements = [
      said("initialized", "p1"),
      said("lesson-finished", "p1"),
      ...[3, 5, 7].map((at) => said("job-aid-opened", "p1", { at })),
      said("completed", "p1", { at: 4 }),
    ];
    const [row] = rowsOf("job-aids", statements);
    assert.deepEqual([row?.["openings"], row?.["learners"], row?.["began"], row?.["after-the-end"]], [3, 1, 1, 2]);
  });
});

describe("time-on-task", () => {
  it("adds up the sessions of an enrolment, and leaves out those without an end", () => {
    const ended = (who: string, session: string, duration: string) => said("terminated", who, { session, result: { duration } });
    const statements = [
      said("initialized", "p1"),
      said("completed", "p1", { at: 9 }),
      ended("p1", "s1", "PT600S"),
      ended("p1", "s2", "PT300.5S"),
      said("initialized", "p2"),
      ended("p2", "s3", "PT60S"),
    ];
    const rows = rowsOf("time-on-task", statements).map((row) => [row["completed"], row["learners"], row["sessions"], row["median"]]);
    assert.deepEqual(rows, [
      ["yes", 1, 2, 900.5 / 60],
      ["no", 1, 1, 1],
    ]);
  });
});

describe("lost-sessions", () => {
  it("finds sessions without an end, and two that were open at once", () => {
    const session = (who: string, id: string, begun: number, ended?: number) => [
      said("initialized", who, { session: id, at: begun }),
      ...(ended === undefined ? [] : [said("terminated", who, { session: id, at: ended })]),
    ];
    const statements = [
      ...session("p1", "a", 0, 5),
      ...session("p1", "b", 4, 9),
      ...session("p2", "c", 0, 5),
      ...session("p2", "d", 5, 9),
      ...session("p2", "e", 6),
    ];
    const [row] = rowsOf("lost-sessions", statements);
    assert.deepEqual([row?.["sessions"], row?.["without-an-end"], row?.["learners"], row?.["with-two-open-at-once"]], [5, 1, 2, 1]);
  });
});

describe("versions", () => {
  it("counts an enrolment with the version in which it began", () => {
    const statements = [
      said("initialized", "p1", { at: 5, revision: "2.0.0" }),
      said("initialized", "p1", { at: 1, revision: "1.0.0" }),
      said("completed", "p1", { at: 9, revision: "2.0.0" }),
    ];
    assert.deepEqual(
      rowsOf("versions", statements).map((row) => [row["version"], row["began"], row["completed"]]),
      [["1.0.0", 1, 1]],
    );
  });
});

describe("precheck", () => {
  it("parts those who took it by what became of it, and has their first tests", () => {
    const ended = (who: string, shown: string[]) => [
      said("precheck-begun", who),
      said("precheck-ended", who, { resultSays: { shownObjectives: shown } }),
    ];
    const tested = (who: string, scaled: number, testNumber = 1) =>
      said("test-scored", who, { result: { score: { scaled }, success: scaled > 0.8 }, contextSays: { testNumber } });
    const statements = [
      tested("p1", 0.5),
      said("precheck-begun", "p2"),
      ...ended("p3", []),
      ...ended("p4", [`${course}/objectives/hear`]),
      tested("p4", 0.9),
      tested("p4", 0.1, 2),
    ];
    assert.deepEqual(
      rowsOf("precheck", statements).map((row) => [
        row["pre-check"],
        row["learners"],
        row["mean-shown"],
        row["first-tests"],
        row["mean"],
        row["passed"],
      ]),
      [
        ["1 not taken", 1, undefined, 1, 0.5, 0],
        ["2 begun only", 1, undefined, 0, undefined, 0],
        ["3 nothing shown", 1, 0, 0, undefined, 0],
        ["4 something shown", 1, 1, 1, 0.9, 1],
      ],
    );
  });
});

describe("failed-objectives", () => {
  it("counts each of several that are lowest together", () => {
    const byObjective = (hear: number, mend: number) => [
      { objective: `${course}/objectives/hear`, name: "Hear", questions: 2, scaled: hear },
      { objective: `${course}/objectives/mend`, name: "Mend", questions: 2, scaled: mend },
    ];
    const failed = (who: string, hear: number, mend: number) =>
      said("test-scored", who, { result: { success: false }, resultSays: { byObjective: byObjective(hear, mend) } });
    const rows = rowsOf("failed-objectives", [failed("p1", 0.2, 0.4), failed("p2", 0.5, 0.5)]);
    assert.deepEqual(
      rows.map((row) => [row["objective"], row["weakest-in"], row["failed-tests"]]),
      [
        ["hear", 2, 2],
        ["mend", 1, 2],
      ],
    );
  });
});

describe("scenes-watched", () => {
  it("divides by those who finished the lesson, and counts those apart who watched and did not", () => {
    const seen = said("scene-watched", "p1");
    const lesson =
      seen.context.contextActivities?.parent
        ?.find(({ id }) => id.includes("/lessons/"))
        ?.id.split("/")
        .at(-1) ?? "";
    const finished = (who: string) => said("lesson-finished", who, { of: lesson });
    const [row] = rowsOf("scenes-watched", [seen, said("scene-watched", "p2"), finished("p2"), finished("p3")]);
    assert.deepEqual(
      [row?.["watched-to-its-end"], row?.["of-them-finished-the-lesson"], row?.["finished-the-lesson"], row?.["share"]],
      [2, 1, 2, 0.5],
    );
  });
});

describe("first-practice", () => {
  it("has the commonest wrong answer, of several the first by alphabet", () => {
    const answered = (who: string, response: string, success = false) => said("practice-answered", who, { result: { response, success } });
    const [row] = rowsOf("first-practice", [
      answered("p1", "c"),
      answered("p2", "b"),
      answered("p3", "a", true),
      answered("p4", "c"),
      answered("p5", "b"),
    ]);
    assert.deepEqual([row?.["answered"], row?.["right-at-once"], row?.["commonest-wrong-answer"], row?.["given"]], [5, 1, "b", 2]);
  });
});

describe("days-to-finish", () => {
  it("goes from the first opening to the end, and has no row of nobody", () => {
    const day = 24 * 60;
    const statements = [
      said("initialized", "p1", { at: 2 * day }),
      said("initialized", "p1", { at: 0 }),
      said("completed", "p1", { at: 3 * day }),
    ];
    assert.equal(rowsOf("days-to-finish", statements)[0]?.["median"], 3);
    assert.deepEqual(rowsOf("days-to-finish", [said("initialized", "p1")]), []);
  });
});
