import { expect, fixture, nextFrame } from "@open-wc/testing";
import { sendKeys } from "@web/test-runner-commands";
import { html } from "lit";
import { toLearnerSettings } from "../../src/elements/settings-panel/learner-settings.ts";
import type { SettingsChangedEvent } from "../../src/elements/settings-panel/settings-changed-event.ts";
import "../../src/elements/settings-panel/settings-panel.ts";
import { spread } from "../../src/elements/styles/everywhere.ts";
import { useEnglish } from "./english.ts";

type Panel = HTMLElementTagNameMap["rc-settings-panel"];

/** As the player does: the page's root is what holds. */
function hold(settings: SettingsChangedEvent["settings"]): void {
  Object.assign(document.documentElement.dataset, settings);
  document.documentElement.style.setProperty("--rc-text-scale", settings.text);
  spread(settings.spacing === "loose", settings.motion === "off");
}

/** The panel behind a button, as the header has it; what it asks for holds. */
async function open(): Promise<{ panel: Panel; button: HTMLButtonElement; settings: unknown[] }> {
  const host = await fixture<HTMLElement>(html`<div><button>Settings</button><rc-settings-panel></rc-settings-panel></div>`);
  const panel = host.querySelector("rc-settings-panel") as Panel;
  const button = host.querySelector("button") as HTMLButtonElement;
  const settings: unknown[] = [];
  panel.addEventListener("rc-settings-changed", (event: SettingsChangedEvent) => {
    settings.push(event.settings);
    hold(event.settings);
  });
  button.addEventListener("click", () => panel.show());
  button.focus();
  button.click();
  await panel.updateComplete;
  return { panel, button, settings };
}

const within = <E extends HTMLElement>(panel: Panel, selector: string): E[] => [...(panel.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
const dialog = (panel: Panel) => within<HTMLDialogElement>(panel, "dialog")[0];
const radio = (panel: Panel, name: string, label: string) =>
  within<HTMLLabelElement>(panel, "label").find((each) => each.textContent.trim() === label && each.querySelector("input")?.name === name)
    ?.control as HTMLInputElement;
const root = document.documentElement;

describe("rc-settings-panel", () => {
  before(useEnglish);
  afterEach(() => hold(toLearnerSettings(undefined)));

  it("has the focus while it is open, and gives it back on Escape", async () => {
    const { panel, button } = await open();
    expect(dialog(panel)?.open).to.equal(true);
    expect(document.activeElement).to.equal(panel);
    await sendKeys({ press: "Escape" });
    expect(dialog(panel)?.open).to.equal(false);
    expect(document.activeElement).to.equal(button);
  });

  it("leads to what an employer sees, and is closed then", async () => {
    const { panel } = await open();
    const link = within<HTMLAnchorElement>(panel, "a")[0];
    expect(link?.getAttribute("href")).to.equal("#/seen");
    expect(link?.textContent).to.equal("What your employer sees");
    link?.addEventListener("click", (event) => event.preventDefault());
    link?.click();
    expect(dialog(panel)?.open).to.equal(false);
  });

  it("is worked with the keyboard alone", async () => {
    const { panel, settings } = await open();
    await sendKeys({ press: "Tab" });
    await sendKeys({ press: "ArrowRight" });
    await panel.updateComplete;
    expect(settings).to.have.length(1);
    expect(root.style.getPropertyValue("--rc-text-scale")).to.equal("1.25");
    expect(radio(panel, "text", "125%").checked).to.equal(true);
  });

  it("makes text larger at once", async () => {
    const { panel } = await open();
    const before = parseFloat(getComputedStyle(root).fontSize);
    radio(panel, "text", "200%").click();
    expect(parseFloat(getComputedStyle(root).fontSize)).to.equal(2 * before);
  });

  it("turns the page dark, and back to what the device says", async () => {
    const { panel } = await open();
    radio(panel, "scheme", "Dark").click();
    expect(getComputedStyle(document.body).backgroundColor).to.equal("rgb(22, 24, 27)");
    radio(panel, "scheme", "Light").click();
    expect(getComputedStyle(document.body).backgroundColor).to.equal("rgb(250, 246, 239)");
    radio(panel, "scheme", "As this device").click();
    expect(getComputedStyle(root).colorScheme).to.equal("light dark");
  });

  it("sets text loosely inside every element (WCAG 2.2 1.4.12)", async () => {
    const { panel } = await open();
    radio(panel, "spacing", "Loose").click();
    const legend = within(panel, "legend")[0] as HTMLElement;
    const style = getComputedStyle(legend);
    const size = parseFloat(style.fontSize);
    expect(parseFloat(style.lineHeight)).to.be.at.least(1.5 * size - 0.1);
    expect(parseFloat(style.letterSpacing)).to.be.at.least(0.12 * size - 0.1);
    expect(parseFloat(style.wordSpacing)).to.be.at.least(0.16 * size - 0.1);
  });

  it("stops what moves inside every element", async () => {
    const { panel } = await open();
    const close = within(panel, ".button")[0] as HTMLElement;
    expect(getComputedStyle(close).transitionDuration).not.to.equal("0s");
    radio(panel, "motion", "Off").click();
    expect(getComputedStyle(close).transitionDuration).to.equal("0s");
  });

  it("offers to read aloud only with a voice of this device, and else says why not", async () => {
    const voices = [{ lang: "en-GB", localService: false }] as SpeechSynthesisVoice[];
    const { speechSynthesis } = window;
    const before = speechSynthesis.getVoices.bind(speechSynthesis);
    speechSynthesis.getVoices = () => voices;
    const { panel } = await open();
    expect(within(panel, "input[name=speech]")).to.have.length(0);
    expect(dialog(panel)?.textContent).to.contain("This browser has no voice of its own");
    speechSynthesis.getVoices = () => [{ lang: "en-GB", localService: true } as SpeechSynthesisVoice];
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
    await nextFrame();
    expect(within(panel, "input[name=speech]")).to.have.length(2);
    speechSynthesis.getVoices = before;
  });

  it("has nothing that axe finds, light and dark", async () => {
    const { panel } = await open();
    radio(panel, "motion", "Off").click();
    for (const scheme of ["Light", "Dark"]) {
      radio(panel, "scheme", scheme).click();
      await panel.updateComplete;
      await expect(panel).to.be.accessible();
    }
  });
});
