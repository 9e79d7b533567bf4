import assert from "node:assert/strict";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, beforeEach, describe, it } from "node:test";
import { StatementFile } from "../../src/preview/statement-file.ts";
import type { Statement } from "../../src/preview/statement.ts";
import { LrsClient, statement } from "./lrs-client.ts";
import { post, startFixture, viewOf } from "./preview-fixture.ts";
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

const file = (end: "json" | "ndjson"): string => join(fixture.runsDir, `${run}.${end}`);
const text = (): string => readFileSync(file("ndjson"), "utf8");
const idsOf = (statements: readonly { readonly id: string }[]): string[] => statements.map(({ id }) => id);

async function restart(): Promise<void> {
  fixture = await fixture.restart();
  client = await LrsClient.of(fixture, run);
}

describe("the file of a run's statements", () => {
  it("has a line for each, is only added to, and is all that holds them", async () => {
    await client.send(statement());
    const { ino } = statSync(file("ndjson"));
    const before = text();
    await client.send(statement(), statement());
    assert.ok(text().startsWith(before));
    assert.equal(statSync(file("ndjson")).ino, ino);
    const lines = text().trimEnd().split("\n");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line) as unknown),
      (await viewOf(fixture, run)).statements,
    );
    assert.doesNotMatch(readFileSync(file("json"), "utf8"), /verbs\/experienced/);
  });

  it("brings them back after a restart, in their order, and goes on", async () => {
    const all = [statement(), statement(), statement()];
    await client.send(...all.slice(0, 2));
    await restart();
    await client.send(...all.slice(2));
    await restart();
    const { statements, brokenLines } = await viewOf(fixture, run);
    assert.deepEqual(
      idsOf(statements),
      all.map(({ id }) => id),
    );
    assert.deepEqual(brokenLines, []);
  });

  it("loses nothing else where a crash broke its last line, says so, and leaves the line as it is", async () => {
    const [first, second, third] = [statement(), statement(), statement()];
    await client.send(first, second);
    appendFileSync(file("ndjson"), '{"id":"half a sta');
    await restart();
    const view = await viewOf(fixture, run);
    assert.deepEqual(idsOf(view.statements), [first["id"], second["id"]]);
    assert.match(view.brokenLines.join(), /^line 3: /);
    await client.send(third);
    assert.equal(text().split("\n")[2], '{"id":"half a sta');
    await restart();
    assert.deepEqual(idsOf((await viewOf(fixture, run)).statements), [first["id"], second["id"], third["id"]]);
    assert.equal((await viewOf(fixture, run)).brokenLines.length, 1);
  });

  it("takes a line in its middle that is JSON and no statement for broken, and keeps the rest", async () => {
    const said = statement();
    await client.send(said);
    writeFileSync(file("ndjson"), `[]\n\n${text()}`);
    await restart();
    const { statements, brokenLines } = await viewOf(fixture, run);
    assert.deepEqual([idsOf(statements), brokenLines], [[said["id"]], ["line 1: it is JSON, but no statement"]]);
  });

  it("is emptied with the run, and goes with it", async () => {
    await client.send(statement());
    appendFileSync(file("ndjson"), "{");
    await restart();
    assert.equal((await viewOf(fixture, run)).brokenLines.length, 1);
    await post(fixture, `/api/runs/${run}/reset`);
    assert.deepEqual([text(), (await viewOf(fixture, run)).brokenLines], ["", []]);
    await client.send(statement());
    assert.equal(text().trimEnd().split("\n").length, 1);
    await post(fixture, `/run/${run}/remove`);
    assert.equal(existsSync(file("ndjson")), false);
    assert.deepEqual(
      readdirSync(fixture.runsDir).filter((name) => name.startsWith(run)),
      [],
    );
  });

  it("takes over the statements of a run that has them in its own file, as earlier versions of the preview wrote it", async () => {
    const said = statement();
    await client.send(said);
    const [kept] = (await viewOf(fixture, run)).statements;
    const whole = JSON.parse(readFileSync(file("json"), "utf8")) as { held: object };
    writeFileSync(file("json"), JSON.stringify({ ...whole, held: { ...whole.held, statements: [kept] } }));
    unlinkSync(file("ndjson"));
    await restart();
    await client.send(statement());
    assert.equal(text().trimEnd().split("\n").length, 2);
    await restart();
    assert.equal((await viewOf(fixture, run)).statements[0]?.id, said["id"]);
  });

  it("ends a line that a failed write broke off before it adds another", () => {
    const path = join(fixture.runsDir, "broken.ndjson");
    const all = [statement(), statement()].map((one) => ({ ...one, timestamp: "2026-03-02T10:00:00Z" })) as unknown as readonly Statement[];
    const kept = new StatementFile(path);
    mkdirSync(path);
    assert.throws(() => kept.keep(all.slice(0, 1)), /EISDIR/);
    rmdirSync(path);
    writeFileSync(path, '{"id":"half');
    kept.keep(all);
    const again = new StatementFile(path);
    assert.deepEqual(again.read(), all);
    assert.match(again.broken.join(), /^line 1: /);
  });

  it("is what the inspector gives to download", async () => {
    await client.send(statement(), statement());
    const answer = await fetch(`${fixture.origin}/run/${run}/statements.ndjson`);
    assert.match(answer.headers.get("content-type") ?? "", /^application\/x-ndjson/);
    assert.match(answer.headers.get("content-disposition") ?? "", /attachment; filename="statements-[0-9a-f]{16}\.ndjson"/);
    assert.equal(await answer.text(), text());
    assert.equal((await fetch(`${fixture.origin}/run/0000000000000000/statements.ndjson`)).status, 404);
  });
});
