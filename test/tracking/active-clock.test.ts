import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ActiveClock } from "../../src/tracking/active-clock.ts";

describe("ActiveClock", () => {
  const started = () => {
    const time = { ms: 1000 };
    const clock = new ActiveClock(() => time.ms);
    clock.start();
    return { time, clock };
  };

  it("counts while the page is visible, and not while it is hidden", () => {
    const { time, clock } = started();
    time.ms += 5000;
    clock.setVisible(false);
    time.ms += 60_000;
    assert.equal(clock.activeMs, 5000);
    clock.setVisible(true);
    time.ms += 2000;
    assert.equal(clock.activeMs, 7000);
    assert.equal(clock.isActive, true);
  });

  it("stops ten minutes after the last sign of life, and goes on at the next", () => {
    const { time, clock } = started();
    time.ms += 3_600_000;
    assert.equal(clock.activeMs, 600_000);
    assert.equal(clock.isActive, false);
    clock.sign();
    time.ms += 1000;
    assert.equal(clock.activeMs, 601_000);
  });

  it("counts nothing for a clock that is set back", () => {
    const { time, clock } = started();
    time.ms += 4000;
    clock.sign();
    time.ms -= 100_000;
    assert.equal(clock.activeMs, 4000);
    clock.sign();
    time.ms += 1000;
    assert.equal(clock.activeMs, 5000);
  });

  it("counts a hidden learner's sign of life as no time", () => {
    const { time, clock } = started();
    clock.setVisible(false);
    time.ms += 1000;
    clock.sign();
    time.ms += 1000;
    assert.equal(clock.activeMs, 0);
  });
});
