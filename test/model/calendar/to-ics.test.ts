import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toIcs, type Reminder } from "../../../src/model/calendar/to-ics.ts";
import { seededRandom } from "../../../src/model/random.ts";
import { readIcs, readText, type IcsComponent } from "../../fixtures/read-ics.ts";

const stampedAtMs = Date.UTC(2026, 10, 23, 2, 5, 9, 250);
const reminder: Reminder = {
  uid: "k-1@recourse",
  date: "2026-12-01",
  summary: "If she sighs, then I wait",
  description: "One breath.\nThen ask; wait.",
};

const valuesOf = ({ properties }: IcsComponent, name: string) => properties.filter((one) => one.name === name);
const textOf = (component: IcsComponent, name: string) => readText(valuesOf(component, name)[0]?.value ?? "");

describe("toIcs(reminders, stampedAtMs)", () => {
  it("RFC 5545 3.6: has VERSION and PRODID once, and as many events as reminders", () => {
    const calendar = readIcs(toIcs([reminder, { ...reminder, uid: "k-2@recourse" }], stampedAtMs));
    assert.equal(calendar.name, "VCALENDAR");
    assert.deepEqual(
      valuesOf(calendar, "VERSION").map(({ value }) => value),
      ["2.0"],
    );
    assert.equal(valuesOf(calendar, "PRODID").length, 1);
    assert.deepEqual(
      calendar.components.map((event) => [event.name, textOf(event, "UID")]),
      [
        ["VEVENT", "k-1@recourse"],
        ["VEVENT", "k-2@recourse"],
      ],
    );
  });

  it("RFC 5545 3.6.1: an event has UID and DTSTAMP in UTC once, and a day as DTSTART", () => {
    const [event] = readIcs(toIcs([reminder], stampedAtMs)).components as [IcsComponent];
    for (const name of ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "TRANSP"])
      assert.equal(valuesOf(event, name).length, 1, name);
    assert.equal(valuesOf(event, "DTSTAMP")[0]?.value, "20261123T020509Z");
    assert.deepEqual(valuesOf(event, "DTSTART")[0], { name: "DTSTART", parameters: { VALUE: "DATE" }, value: "20261201" });
  });

  it("RFC 5545 3.6.6: an alarm that displays has ACTION, DESCRIPTION and TRIGGER once", () => {
    const [event] = readIcs(toIcs([reminder], stampedAtMs)).components as [IcsComponent];
    const [alarm] = event.components as [IcsComponent];
    assert.deepEqual(
      alarm.properties.map(({ name, value }) => [name, name === "DESCRIPTION" ? readText(value) : value]),
      [
        ["ACTION", "DISPLAY"],
        ["DESCRIPTION", reminder.summary],
        ["TRIGGER", "PT9H"],
      ],
    );
  });

  it("RFC 5545 3.3.11: gives text back as it was, whatever signs are in it", () => {
    const [event] = readIcs(toIcs([{ ...reminder, summary: String.raw`a\b;c,d\n`, description: "one\r\ntwo\rthree" }], stampedAtMs))
      .components as [IcsComponent];
    assert.equal(textOf(event, "SUMMARY"), String.raw`a\b;c,d\n`);
    assert.equal(textOf(event, "DESCRIPTION"), "one\ntwo\nthree");
  });

  it("RFC 5545 3.1: leaves a line of 75 octets whole and folds one of 76", () => {
    const lineOf = (length: number) => toIcs([{ ...reminder, summary: "x".repeat(length - "SUMMARY:".length) }], stampedAtMs);
    assert.match(lineOf(75), /\r\nSUMMARY:x{67}\r\n[A-Z]/);
    assert.match(lineOf(76), /\r\nSUMMARY:x{67}\r\n x\r\n/);
  });

  it("is by the grammar, and gives every text back, for two thousand random texts of every plane", () => {
    const random = seededRandom(5545);
    const planes = [
      () => 0x20 + random() * 0x5f,
      () => 0xa0 + random() * 0x700,
      () => 0x900 + random() * 0xc000,
      () => 0x1f300 + random() * 0x500,
    ];
    const signs = ["\\", ";", ",", ":", '"', "\n", "\t", " ", "\\n", "BEGIN:VEVENT", "\n "];
    const word = (): string => {
      const plane = planes[Math.floor(random() * planes.length)] ?? (() => 65);
      return random() < 0.2 ? (signs[Math.floor(random() * signs.length)] ?? "") : String.fromCodePoint(Math.floor(plane()));
    };
    for (let round = 0; round < 2000; round++) {
      const text = () => Array.from({ length: Math.floor(random() * 120) }, word).join("");
      const [summary, description] = [text(), text()];
      const [event] = readIcs(toIcs([{ ...reminder, summary, description }], stampedAtMs)).components as [IcsComponent];
      // Other signs for a new line become the one that a calendar knows.
      const inLines = (text: string) => text.replace(/[\u2028\u2029]/g, "\n");
      assert.equal(textOf(event, "SUMMARY"), inLines(summary));
      assert.equal(textOf(event, "DESCRIPTION"), inLines(description));
    }
  });

  it("leaves out control characters, and puts a sign for half a character", () => {
    const [event] = readIcs(toIcs([{ ...reminder, summary: "a\u0000b\u0007c\ud800d\u007f" }], stampedAtMs)).components as [IcsComponent];
    assert.equal(textOf(event, "SUMMARY"), "abc\uFFFDd");
  });
});

describe("readIcs(text)", () => {
  it("refuses what the grammar has no place for", () => {
    const good = toIcs([reminder], stampedAtMs);
    const bad = [
      good.replaceAll("\r\n", "\n"),
      good.replace("SUMMARY:", "SUMMARY"),
      good.replace("END:VALARM\r\n", ""),
      good.slice(0, -2),
      good.replace("SUMMARY:", `SUMMARY:${"x".repeat(80)}`),
    ];
    for (const text of bad) assert.throws(() => readIcs(text), Error);
  });
});
