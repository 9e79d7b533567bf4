import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { readAgent } from "../../src/tracking/xapi/read-agent.ts";

describe("readAgent(actor)", () => {
  it("keeps an agent that is right, and adds its type", () => {
    const agents = [
      { objectType: "Agent", name: "Ada", mbox: "mailto:ada@lms.example" },
      { objectType: "Agent", mbox_sha1sum: "ebd31e95054c018b10727ccffd2ef2ec3a016ee9" },
      { objectType: "Agent", openid: "https://ada.example/" },
      { objectType: "Agent", account: { homePage: "https://lms.example", name: "s-1" } },
    ];
    for (const agent of agents) assert.deepEqual(readAgent(agent), agent);
    assert.deepEqual(readAgent({ mbox: "mailto:a@b.example" }), { objectType: "Agent", mbox: "mailto:a@b.example" });
  });

  it("takes the first of what the old form lists, and writes a bare address as mbox wants it", () => {
    assert.deepEqual(readAgent({ name: ["Ada", "Eve"], mbox: ["ada@lms.example"] }), {
      objectType: "Agent",
      name: "Ada",
      mbox: "mailto:ada@lms.example",
    });
  });

  it("keeps one identifier, the account first", () => {
    const account = [{ accountServiceHomePage: "https://lms.example", accountName: "s-1" }];
    assert.deepEqual(readAgent({ mbox: ["mailto:ada@lms.example"], account }), {
      objectType: "Agent",
      account: { homePage: "https://lms.example", name: "s-1" },
    });
    assert.deepEqual(readAgent({ mbox: "mailto:ada@lms.example", account: [{ accountName: "s-1" }] }), {
      objectType: "Agent",
      mbox: "mailto:ada@lms.example",
    });
  });

  it("refuses who is identified by nothing, and values that are no text", () => {
    for (const actor of [{}, { name: "Ada" }, { mbox: 7 }, { mbox: [] }, { account: "s-1" }, { account: { homePage: 1, name: "s" } }])
      assert.throws(
        () => readAgent(actor as never),
        (error) => error instanceof TrackingError && error.code === "bad-launch",
      );
  });
});
