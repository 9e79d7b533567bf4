import { expect } from "@open-wc/testing";
import { settingChoices, toLearnerSettings, type LearnerSettings } from "../../src/elements/settings-panel/learner-settings.ts";
import { beforePaint } from "../../src/packaging/page/before-paint.ts";
import { SettingsStore } from "../../src/player/settings-store.ts";

const key = "recourse.settings";
const root = document.documentElement;
const standing = toLearnerSettings(undefined);
const held = (): string[] => [
  ...Object.keys(settingChoices).map((name) => root.dataset[name] ?? ""),
  root.style.getPropertyValue("--rc-text-scale"),
];

function clear(): void {
  localStorage.removeItem(key);
  for (const name of Object.keys(settingChoices)) root.removeAttribute(`data-${name}`);
  root.style.removeProperty("--rc-text-scale");
}

describe("SettingsStore", () => {
  beforeEach(clear);
  after(() => {
    clear();
    new SettingsStore(undefined);
  });

  it("keeps what was set for the next start", () => {
    new SettingsStore(localStorage).change({ ...standing, scheme: "dark", text: "1.5" });
    root.dataset["scheme"] = "";
    new SettingsStore(localStorage);
    expect(held()).to.deep.equal(["1.5", "normal", "dark", "system", "off", "1.5"]);
  });

  it("starts with what the device says where nothing was set, or nothing that can be read", () => {
    for (const kept of [undefined, "", "{", "7", '"dark"', "[]", '{"scheme":"pink","text":2}']) {
      if (kept !== undefined) localStorage.setItem(key, kept);
      new SettingsStore(localStorage);
      expect(held(), kept).to.deep.equal(["1", "normal", "system", "system", "off", "1"]);
    }
  });

  it("holds until the page is closed where the browser keeps nothing, or not more", () => {
    const full = { getItem: () => null, setItem: () => expect.fail("full") } as unknown as Storage;
    for (const storage of [undefined, full]) {
      new SettingsStore(storage).change({ ...standing, motion: "off" });
      expect(root.dataset["motion"]).to.equal("off");
    }
  });

  it("keeps nothing about who the learner is", () => {
    new SettingsStore(localStorage).change(standing);
    expect(Object.keys(JSON.parse(localStorage.getItem(key) ?? "") as object)).to.deep.equal(Object.keys(settingChoices));
  });

  it("finds before the first paint done what it would do", () => {
    const every = (Object.keys(settingChoices) as (keyof LearnerSettings)[]).flatMap((name) =>
      settingChoices[name].map((choice) => ({ ...standing, [name]: choice }) as LearnerSettings),
    );
    const paint = document.createElement("script");
    for (const settings of every) {
      new SettingsStore(localStorage).change(settings);
      const wanted = held();
      const kept = localStorage.getItem(key) ?? "";
      clear();
      localStorage.setItem(key, kept);
      const script = paint.cloneNode() as HTMLScriptElement;
      script.text = beforePaint;
      document.head.append(script);
      expect(held()).to.deep.equal(wanted);
    }
  });
});
