import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { goodActor, goodParameters, HostileLms, type LaunchedStandard } from "./hostile-lms.ts";
import { chanceOf, hostileJson, hostileTexts, markup, oneOf, spoilt } from "./hostile-values.ts";
import { playHostile, searchOf, type Played } from "./play-hostile.ts";

const standards = ["cmi5", "xapi"] as const;
const addresses = { cmi5: ["endpoint", "fetch"], xapi: ["endpoint"] } as const;

async function launched(
  standard: LaunchedStandard,
  changes: Readonly<Record<string, string>>,
  protocol?: string,
): Promise<Played & { lms: HostileLms }> {
  const lms = new HostileLms();
  return { ...(await playHostile(standard, lms, searchOf(standard, changes), protocol)), lms };
}

describe("A launch link by somebody else", () => {
  it("T30: the good one is played to its end, so that what follows can fail", async () => {
    for (const standard of standards) {
      const { kind, lms, launch } = await launched(standard, {});
      assert.deepEqual([kind, launch?.learner], ["ended", { id: "s-1", name: "Ada Berg" }]);
      assert.ok(lms.posted.length > 5);
    }
  });

  it("T30, T31: an address that is none of the web, carries a password, or is read in two ways stops it before anything is sent", async () => {
    const none = [
      "javascript:globalThis.hacked=1",
      " javascript:globalThis.hacked=1",
      "JaVaScRiPt://lms.example/%0aglobalThis.hacked=1",
      "data:text/html,<script>globalThis.hacked=1</script>",
      "file:///etc/passwd",
      "blob:https://lms.example/1",
      "ftp://lms.example/",
      "//lms.example/xapi/",
      "/xapi/",
      "https:lms.example",
      "https://",
      "https://ada:secret@lms.example/xapi/",
      "https://lms.example@evil.example/xapi/",
      "https://lms.example\\@evil.example/",
      "https://l\tms.example/",
      "https://lms.example/\r\nX-Evil: 1/",
      "https://lms.example/xapi/#",
      "https://[::1",
      "https://lms.example:99999/",
      markup,
    ];
    for (const standard of standards)
      for (const name of addresses[standard])
        for (const value of none) {
          const { kind, message, lms } = await launched(standard, { [name]: value });
          assert.deepEqual([kind, message.includes(name), lms.urls], ["bad-launch", true, []], `${standard} ${name} ${value}`);
          assert.ok(!message.includes(value), value);
        }
  });

  it("T30, T31: an endpoint of ten thousand characters is where everything goes, and nowhere else", async () => {
    for (const standard of standards) {
      const endpoint = `https://lms.example/${"x/".repeat(5_000)}`;
      const { kind, lms } = await launched(standard, { endpoint });
      assert.equal(kind, "ended");
      assert.ok(lms.urls.filter((url) => url.startsWith(endpoint)).length > 5);
    }
  });

  it("T30: plain http to another machine stops a page of https, serves a page of http with a note, and to this machine serves both", async () => {
    for (const standard of standards) {
      const inside = await launched(standard, { endpoint: "http://lrs.intranet/xapi/" }, "https:");
      assert.deepEqual([inside.kind, /endpoint is plain http/.test(inside.message), inside.lms.urls], ["bad-launch", true, []]);
      const plain = await launched(standard, { endpoint: "http://lrs.intranet/xapi/" }, "http:");
      assert.equal(plain.kind, "ended");
      assert.ok(plain.logged.some((line) => line.includes("endpoint is plain http")));
      for (const host of ["localhost:8080", "127.0.0.1", "[::1]:4000"]) {
        const local = await launched(standard, { endpoint: `http://${host}/xapi/` }, "https:");
        assert.deepEqual([local.kind, local.logged.filter((line) => line.includes("plain http"))], ["ended", []]);
      }
      for (const host of ["localhost.evil.example", "127.0.0.1.evil.example", "127.evil"])
        assert.equal((await launched(standard, { endpoint: `http://${host}/` }, "https:")).kind, "bad-launch", host);
    }
  });

  it("T44: a name of ten thousand characters or with markup is one line of text, and an actor who is nobody stops it", async () => {
    for (const standard of standards) {
      const named = async (name: unknown) => (await launched(standard, { actor: JSON.stringify({ ...goodActor, name }) })).launch?.learner;
      assert.equal(Array.from((await named("😀".repeat(10_000)))?.name ?? "").length, 250);
      assert.equal((await named(markup))?.name, markup);
      assert.equal((await named("Ada\u0000\u202e Berg\n"))?.name, "Ada  Berg");
      for (const name of [7, null, {}, [], { toString: 1 }, "\ud800"]) assert.deepEqual(await named(name), { id: "s-1", name: "" });
      for (const actor of [
        "{}",
        '{"name":"Ada"}',
        '{"account":{"homePage":1,"name":{}}}',
        '{"mbox":{}}',
        ...hostileJson,
        ...hostileTexts,
      ]) {
        const { kind, lms } = await launched(standard, { actor });
        assert.ok(["bad-launch"].includes(kind), `${standard} ${actor.slice(0, 60)}: ${kind}`);
        assert.deepEqual(lms.urls, []);
      }
    }
  });

  it("cmi5 8.1, xAPI launch: with 200 seeds of parameters that are left out, doubled or spoilt, it plays or stops with its reason", async () => {
    for (let seed = 1; seed <= 200; seed++) {
      const chance = chanceOf(seed);
      const standard = oneOf(standards, chance);
      const query = new URLSearchParams();
      for (const [name, good] of Object.entries(goodParameters[standard])) {
        const spoils = chance() < 0.25;
        const garbage = [...hostileJson, ...hostileTexts, spoilt(goodActor, chance), "https://other.example/", "http://lms.example/"];
        const value = !spoils ? good : name === "actor" ? spoilt(goodActor, chance) : oneOf(garbage, chance);
        if (!spoils || chance() < 0.9) query.append(name, value);
        if (chance() < 0.05) query.append(name, oneOf(garbage, chance));
      }
      const search = chance() < 0.05 ? `?${String(query).slice(0, Math.floor(chance() * 300))}%` : `?${query}`;
      await playHostile(standard, new HostileLms(), search, oneOf(["http:", "https:", ""], chance)).catch((error: unknown) =>
        assert.fail(`seed ${seed}: ${String(error)}`),
      );
    }
  });
});
