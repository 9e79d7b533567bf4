import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { LrsClient, ann, bob, lesson, statement, verb } from "./lrs-client.ts";
import type { Answer } from "./lrs-client.ts";
import { startFixture, viewOf } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
let client: LrsClient;
let run: string;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  ({ run, client } = await LrsClient.inNewRun(fixture));
});

const stored = async (): Promise<readonly Record<string, unknown>[]> =>
  ((await client.get("statements", { ascending: true })).body as { statements: Record<string, unknown>[] }).statements;

function refused(answer: Answer, status: number, message: RegExp): void {
  assert.equal(answer.status, status, answer.text);
  assert.match(String((answer.body as { message?: unknown }).message), message);
}

describe("every resource", () => {
  it("xAPI 1.0.3 Communication 1.1: answers HEAD as GET, without the body", async () => {
    const said = statement();
    await client.send(said);
    await client.request("PUT", `activities/profile?activityId=${lesson}&profileId=p`, { a: 1 }, { "If-None-Match": "*" });
    const agent = encodeURIComponent(JSON.stringify(ann));
    const paths = [
      "about",
      "statements",
      `statements?statementId=${String(said["id"])}`,
      `activities?activityId=${lesson}`,
      `agents?agent=${agent}`,
      `activities/profile?activityId=${lesson}&profileId=p`,
      `activities/profile?activityId=${lesson}`,
      `activities/state?activityId=${lesson}&agent=${agent}&stateId=none`,
      `agents/profile?agent=${agent}`,
      "statements?people=all",
    ];
    for (const path of paths) {
      const [head, get] = [await client.request("HEAD", path), await client.request("GET", path)];
      assert.deepEqual([head.status, head.text], [get.status, ""], path);
      for (const name of ["etag", "last-modified", "content-type", "x-experience-api-version"])
        assert.equal(head.headers.get(name), get.headers.get(name), `${path} ${name}`);
    }
  });

  it("xAPI 1.0.3 Communication 3.3: takes 1.0 and 1.0.x for its version, says 1.0.3 itself, and refuses any other", async () => {
    for (const version of ["1.0", "1.0.0", "1.0.2", "1.0.9"])
      assert.equal((await client.request("GET", "statements", undefined, { "X-Experience-API-Version": version })).status, 200, version);
    for (const version of ["", "0.9", "0.95", "1.1.0", "2.0.0"]) {
      const answer = await client.request("GET", "statements", undefined, { "X-Experience-API-Version": version });
      refused(answer, 400, /3\.3/);
      assert.equal(answer.headers.get("x-experience-api-version"), "1.0.3");
    }
  });

  it("xAPI 1.0.3 Communication 3.2: refuses parameters that it does not know, or knows in another case, or that come twice", async () => {
    const agent = encodeURIComponent(JSON.stringify(ann));
    const id = randomUUID();
    for (const [method, path, body] of [
      ["GET", `activities?activityId=${lesson}&colour=red`, undefined],
      ["GET", `activities?ActivityId=${lesson}`, undefined],
      ["GET", `agents?agent=${agent}&agent=${agent}`, undefined],
      ["GET", `agents/profile?agent=${agent}&activityId=${lesson}`, undefined],
      ["GET", `activities/profile?activityId=${lesson}&stateId=s`, undefined],
      ["PUT", `activities/state?activityId=${lesson}&agent=${agent}&stateId=s&colour=red`, {}],
      ["POST", "statements?colour=red", statement()],
      ["PUT", `statements?statementId=${id}&colour=red`, statement("experienced", { id })],
      ["GET", "about?colour=red", undefined],
    ] as const)
      refused(await client.request(method, path, body), 400, /3\.2/);
    assert.equal((await stored()).length, 0);
  });

  it("answers 405 to a method that a resource does not take, 404 for a resource that is none, 401 without the key", async () => {
    for (const [method, path] of [
      ["DELETE", "statements"],
      ["PUT", `activities?activityId=${lesson}`],
      ["POST", "agents"],
      ["POST", "about"],
    ] as const)
      for (const authorization of [client.authorization, ""])
        assert.equal((await client.request(method, path, {}, { Authorization: authorization })).status, 405, path);
    assert.equal((await client.request("GET", "people")).status, 404);
    for (const authorization of ["", "Basic Y2xpZW50Ondyb25n", client.authorization.replace("Basic ", "")])
      assert.equal((await client.request("GET", "statements", undefined, { Authorization: authorization })).status, 401);
  });

  it("xAPI 1.0.3 Communication 2.8: about tells its version to anybody, whatever version they ask in", async () => {
    const answer = await client.request("GET", "about", undefined, { Authorization: "", "X-Experience-API-Version": "0.9" });
    assert.deepEqual([answer.status, answer.body], [200, { version: ["1.0.3"] }]);
  });
});

describe("storing", () => {
  it("xAPI 1.0.3 Data 2.4.1, xAPI 1.0.3 Data 2.4.7: gives id, timestamp, stored, authority and version where they are missing", async () => {
    const { id: _id, ...bare } = statement();
    const { body } = await client.request("POST", "statements", bare);
    const [given] = await stored();
    assert.deepEqual(body, [given?.["id"]]);
    assert.equal(given?.["timestamp"], given?.["stored"]);
    assert.deepEqual([given?.["version"], (given?.["authority"] as { objectType: string }).objectType], ["1.0.0", "Agent"]);
    const own = statement("experienced", { timestamp: "2020-02-29T10:00:00+02:00", stored: "2020-02-29T10:00:00Z", authority: bob });
    await client.send(own);
    const [, second] = await stored();
    assert.equal(second?.["timestamp"], own["timestamp"]);
    assert.notEqual(second?.["stored"], own["stored"]);
    assert.notDeepEqual(second?.["authority"], bob);
  });

  it("xAPI 1.0.3 Communication 2.1.1: PUT stores one statement under statementId, and wants it to be the statement's own", async () => {
    const id = randomUUID();
    const { id: _id, ...bare } = statement();
    assert.equal((await client.request("PUT", `statements?statementId=${id}`, bare)).status, 204);
    assert.equal(((await client.get("statements", { statementId: id.toUpperCase() })).body as { id: string }).id, id);
    refused(await client.request("PUT", "statements", bare), 400, /statementId is missing/);
    refused(await client.request("PUT", `statements?statementId=${randomUUID()}`, statement()), 400, /not the id/);
    refused(await client.request("PUT", `statements?statementId=${id}`, [statement("experienced", { id })]), 400, /one statement/);
    assert.equal((await client.request("PUT", "statements?statementId=true", { ...bare, id: true })).status, 400);
  });

  it("xAPI 1.0.3 Communication 2.1.2, xAPI 1.0.3 Data 2.3.1: takes the same statement again with 204, and refuses another with its id", async () => {
    const said = statement("answered", {
      timestamp: "2026-03-02T10:00:00Z",
      verb: { id: verb("answered"), display: { en: "answered" } },
      context: { team: { objectType: "Group", member: [ann, bob] }, contextActivities: { parent: { id: lesson } } },
      result: { duration: "PT60S" },
    });
    assert.equal((await client.send(said)).status, 200);
    const same = {
      ...said,
      id: String(said["id"]).toUpperCase(),
      timestamp: "2026-03-02T11:00:00+01:00",
      verb: { id: verb("answered"), display: { de: "beantwortete" } },
      object: { id: lesson, definition: { name: { en: "Listen" } } },
      actor: { ...ann, mbox: "mailto:ann@EXAMPLE.ORG" },
      context: { team: { objectType: "Group", member: [bob, ann] }, contextActivities: { parent: [{ id: lesson }] } },
    };
    assert.equal((await client.send(same)).status, 204);
    assert.equal((await client.request("PUT", `statements?statementId=${String(said["id"])}`, same)).status, 204);
    for (const change of [
      { result: { duration: "PT1M" } },
      { actor: bob },
      { timestamp: "2026-03-02T10:00:01Z" },
      { verb: { id: verb("passed") } },
    ])
      refused(await client.send({ ...said, ...change }), 409, /2\.1: another statement has the id/);
    const [kept] = await stored();
    assert.deepEqual(kept?.["verb"], said["verb"]);
    assert.equal((await stored()).length, 1);
  });

  it("xAPI 1.0.3 Communication 3.2: stores all of a list or none, and says where the wrong one is", async () => {
    const wrong: readonly (readonly [object, RegExp])[] = [
      [{ result: { score: { scaled: 2 } } }, /Data 2\.4\.5\.1: \[2\]\.result\.score\.scaled: /],
      [{ timestamp: "2026-03-02T10:00:00" }, /Data 4\.5: \[2\]\.timestamp: /],
      [{ verb: { id: verb("answered"), display: { "not a tag": "x" } } }, /Data 4\.2: \[2\]\.verb\.display\["not a tag"\]: /],
      [{ actor: null }, /Data 2\.2: \[2\]\.actor: /],
      [{ colour: "red" }, /Data 2\.2: \[2\]\.colour: /],
    ];
    for (const [change, message] of wrong)
      refused(await client.send(statement(), statement(), statement("answered", change)), 400, message);
    refused(await client.send(statement(), "a"), 400, /Data 2\.2: \[1\]: /);
    refused(
      await client.request("POST", "statements", statement("answered", { result: { score: { scaled: 2 } } })),
      400,
      /: result\.score\.scaled: /,
    );
    const twice = statement();
    refused(await client.send(twice, statement(), twice), 400, /2\.1\.2: \[0\] and \[2\] have the same id/);
    const known = statement();
    await client.send(known);
    refused(await client.send(statement(), { ...known, actor: bob }), 409, /\(\[1\]\)$/);
    assert.equal((await stored()).length, 1);
  });

  it("refuses what breaks cmi5 where it says something by it, with the clause and the place", async () => {
    const category = [{ id: "https://w3id.org/xapi/cmi5/context/categories/cmi5" }];
    refused(
      await client.send(statement(), statement("passed", { context: { contextActivities: { category } } })),
      400,
      /^cmi5 9[\d.]+: .*\(\[1\]\./,
    );
    assert.equal((await stored()).length, 0);
  });

  it("xAPI 1.0.3 Data 2.3.2: takes a voiding statement before what it voids, and refuses to void one that voids", async () => {
    const said = statement();
    const voiding = statement("voided", { object: { objectType: "StatementRef", id: said["id"] } });
    assert.equal((await client.send(voiding)).status, 200);
    await client.send(said);
    assert.equal((await client.get("statements", { statementId: said["id"] })).status, 404);
    assert.equal((await client.get("statements", { voidedStatementId: said["id"] })).status, 200);
    const again = statement("voided", { object: { objectType: "StatementRef", id: voiding["id"] } });
    refused(await client.send(again), 400, /2\.3\.2: \[0\]\.object/);
    refused(await client.send(statement("voided")), 400, /2\.3\.2/);
  });

  it("xAPI 1.0.3 Communication 1.5, xAPI 1.0.3 Communication 1.4: wants JSON that says so, in UTF-8", async () => {
    const text = JSON.stringify(statement("experienced", { actor: { ...ann, name: "Zoë 😀" } }));
    for (const type of ["", "text/plain", "application/x-www-form-urlencoded"])
      refused(await client.request("POST", "statements", text, { "Content-Type": type }), 400, /1\.5/);
    refused(await client.request("POST", "statements", `${text},`), 400, /not JSON/);
    assert.equal((await client.request("POST", "statements", text, { "Content-Type": "application/json; charset=utf-8" })).status, 200);
    assert.equal(((await stored())[0]?.["actor"] as { name: string }).name, "Zoë 😀");
  });

  it("xAPI 1.0.3 Communication 2.1.3: says through when all is known, which is before now and after what was stored earlier", async () => {
    await client.send(statement());
    const { headers } = await client.get("statements");
    const through = headers.get("x-experience-api-consistent-through") ?? "";
    assert.match(through, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.ok(Date.parse(through) < Date.now());
    assert.ok(Date.parse(through) >= Date.parse(String((await stored())[0]?.["stored"])) - 1);
  });

  it("takes a key for the run that made it alone, and lets its holder speak for anybody, in a run of cmi5 too", async () => {
    const other = await LrsClient.inNewRun(fixture, "sample-cmi5.zip");
    assert.equal((await other.client.request("GET", "statements", undefined, { Authorization: client.authorization })).status, 401);
    assert.equal((await other.client.send(statement("experienced", { actor: bob }))).status, 200);
    assert.equal((await viewOf(fixture, other.run)).statements.length, 1);
    assert.equal((await viewOf(fixture, run)).statements.length, 0);
    const made = new LrsClient((await viewOf(fixture, run)).client ?? { endpoint: "", user: "", password: "" });
    assert.equal((await LrsClient.of(fixture, run)).authorization, made.authorization);
  });
});

describe("the alternate request syntax", () => {
  const form = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  const bare = { Authorization: "", "X-Experience-API-Version": "" };

  it("xAPI 1.0.3 Communication 1.3: takes headers, parameters and content from the form", async () => {
    const said = statement();
    const shared = { Authorization: client.authorization, "X-Experience-API-Version": "1.0.3" };
    const put = form({ ...shared, "Content-Type": "application/json", statementId: String(said["id"]), content: JSON.stringify(said) });
    assert.equal((await client.request("POST", "statements?method=PUT", put, { ...type, ...bare })).status, 204);
    const got = await client.request("POST", "statements?method=GET", form({ ...shared, verb: verb("experienced"), limit: "1" }), {
      ...type,
      ...bare,
    });
    assert.deepEqual(
      (got.body as { statements: { id: string }[] }).statements.map(({ id }) => id),
      [said["id"]],
    );
    const place = { ...shared, activityId: lesson, profileId: "p" };
    const document = form({ ...place, "If-None-Match": "*", content: '{"a":1}' });
    assert.equal((await client.request("POST", "activities/profile?method=PUT", document, { ...type, ...bare })).status, 204);
    assert.equal((await client.request("POST", "activities/profile?method=PUT", document, { ...type, ...bare })).status, 412);
    assert.equal((await client.request("POST", "activities/profile?method=DELETE", form(place), { ...type, ...bare })).status, 204);
    assert.equal((await client.get("activities/profile", { activityId: lesson, profileId: "p" })).status, 404);
  });

  it("xAPI 1.0.3 Communication 1.3: refuses another method than POST, parameters in the query, a body that is no form, and no content", async () => {
    const said = statement();
    const body = form({ statementId: String(said["id"]), content: JSON.stringify(said) });
    refused(await client.request("GET", "statements?method=POST"), 400, /is a POST/);
    refused(await client.request("POST", `statements?method=PUT&statementId=${String(said["id"])}`, body, type), 400, /beside "method"/);
    refused(await client.request("POST", "statements?method=PATCH", body, type), 400, /no method/);
    refused(await client.request("POST", "statements?method=PUT", body), 400, /is a form/);
    refused(
      await client.request("POST", "statements?method=PUT", form({ statementId: String(said["id"]) }), type),
      400,
      /no field "content"/,
    );
    assert.equal((await stored()).length, 0);
  });
});

describe("agents and activities", () => {
  it("xAPI 1.0.3 Communication 2.4: gives a person with the agent's identifier and all names it was called by, known or not", async () => {
    await client.send(
      statement(),
      statement("experienced", { actor: { ...ann, name: "Ann Other" } }),
      statement("experienced", { actor: bob }),
    );
    assert.deepEqual((await client.get("agents", { agent: { mbox: ann.mbox } })).body, {
      objectType: "Person",
      name: ["Ann", "Ann Other"],
      mbox: [ann.mbox],
    });
    assert.deepEqual((await client.get("agents", { agent: { account: { homePage: "https://example.org", name: "cy" } } })).body, {
      objectType: "Person",
      account: [{ homePage: "https://example.org", name: "cy" }],
    });
    for (const agent of ["", "ann", '{"objectType":"Group","member":[]}', '{"name":"Ann"}'])
      assert.equal((await client.get("agents", { agent })).status, 400, agent);
  });

  it("xAPI 1.0.3 Communication 2.5: gives an activity with all that was said of it in every language, and its id where nothing was", async () => {
    const said = (definition: object): object => statement("experienced", { object: { id: lesson, definition } });
    await client.send(
      said({ name: { en: "Hear", fr: "Écouter" } }),
      said({ name: { en: "Listen", de: "Zuhören" }, moreInfo: "https://example.org/" }),
    );
    assert.deepEqual((await client.get("activities", { activityId: lesson })).body, {
      objectType: "Activity",
      id: lesson,
      definition: { name: { en: "Listen", fr: "Écouter", de: "Zuhören" }, moreInfo: "https://example.org/" },
    });
    const unknown = "https://example.org/unknown";
    assert.deepEqual((await client.get("activities", { activityId: unknown })).body, { objectType: "Activity", id: unknown });
    assert.equal((await client.get("activities", { activityId: "lesson" })).status, 400);
    assert.equal((await client.get("activities")).status, 400);
  });
});
