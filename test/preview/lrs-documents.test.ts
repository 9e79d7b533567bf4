import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { LrsClient, ann, bob, lesson } from "./lrs-client.ts";
import type { Answer } from "./lrs-client.ts";
import { startFixture } from "./preview-fixture.ts";
import type { Fixture } from "./preview-fixture.ts";

let fixture: Fixture;
let client: LrsClient;
before(async () => {
  fixture = await startFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  ({ client } = await LrsClient.inNewRun(fixture));
});

type Parameters = Readonly<Record<string, string>>;

const agent = JSON.stringify(ann);
/** Each resource with a document of it. */
const resources: readonly (readonly [resource: string, all: Parameters, one: Parameters])[] = [
  ["activities/state", { activityId: lesson, agent }, { stateId: "a" }],
  ["activities/profile", { activityId: lesson }, { profileId: "a" }],
  ["agents/profile", { agent }, { profileId: "a" }],
];
const profiles = resources.slice(1);

function at(method: string, resource: string, parameters: Parameters, body?: unknown, headers: Parameters = {}): Promise<Answer> {
  return client.request(method, `${resource}?${new URLSearchParams(parameters).toString()}`, body, headers);
}

const ifNew = { "If-None-Match": "*" };

describe("documents", () => {
  it("xAPI 1.0.3 Communication 2.2: keeps any bytes under their type, with when they were written", async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 128]);
    for (const [resource, all, one] of resources) {
      assert.equal((await at("PUT", resource, { ...all, ...one }, bytes, { "Content-Type": "image/x-thing", ...ifNew })).status, 204);
      const response = await fetch(`${client.endpoint}${resource}?${new URLSearchParams({ ...all, ...one }).toString()}`, {
        headers: { Authorization: client.authorization, "X-Experience-API-Version": "1.0.3" },
      });
      assert.deepEqual(new Uint8Array(await response.arrayBuffer()), bytes, resource);
      assert.equal(response.headers.get("content-type"), "image/x-thing");
      assert.ok(Date.now() - Date.parse(response.headers.get("last-modified") ?? "") < 60_000);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: gives the SHA-1 of a document in hexadecimal and quotes as its ETag", async () => {
    for (const [resource, all, one] of resources) {
      const text = '{ "a": 1 }';
      const put = await at("PUT", resource, { ...all, ...one }, text, ifNew);
      const { headers } = await at("GET", resource, { ...all, ...one });
      assert.equal(headers.get("etag"), `"${createHash("sha1").update(text).digest("hex")}"`, resource);
      assert.equal(put.headers.get("etag"), headers.get("etag"));
    }
  });

  it("xAPI 1.0.3 Communication 3.1: writes over, merges into and deletes only the document of If-Match", async () => {
    for (const [resource, all, one] of resources) {
      const place = { ...all, ...one };
      const { headers } = await at("PUT", resource, place, { a: 1 }, ifNew);
      const etag = headers.get("etag") ?? "";
      for (const method of ["PUT", "POST", "DELETE"]) {
        for (const tag of ['"0"', etag.replaceAll('"', ""), `W/${etag}`]) {
          const answer = await at(method, resource, place, method === "DELETE" ? undefined : { a: 2 }, { "If-Match": tag });
          assert.equal(answer.status, 412, `${method} ${resource} ${tag}`);
          assert.ok(answer.text.includes(etag.replaceAll('"', "")), answer.text);
        }
      }
      assert.deepEqual((await at("GET", resource, place)).body, { a: 1 });
      const next = await at("PUT", resource, place, { a: 3 }, { "If-Match": `"0", ${etag}` });
      assert.equal(next.status, 204);
      assert.equal((await at("POST", resource, place, { b: 4 }, { "If-Match": next.headers.get("etag") ?? "" })).status, 204);
      assert.deepEqual((await at("GET", resource, place)).body, { a: 3, b: 4 });
      assert.equal((await at("DELETE", resource, place, undefined, { "If-Match": "*" })).status, 204);
      assert.equal((await at("PUT", resource, place, { a: 5 }, { "If-Match": "*" })).status, 412);
      assert.equal((await at("GET", resource, place)).status, 404);
    }
  });

  it("xAPI 1.0.3 Communication 3.1: writes with If-None-Match where there is no such document alone, weak tags being the same", async () => {
    for (const [resource, all, one] of resources) {
      const place = { ...all, ...one };
      const etag = (await at("PUT", resource, place, { a: 1 }, ifNew)).headers.get("etag") ?? "";
      for (const tag of ["*", etag, `W/${etag}`])
        for (const method of ["PUT", "POST"])
          assert.equal((await at(method, resource, place, { a: 2 }, { "If-None-Match": tag })).status, 412, `${method} ${tag}`);
      assert.deepEqual((await at("GET", resource, place)).body, { a: 1 });
      assert.equal((await at("PUT", resource, place, { a: 2 }, { "If-None-Match": '"0"' })).status, 204);
    }
  });

  it("answers 304 to a GET whose If-None-Match has the document as it is", async () => {
    const [resource, all, one] = resources[0] ?? ["", {}, {}];
    const etag = (await at("PUT", resource, { ...all, ...one }, { a: 1 })).headers.get("etag") ?? "";
    const answer = await at("GET", resource, { ...all, ...one }, undefined, { "If-None-Match": etag });
    assert.deepEqual([answer.status, answer.text, answer.headers.get("etag")], [304, "", etag]);
    assert.equal((await at("GET", resource, { ...all, ...one }, undefined, { "If-None-Match": '"0"' })).status, 200);
  });

  it("xAPI 1.0.3 Communication 3.1: refuses to PUT over a profile document without either header, and says what to do; a state needs none", async () => {
    for (const [resource, all, one] of profiles) {
      assert.equal((await at("PUT", resource, { ...all, ...one }, { a: 1 })).status, 204);
      const answer = await at("PUT", resource, { ...all, ...one }, { a: 2 });
      assert.equal(answer.status, 409);
      assert.match(answer.text, /look at it first.*If-Match/);
      assert.deepEqual((await at("GET", resource, { ...all, ...one })).body, { a: 1 });
      assert.equal((await at("POST", resource, { ...all, ...one }, { b: 2 })).status, 204);
      assert.equal((await at("DELETE", resource, { ...all, ...one })).status, 204);
    }
    const [resource, all, one] = resources[0] ?? ["", {}, {}];
    for (const a of [1, 2]) assert.equal((await at("PUT", resource, { ...all, ...one }, { a })).status, 204);
  });

  it("xAPI 1.0.3 Communication 2.2: POST merges top-level properties of JSON objects, and refuses all else without a trace", async () => {
    for (const [resource, all, one] of resources) {
      const place = { ...all, ...one };
      assert.equal((await at("POST", resource, place, { x: "foo", y: { deep: 1 } })).status, 204);
      assert.equal((await at("POST", resource, place, { y: { other: 2 }, z: "faz" })).status, 204);
      assert.deepEqual((await at("GET", resource, place)).body, { x: "foo", y: { other: 2 }, z: "faz" });
      for (const [body, type] of [
        ["[1]", "application/json"],
        ["{", "application/json"],
        ["text", "text/plain"],
        ['"text"', "application/json"],
      ] as const)
        assert.equal((await at("POST", resource, place, body, { "Content-Type": type })).status, 400, body);
      assert.deepEqual((await at("GET", resource, place)).body, { x: "foo", y: { other: 2 }, z: "faz" });
      const text = { ...place, ...("stateId" in one ? { stateId: "t" } : { profileId: "t" }) };
      await at("PUT", resource, text, "plain", { "Content-Type": "text/plain" });
      assert.equal((await at("POST", resource, text, { a: 1 })).status, 400);
      assert.equal((await at("GET", resource, text)).text, "plain");
    }
  });

  it("xAPI 1.0.3 Communication 2.3, xAPI 1.0.3 Communication 2.6, xAPI 1.0.3 Communication 2.7: lists the names, with since those written later", async () => {
    for (const [resource, all, one] of resources) {
      const [name = ""] = Object.keys(one);
      for (const value of ["a", "b"]) await at("PUT", resource, { ...all, [name]: value }, { a: 1 });
      const list = await at("GET", resource, all);
      assert.deepEqual(list.body, ["a", "b"], resource);
      assert.ok(list.headers.has("etag") && list.headers.has("last-modified"));
      assert.deepEqual((await at("GET", resource, { ...all, since: "2999-01-01T00:00:00Z" })).body, []);
      assert.deepEqual((await at("GET", resource, { ...all, since: "1999-01-01T00:00:00Z" })).body, ["a", "b"]);
      assert.equal((await at("GET", resource, { ...all, since: "yesterday" })).status, 400);
      assert.equal((await at("GET", resource, { ...all, [name]: "a", since: "1999-01-01T00:00:00Z" })).status, 400);
    }
  });

  it("xAPI 1.0.3 Communication 2.3: tells states apart by activity, agent, registration and name, and without a registration lists and deletes those of each", async () => {
    const [resource, all, one] = resources[0] ?? ["", {}, {}];
    const registration = randomUUID();
    const other = { activityId: `${lesson}/2`, agent };
    const bobs = { activityId: lesson, agent: JSON.stringify(bob) };
    await at("PUT", resource, { ...all, ...one }, { of: "nobody" });
    await at("PUT", resource, { ...all, stateId: "b", registration }, { of: "the registration" });
    for (const place of [other, bobs]) await at("PUT", resource, { ...place, ...one }, { of: "another" });
    assert.deepEqual((await at("GET", resource, { ...all, ...one })).body, { of: "nobody" });
    assert.equal((await at("GET", resource, { ...all, ...one, registration })).status, 404);
    assert.deepEqual((await at("GET", resource, all)).body, ["a", "b"]);
    assert.deepEqual((await at("GET", resource, { ...all, registration: registration.toUpperCase() })).body, ["b"]);
    assert.equal((await at("DELETE", resource, { ...all, registration })).status, 204);
    assert.deepEqual((await at("GET", resource, all)).body, ["a"]);
    assert.equal((await at("DELETE", resource, all)).status, 204);
    assert.deepEqual((await at("GET", resource, all)).body, []);
    for (const place of [other, bobs]) assert.deepEqual((await at("GET", resource, place)).body, ["a"]);
  });

  it("xAPI 1.0.3 Communication 2.6: takes an agent by any identifier for the same one, whatever its name", async () => {
    const [resource, , one] = profiles[1] ?? ["", {}, {}];
    for (const [said, asked] of [
      [ann, { mbox: "mailto:ann@EXAMPLE.org", name: "Ann Other" }],
      [bob, { account: bob.account }],
      [{ openid: "https://ann.example.org/" }, { objectType: "Agent", openid: "https://ann.example.org/" }],
    ]) {
      await at("PUT", resource, { agent: JSON.stringify(said), ...one }, { a: JSON.stringify(said) }, ifNew);
      assert.deepEqual((await at("GET", resource, { agent: JSON.stringify(asked), ...one })).body, { a: JSON.stringify(said) });
    }
  });

  it("xAPI 1.0.3 Communication 3.2: refuses places that are not whole or of a wrong form", async () => {
    const group = JSON.stringify({ objectType: "Group", member: [ann] });
    for (const [resource, parameters] of [
      ["activities/state", { agent, stateId: "a" }],
      ["activities/state", { activityId: lesson, stateId: "a" }],
      ["activities/state", { activityId: "lesson", agent, stateId: "a" }],
      ["activities/state", { activityId: lesson, agent: "ann", stateId: "a" }],
      ["activities/state", { activityId: lesson, agent: group, stateId: "a" }],
      ["activities/state", { activityId: lesson, agent, stateId: "a", registration: "first" }],
      ["activities/profile", { profileId: "a" }],
      ["agents/profile", { profileId: "a" }],
      ["agents/profile", { agent: '{"name":"Ann"}', profileId: "a" }],
    ] as const)
      for (const method of ["GET", "PUT", "POST", "DELETE"])
        assert.equal(
          (await at(method, resource, parameters, method === "GET" ? undefined : { a: 1 })).status,
          400,
          `${method} ${resource}`,
        );
    for (const [resource, all] of resources) assert.equal((await at("PUT", resource, all, { a: 1 })).status, 400);
    for (const [resource, all] of profiles) assert.equal((await at("DELETE", resource, all)).status, 400);
  });
});
