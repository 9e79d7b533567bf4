import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, beforeEach, describe, it } from "node:test";
import { LrsClient, statement } from "./lrs-client.ts";
import type { Answer } from "./lrs-client.ts";
import { startFixture } from "./preview-fixture.ts";
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

// As in the example of xAPI 1.0.3 Communication 1.5.2.
const boundary = "abcABC0123'()+_,-./:=?";
const text = "here is a simple attachment";
const sha2 = "495395e777cd98da653df9615d09c0fd6bb2f8d4788394cd53c56a3bfdcd848a";
const type = `multipart/mixed; boundary="${boundary}"`;

function attachment(change: object = {}): object {
  const usageType = "http://example.com/attachment-usage/test";
  return { usageType, display: { "en-US": "A test attachment" }, contentType: "text/plain; charset=ascii", length: 27, sha2, ...change };
}

function body(json: unknown, ...parts: readonly (readonly [headers: readonly string[], bytes: string | Buffer])[]): Buffer {
  const all = [[["Content-Type:application/json"], JSON.stringify(json)] as const, ...parts];
  const chunks = all.flatMap(([headers, bytes]) => [
    Buffer.from(`\r\n--${boundary}\r\n${headers.join("\r\n")}\r\n\r\n`),
    Buffer.from(bytes),
  ]);
  return Buffer.concat([...chunks, Buffer.from(`\r\n--${boundary}--`)]);
}

function part(
  bytes: string | Buffer,
  hash = createHash("sha256").update(bytes).digest("hex"),
): readonly [readonly string[], string | Buffer] {
  return [["Content-Type:text/plain", "Content-Transfer-Encoding:binary", `X-Experience-API-Hash:${hash}`], bytes];
}

const send = (sent: Buffer): Promise<Answer> => client.request("POST", "statements", sent, { "Content-Type": type });
const withOne = (change: object = {}): Record<string, unknown> => statement("answered", { attachments: [attachment(change)] });

describe("attachments", () => {
  it("xAPI 1.0.3 Communication 1.5.2: come behind the statements, and go out again with attachments=true, over a restart too", async () => {
    const said = withOne();
    assert.equal((await send(body([said, withOne()], part(text)))).status, 200);
    fixture = await fixture.restart();
    client = await LrsClient.of(fixture, run);
    for (const query of [{}, { statementId: said["id"] }]) {
      const answer = await client.get("statements", { ...query, attachments: true });
      const [, given = ""] = /^multipart\/mixed; boundary=(\S+)$/.exec(answer.headers.get("content-type") ?? "") ?? [];
      const [first, second, third, end] = answer.text.split(`--${given}`).slice(1);
      assert.match(first ?? "", /^\r\nContent-Type: application\/json\r\n\r\n\{/);
      assert.equal(
        second,
        `\r\nContent-Type: text/plain; charset=ascii\r\nContent-Transfer-Encoding: binary\r\nX-Experience-API-Hash: ${sha2}\r\n\r\n${text}\r\n`,
      );
      assert.deepEqual([third, end], ["--\r\n", undefined]);
    }
  });

  it("xAPI 1.0.3 Communication 2.1.3: stay behind with attachments=false, and the answer is JSON", async () => {
    await send(body(withOne(), part(text)));
    for (const query of [{}, { attachments: false }]) {
      const answer = await client.get("statements", query);
      assert.equal(answer.headers.get("content-type"), "application/json");
      assert.doesNotMatch(answer.text, /simple attachment/);
    }
    const none = await client.get("statements", { attachments: true, verb: "https://example.org/none" });
    assert.match(none.headers.get("content-type") ?? "", /^multipart\/mixed/);
  });

  it("xAPI 1.0.3 Communication 1.5.2: keep every byte, line breaks and what looks like a boundary too", async () => {
    const bytes = Buffer.concat([Buffer.from([0, 255, 13, 10, 13, 10]), Buffer.from(`--${boundary.slice(0, -1)}\r\n`)]);
    const hash = createHash("sha512").update(bytes).digest("hex");
    const said = withOne({ sha2: hash, length: bytes.length });
    assert.equal((await send(body(said, part(bytes, hash)))).status, 200);
    const response = await fetch(`${client.endpoint}statements?attachments=true`, {
      headers: { Authorization: client.authorization, "X-Experience-API-Version": "1.0.3" },
    });
    assert.ok(Buffer.from(await response.arrayBuffer()).includes(Buffer.concat([Buffer.from("\r\n\r\n"), bytes, Buffer.from("\r\n--")])));
  });

  it("xAPI 1.0.3 Communication 1.5.2: come with each request that names them, also where the same data came before", async () => {
    assert.equal((await send(body(withOne(), part(text)))).status, 200);
    assert.equal((await send(body(withOne()))).status, 400);
    assert.equal((await client.send(withOne())).status, 400);
  });

  it("xAPI 1.0.3 Communication 1.5.1: need no data where there is a fileUrl, in JSON and in parts", async () => {
    const fileUrl = "https://example.org/attachment.txt";
    assert.equal((await client.send(withOne({ fileUrl }))).status, 200);
    assert.equal((await send(body(withOne({ fileUrl })))).status, 200);
    assert.equal((await send(body(statement()))).status, 200);
  });

  it("xAPI 1.0.3 Communication 1.5.2: are refused where something is missing or does not match, and nothing is kept", async () => {
    const noHash = [["Content-Type:text/plain", "Content-Transfer-Encoding:binary"], text] as const;
    const noEncoding = [["Content-Type:text/plain", `X-Experience-API-Hash:${sha2}`], text] as const;
    const wrong: readonly (readonly [Buffer, RegExp])[] = [
      [body([statement(), withOne()]), /statement \[1\] has neither a fileUrl nor a part/],
      [body(withOne(), noHash), /part 2 has no X-Experience-API-Hash/],
      [body(withOne(), noEncoding), /part 2 has no Content-Transfer-Encoding/],
      [body(withOne(), part(`${text}.`, sha2)), /part 2 does not have the hash/],
      [body(statement(), part(text)), /no statement names the part/],
      [Buffer.from(`--${boundary}--`), /holds no part/],
    ];
    for (const [sent, message] of wrong) {
      const answer = await send(sent);
      assert.equal(answer.status, 400, String(message));
      assert.match(answer.text, message);
    }
    assert.equal((await client.send(withOne())).status, 400);
    const unnamed = await client.request("POST", "statements", body(statement()), { "Content-Type": "multipart/mixed" });
    assert.match(unnamed.text, /boundary is missing/);
    const first = body(statement()).toString().replace("application/json", "text/plain");
    assert.match((await send(Buffer.from(first))).text, /first part holds the statements/);
    assert.deepEqual((await client.get("statements")).body, { statements: [], more: "" });
  });
});
