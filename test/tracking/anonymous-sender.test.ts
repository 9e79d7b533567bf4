import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";
import { describe, it } from "node:test";
import { answered, answerIds, noAnswers, type FormAnswers } from "../../src/model/form-answers.ts";
import type { Form, FormId, FormItemId } from "../../src/model/form.ts";
import type { OptionId } from "../../src/model/ids.ts";
import { seededRandom } from "../../src/model/random.ts";
import { readStatement, type Statement } from "../../src/preview/statement.ts";
import { AnonymousSender } from "../../src/tracking/reaction/anonymous-sender.ts";
import { randomUuid } from "../../src/tracking/reaction/random-uuid.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { mustFollowProfile } from "../hosts/must-follow-profile.ts";
import { manualEnvironment, memoryStorage } from "./manual-environment.ts";

const id = (text: string) => text as FormItemId;
const letters = (text: string) => Array.from(text, (letter) => ({ id: letter as OptionId, text: `It is ${letter}.` }));
const form: Form = {
  id: "reaction" as FormId,
  level: 1,
  title: "How was it?",
  items: [
    { id: id("can-do"), kind: "described", ask: "What can you do now?", answers: letters("abcd") },
    { id: id("helped"), kind: "several", ask: "What helped?", choices: letters("abc") },
    { id: id("heard"), kind: "count", ask: "In how many?", of: 5, none: "No occasion" },
    { id: id("say"), kind: "text", ask: "What else?", atMost: 200 },
  ],
};

/** All that a launch could give away, where a page finds it. */
const planted = {
  name: "Zuleika Plantagenet",
  mbox: "zuleika@planted.example",
  account: "ZQ-4711",
  registration: "4f8f2c51-9f5e-4f6c-9d43-6f2f3a1b7c90",
  session: "b3f1cf53-5f9c-4f8e-8f7b-0a4e3c2d1b6a",
  token: "cGxhbnRlZC10b2tlbg",
};
const search = `?endpoint=https://lms.example/xapi/&registration=${planted.registration}&actor=${JSON.stringify({ name: planted.name, mbox: `mailto:${planted.mbox}`, account: { name: planted.account } })}`;

interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly statements: readonly (Statement & { readonly object: { readonly definition: Definition } })[];
}
interface Definition {
  readonly interactionType: string;
  readonly correctResponsesPattern?: unknown;
  readonly scale?: readonly { readonly id: string }[];
  readonly choices?: readonly { readonly id: string }[];
}

/** An endpoint that takes what is right by the book, and keeps every request as it came; a page on which everything of the launch lies about. */
function somewhere(answers: readonly (number | "cut")[] = []) {
  const sent: Sent[] = [];
  const left = [...answers];
  const localStorage = memoryStorage();
  localStorage.setItem("recourse.own-words", JSON.stringify(planted));
  const sessionStorage = memoryStorage();
  sessionStorage.setItem("recourse.session", JSON.stringify(planted));
  const fetch: typeof globalThis.fetch = (input, init = {}) => {
    const values = JSON.parse(String(init.body)) as unknown[];
    const statements = values.map((value) => {
      const read = readStatement(value);
      assert.ok(!("problem" in read), "problem" in read ? read.problem : "");
      mustFollowProfile(value);
      return read as Sent["statements"][number];
    });
    sent.push({ url: String(input), init, statements });
    const answer = left.shift() ?? 200;
    return answer === "cut" ? Promise.reject(new TypeError("cut")) : Promise.resolve(new Response("[]", { status: answer }));
  };
  const window = {
    crypto: webcrypto,
    btoa,
    location: { search, href: `https://lms.example/launch/88${search}` },
    document: { referrer: search },
  };
  const environment = manualEnvironment({ window, fetch, localStorage, sessionStorage });
  const kept = () =>
    JSON.stringify([localStorage, sessionStorage].map((storage) => [storage.length, storage.getItem(storage.key(0) ?? "")]));
  return { sent, environment, kept };
}

const endpoint = { url: "https://reactions.example/xapi", key: "writer", secret: "only-writes" };
const senderAt = ({ environment }: ReturnType<typeof somewhere>) => new AnonymousSender(endpoint, smallCourse.outline, environment);
const some: FormAnswers = answered(answered(noAnswers, form, id("can-do"), ["b"]), form, id("helped"), ["a", "c"]);

/** As somebody answers who leaves some open and ticks here and there. */
function anyAnswers(seed: number): FormAnswers {
  const random = seededRandom(seed);
  return form.items.reduce((answers, item) => {
    if (random() < 0.2) return answers;
    const given = item.kind === "text" ? [`Words ${seed}.`] : answerIds(item).filter(() => random() < 0.5);
    return answered(answers, form, item.id, given);
  }, some);
}

describe("AnonymousSender", () => {
  it("posts the answers to the company's endpoint with its credential, and with nothing of the page", async () => {
    const place = somewhere();
    await senderAt(place).send(form, some);
    assert.equal(place.sent.length, 1);
    const [{ url, init }] = place.sent as [Sent];
    assert.equal(url, "https://reactions.example/xapi/statements");
    const { method, mode, credentials, referrerPolicy, redirect, cache, referrer, keepalive } = init;
    assert.deepEqual(
      { method, mode, credentials, referrerPolicy, redirect, cache, referrer, keepalive },
      {
        method: "POST",
        mode: "cors",
        credentials: "omit",
        referrerPolicy: "no-referrer",
        redirect: "error",
        cache: "no-store",
        referrer: undefined,
        keepalive: undefined,
      },
    );
    assert.deepEqual(init.headers, {
      Authorization: `Basic ${Buffer.from("writer:only-writes").toString("base64")}`,
      "Content-Type": "application/json",
      "X-Experience-API-Version": "1.0.3",
    });
  });

  it("gives nothing away of launch, learner, session and moment, whatever is answered and whenever", async () => {
    const accounts = new Set<string>();
    const ids = new Set<string>();
    let count = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const place = somewhere();
      await place.environment.advance(Math.floor(seededRandom(seed)() * 40 * 3_600_000) + 1);
      await senderAt(place).send(form, anyAnswers(seed));
      const [{ url, init, statements }] = place.sent as [Sent];
      const wire = `${url}\n${JSON.stringify(init)}`;
      for (const [what, value] of Object.entries(planted)) assert.ok(!wire.includes(value), `${what} of seed ${seed}`);
      assert.doesNotMatch(wire, /lms\.example|registration|sessionid|mbox|mailto/);
      const nowMs = place.environment.now();
      assert.ok(!wire.includes(new Date(nowMs).toISOString()) && !wire.includes(String(nowMs)));
      const hour = `${new Date(nowMs).toISOString().slice(0, 13)}:00:00.000Z`;
      for (const { id: statement, actor, timestamp, context } of statements) {
        assert.equal(timestamp, hour);
        assert.deepEqual(Object.keys(actor).sort(), ["account", "objectType"]);
        assert.deepEqual(Object.keys(context ?? {}).sort(), ["contextActivities", "revision"]);
        accounts.add(`${seed} ${String(actor.account?.name)}`);
        ids.add(statement);
        count += 1;
      }
    }
    // One account for each time, under which nothing else ever stands.
    assert.equal(ids.size, count);
    assert.equal(accounts.size, 200);
    assert.equal(new Set([...accounts].map((account) => account.split(" ")[1])).size, 200);
  });

  it("xAPI 1.0.3 Data 2.4.4.1: each answer is one of its item's scale or choices, and nothing is called right", async () => {
    const place = somewhere();
    const answers = answered(answered(some, form, id("heard"), ["none"]), form, id("say"), ["More of it."]);
    await senderAt(place).send(form, answers);
    const told = place.sent[0]!.statements.map(({ object: { definition }, result }) => {
      const { interactionType, scale, choices, correctResponsesPattern } = definition;
      return [
        interactionType,
        scale?.map((one) => one.id).join(" ") ?? choices?.map((one) => one.id).join(" "),
        result?.["response"],
        correctResponsesPattern,
      ];
    });
    assert.deepEqual(told, [
      ["likert", "a b c d", "b", undefined],
      ["choice", "a b c", "a[,]c", undefined],
      ["likert", "0 1 2 3 4 5 none", "none", undefined],
      ["long-fill-in", undefined, "More of it.", undefined],
    ]);
  });

  it("tells of a group no more than wave, code and role, and gives a count as a number where there was an occasion", async () => {
    const place = somewhere();
    const answers = answered(some, form, id("heard"), ["3"]);
    await senderAt(place).send({ ...form, observes: "own" as FormId }, answers, { wave: 90, cohort: "NORTH24", role: "counter" });
    const [{ init, statements }] = place.sent as [Sent];
    for (const [what, value] of Object.entries(planted)) assert.ok(!String(init.body).includes(value), what);
    const base = "https://w3id.org/xapi/recourse/extensions";
    for (const { context, verb } of statements) {
      assert.deepEqual(context?.["extensions"], { [`${base}/wave`]: 90, [`${base}/cohort`]: "NORTH24", [`${base}/role`]: "counter" });
      assert.equal(verb.id, "https://w3id.org/xapi/dod-isd/verbs/observed");
    }
    assert.deepEqual(
      statements.map(({ result }) => result?.["extensions"]),
      [undefined, undefined, { [`${base}/count`]: 3, [`${base}/count-of`]: 5 }],
    );
  });

  it("says that it failed, keeps nothing on the disk, and sends the very same again", async () => {
    const place = somewhere(["cut", 503, 200]);
    const before = place.kept();
    const sender = senderAt(place);
    await assert.rejects(sender.send(form, some), { name: "TrackingError", code: "unreachable" });
    await assert.rejects(sender.send(form, some), { name: "TrackingError", code: "refused", httpStatus: 503 });
    await place.environment.advance(3 * 3_600_000);
    await sender.send(form, some);
    assert.equal(new Set(place.sent.map(({ init }) => init.body)).size, 1);
    assert.equal(place.kept(), before);
  });

  it("xAPI 1.0.3 Communication 2.1.1: takes 409 for an earlier try that had arrived", async () => {
    const place = somewhere(["cut", 409]);
    const sender = senderAt(place);
    await assert.rejects(sender.send(form, some));
    await sender.send(form, some);
  });
});

describe("randomUuid(source)", () => {
  it("RFC 9562 5.4: has version and variant where they belong, whatever is drawn", () => {
    const all = (byte: number) => ({ getRandomValues: <T>(array: T) => (array as Uint8Array).fill(byte) as T });
    assert.equal(randomUuid(all(0) as never), "00000000-0000-4000-8000-000000000000");
    assert.equal(randomUuid(all(255) as never), "ffffffff-ffff-4fff-bfff-ffffffffffff");
  });
});
