import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { createWebSession } from "../../src/tracking/web/create-web-session.ts";
import { WebStore } from "../../src/tracking/web/web-store.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { manualEnvironment, memoryStorage } from "./manual-environment.ts";
import { SmallLearner } from "./small-learner.ts";

const { outline } = smallCourse;
const key = "recourse.web:small";

let opened = 0;

/** Opens the page in a browser; the environment's network fails, so that a request would show. */
async function open(storage: Storage | undefined) {
  const chance = ++opened / 1000;
  const environment = { ...manualEnvironment(), random: () => chance };
  const store = new WebStore(storage, outline.id);
  const session = createWebSession(outline, store, defaultSettings, environment);
  const launch = await session.start();
  const { attempt, problem } = decodeSuspendData(launch.suspendData, outline);
  session.begin(attempt);
  await environment.settle();
  return { session, store, launch, problem, environment, learner: new SmallLearner(session, attempt) };
}

/** A browser whose storage is full. */
function fullStorage(): Storage {
  return { ...memoryStorage(), setItem: () => assert.fail(new DOMException("full", "QuotaExceededError")) };
}

describe("A session without a host", () => {
  it("plays the course whole, test and result, for somebody without a name", async () => {
    const storage = memoryStorage();
    const { launch, learner, session } = await open(storage);
    assert.deepEqual([launch.mode, launch.credit, launch.learner.name, launch.masteryScore], ["Normal", true, "", undefined]);
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    assert.equal(session.saveState.kind, "ended");
    const again = await open(storage);
    assert.deepEqual(again.learner.attempt, learner.attempt);
    assert.equal(again.learner.attempt.test.results[0]?.passed, true);
  });

  it("keeps the place when the page goes away, and under the course's id alone", async () => {
    const storage = memoryStorage();
    const { learner, session } = await open(storage);
    learner.finishesStart();
    void session.end("leaving");
    assert.deepEqual((await open(storage)).learner.attempt, learner.attempt);
    assert.deepEqual([storage.length, storage.key(0)], [1, key]);
  });

  it("T32: plays on in memory where storage is forbidden, and says that nothing is kept", async () => {
    const { store, learner, session } = await open(undefined);
    learner.finishesLessons().takesTest(4);
    await session.end("exit");
    assert.deepEqual([store.keptIn, session.saveState.kind], ["memory", "ended"]);
    assert.equal((await open(undefined)).launch.suspendData, "");
    assert.equal(new WebStore(memoryStorage(), outline.id).keptIn, "browser");
  });

  it("T35: shows a full storage as not saved, and saves when there is room again", async () => {
    const storage = memoryStorage();
    const { learner, session, environment } = await open(storage);
    const { setItem } = storage;
    storage.setItem = fullStorage().setItem;
    learner.finishesStart();
    await session.save();
    assert.equal(session.saveState.kind, "unsaved");
    storage.setItem = setItem;
    await environment.advance(600_000);
    assert.equal(session.saveState.kind, "saved");
    assert.deepEqual((await open(storage)).learner.attempt, learner.attempt);
  });

  it("T19: gives a damaged state to the player as it is, whatever it is, and writes over it only when the learner begins anew", async () => {
    for (const damaged of ["R1.cut", '{"revision":3,"state":"R1.cut.off"}', "{", "null", '{"revision":"x"}', "7"]) {
      const storage = memoryStorage();
      storage.setItem(key, damaged);
      const session = createWebSession(outline, new WebStore(storage, outline.id), defaultSettings, manualEnvironment());
      const { suspendData } = await session.start();
      assert.equal(decodeSuspendData(suspendData, outline).problem, "unreadable", damaged);
      await session.end("leaving");
      assert.equal(storage.getItem(key), damaged);
      const anew = await open(storage);
      assert.equal(anew.session.saveState.kind, "saved");
      assert.deepEqual((await open(storage)).problem, undefined);
    }
  });

  it("T33: joins what two windows have done, and writes over neither", async () => {
    const storage = memoryStorage();
    const [one, other] = [await open(storage), await open(storage)];
    other.learner.finishesLessons();
    await other.session.save();
    one.learner.opens("start", "start-text").opensCard();
    await one.session.save();
    one.learner.talks("pc y c a a");
    await one.session.save();
    assert.equal(one.session.saveState.kind, "saved");
    const { attempt } = (await open(storage)).learner;
    assert.ok([...other.learner.attempt.seen, ...one.learner.attempt.seen].every((id) => attempt.seen.has(id)));
    assert.equal(attempt.responses.size, other.learner.attempt.responses.size + one.learner.attempt.responses.size);
  });

  it("T33: writes nothing back from a window that was open when the learner started over in another", async () => {
    const storage = memoryStorage();
    const [one, other] = [await open(storage), await open(storage)];
    one.learner.finishesLessons();
    await one.session.save();
    const late = await open(storage);
    late.learner.takesTest(4);
    await late.session.save();
    late.store.empty();
    for (const { learner, session } of [one, other]) {
      learner.opens("start", "start-text");
      await session.save();
      assert.equal(session.saveState.kind, "unsaved");
    }
    assert.equal(storage.length, 0);
    const anew = await open(storage);
    one.learner.takesTest(4);
    await one.session.save();
    void one.session.end("leaving");
    assert.deepEqual((await open(storage)).learner.attempt, anew.learner.attempt);
    assert.equal(anew.learner.attempt.revision, 0);
  });

  it("forgets the place for good where the learner starts over, though the page says goodbye after it", async () => {
    const storage = memoryStorage();
    const { store, learner, session } = await open(storage);
    learner.finishesStart();
    await session.save();
    store.empty();
    void session.end("leaving");
    assert.equal(storage.length, 0);
  });
});
