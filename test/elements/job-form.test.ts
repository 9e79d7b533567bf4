import { expect, fixture, waitUntil } from "@open-wc/testing";
import { html } from "lit";
import "../../src/elements/job-form/job-form.ts";
import type { JobFormStage } from "../../src/elements/job-form/job-form.ts";
import type {} from "../../src/elements/job-form/job-form-events.ts";
import { answered, noAnswers } from "../../src/model/form-answers.ts";
import type { FormGroup } from "../../src/model/form-group.ts";
import { noCounts, recount, writeCounts, type JobCounts } from "../../src/model/job-counts.ts";
import type { JobForms } from "../../src/model/job-forms.ts";
import { item, ownForm, seenForm } from "../fixtures/job-form.ts";
import { useEnglish } from "./english.ts";
import { savedFiles } from "./saved-files.ts";

type JobForm = HTMLElementTagNameMap["rc-job-form"];

const ways = {
  confidential: { mode: "confidential", seenBy: "the training team" },
  anonymous: { mode: "anonymous", host: "counts.example", seenBy: "the training team" },
} as const satisfies Record<string, JobForms>;
const heard = (count: string) => answered(noAnswers, ownForm, item("heard"), [count]);
const at30 = recount(noCounts, { wave: 30, answers: heard("1"), handedIn: true });

interface Opened {
  readonly form: JobForm;
  readonly handed: { answers: [string, readonly string[]][]; group: FormGroup }[];
  readonly counts: () => JobCounts;
}

async function open(
  of: Partial<Pick<JobForm, "form" | "wave" | "way" | "counts" | "keptIn">> & { readonly stage?: JobFormStage } = {},
): Promise<Opened> {
  const form = await fixture<JobForm>(
    html`<rc-job-form
      .form=${of.form ?? ownForm}
      .way=${of.way}
      .wave=${of.wave ?? 90}
      .counts=${of.counts ?? noCounts}
      .keptIn=${of.keptIn ?? "browser"}
      .stage=${of.stage ?? "open"}
    ></rc-job-form>`,
  );
  const handed: Opened["handed"] = [];
  form.addEventListener("rc-counts-handed-in", ({ answers, group }) => handed.push({ answers: [...answers] as never, group }));
  await settled(form);
  return { form, handed, counts: () => form.counts };
}

async function settled(form: JobForm): Promise<void> {
  await form.updateComplete;
  for (const name of ["rc-form-sheet", "rc-group-fields", "rc-counts-keeper"] as const)
    await form.shadowRoot?.querySelector(name)?.updateComplete;
}
const inside = <E extends HTMLElement>(form: JobForm, host: string, selector: string) =>
  form.shadowRoot?.querySelector(host)?.shadowRoot?.querySelector<E>(selector) ?? undefined;
const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
const press = async (form: JobForm, name: string) => {
  const roots = [form.shadowRoot, form.shadowRoot?.querySelector("rc-counts-keeper")?.shadowRoot];
  const found = roots.flatMap((root) => [...(root?.querySelectorAll("button") ?? [])]).find((button) => text(button) === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  found.click();
  await settled(form);
};
const count = async (form: JobForm, id: string, value: string) => {
  inside<HTMLInputElement>(form, "rc-form-sheet", `input[name="${id}"][value="${value}"]`)?.click();
  await settled(form);
};
const fill = async (form: JobForm, id: "cohort" | "role", value: string) => {
  const field = inside<HTMLInputElement>(form, "rc-group-fields", `#${id}`) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input"));
  await settled(form);
};
const notes = (form: JobForm) =>
  [...(form.shadowRoot?.querySelector("rc-form-sheet")?.shadowRoot?.querySelectorAll(".note") ?? [])].map((note) => text(note));

describe("rc-job-form", () => {
  before(useEnglish);

  it("says before the first item who hears of it: nobody, where the company has not asked", async () => {
    const { form } = await open();
    const promise = form.shadowRoot?.querySelector(".promise");
    const sheet = form.shadowRoot?.querySelector("rc-form-sheet");
    expect(text(promise)).to.contain("told to nobody").and.contain("This browser keeps your counts");
    expect(Boolean(promise && sheet && promise.compareDocumentPosition(sheet) & Node.DOCUMENT_POSITION_FOLLOWING)).to.equal(true);
    expect(inside(form, "rc-group-fields", "input")).to.equal(undefined);
    expect(form.shadowRoot?.querySelector(".end")).to.equal(null);
  });

  it("says by its mode where the counts go and who can see them, for groups and not for pay", async () => {
    for (const [mode, words] of [
      ["confidential", "under your name"],
      ["anonymous", "counts.example"],
    ] as const) {
      const { form } = await open({ way: ways[mode], keptIn: "memory" });
      const said = text(form.shadowRoot?.querySelector(".promise"));
      for (const part of [words, "the training team", "five people and more", "pay", "gone when you close the course"])
        expect(said).to.contain(part);
    }
  });

  it("hands in what is counted with wave and group; an item left open is not in it, no occasion is none and not 0", async () => {
    const { form, handed } = await open({ way: ways.confidential });
    await count(form, "sorry", "none");
    await count(form, "heard", "0");
    await fill(form, "cohort", " north24");
    await press(form, "Hand in my counts");
    expect(handed).to.deep.equal([
      {
        answers: [
          ["sorry", ["none"]],
          ["heard", ["0"]],
        ],
        group: { wave: 90, cohort: "NORTH24" },
      },
    ]);
  });

  it("hands nothing in without a code, says so, and takes the reader to it; what is no code is never kept", async () => {
    const { form, handed, counts } = await open({ way: ways.anonymous });
    await press(form, "Hand in my counts");
    expect(text(form.shadowRoot?.querySelector(".say"))).to.contain("Nothing is counted yet");
    await count(form, "heard", "4");
    await fill(form, "cohort", "Anna Berg");
    await press(form, "Hand in my counts");
    await waitUntil(() => form.shadowRoot?.activeElement?.localName === "rc-group-fields");
    expect(text(inside(form, "rc-group-fields", "#cohort-wrong"))).to.contain("at least one of them a digit");
    expect([handed, counts().cohort]).to.deep.equal([[], ""]);
  });

  it("asks of a form about others what these do, asks back where it looks like a name, and takes a chosen role alone where there is a list", async () => {
    const typed = await open({ form: seenForm, way: { ...ways.anonymous, cohort: "NORTH24" } });
    await count(typed.form, "heard", "2");
    await press(typed.form, "Hand in my counts");
    expect(typed.handed).to.deep.equal([]);
    await fill(typed.form, "role", "team of Anna");
    expect(text(inside(typed.form, "rc-group-fields", "#role-wrong"))).to.contain("“Anna”");
    await fill(typed.form, "role", "counter");
    await press(typed.form, "Hand in my counts");
    expect(typed.handed.map(({ group }) => group)).to.deep.equal([{ wave: 90, cohort: "NORTH24", role: "counter" }]);

    const roles = ["counter", "telephone"];
    const counts = { ...recount(noCounts, { wave: 90, answers: heard("2"), handedIn: false }), role: "<b>Anna</b>" };
    const listed = await open({ form: seenForm, way: { ...ways.anonymous, cohort: "NORTH24", roles }, counts });
    await press(listed.form, "Hand in my counts");
    expect(listed.handed).to.deep.equal([]);
    await fill(listed.form, "role", "telephone");
    await press(listed.form, "Hand in my counts");
    expect(listed.handed.map(({ group }) => group.role)).to.deep.equal(["telephone"]);
  });

  it("shows a code or role that carries markup as text", async () => {
    const hostile = "<img src=x onerror=alert(1)>";
    const { form } = await open({
      form: seenForm,
      way: { ...ways.confidential, seenBy: hostile, cohort: "NORTH24", roles: [hostile, "b"] },
    });
    expect(text(form.shadowRoot?.querySelector(".promise"))).to.contain(hostile);
    expect(text(inside(form, "rc-group-fields", "select"))).to.contain(hostile);
    expect(form.shadowRoot?.querySelector("img") ?? inside(form, "rc-group-fields", "img")).to.not.be.ok;
  });

  it("says what an item was at the wave before, once it is answered and not sooner", async () => {
    const { form } = await open({ counts: at30 });
    expect(notes(form)).to.deep.equal(["", "", ""]);
    await count(form, "heard", "3");
    await count(form, "sorry", "2");
    expect(notes(form)).to.deep.equal(["At 30 days: 1 of 5", "", ""]);
    expect(notes((await open({ counts: at30, wave: 30 })).form)).to.deep.equal([]);
  });

  it("is locked and says so once it is handed in, and offers the same again after a failure", async () => {
    const sent = await open({ way: ways.anonymous, counts: at30, wave: 30 });
    expect(text(sent.form.shadowRoot?.querySelector(".outcome"))).to.contain("have arrived");
    expect(inside<HTMLInputElement>(sent.form, "rc-form-sheet", "fieldset")?.matches(":disabled")).to.equal(true);
    const counts = { ...recount(noCounts, { wave: 90, answers: heard("1"), handedIn: false }), cohort: "NORTH24" };
    const failed = await open({ way: ways.anonymous, counts, stage: "failed" });
    await press(failed.form, "Try again");
    expect(failed.handed).to.have.length(1);
    const looking = await open({ way: ways.anonymous, counts, stage: "looking" });
    expect(text(looking.form.shadowRoot?.querySelector(".end"))).to.contain("nothing can be handed in");
    expect(looking.form.shadowRoot?.querySelector(".end button")).to.equal(null);
  });

  it("saves what is counted to a file, opens it elsewhere beside what is counted there, and says what is wrong with another", async () => {
    const saving = savedFiles();
    const there = await open({ counts: at30, wave: 30 });
    await press(there.form, "Save as a file");
    const [file] = await saving.done();
    expect(file?.name).to.equal("contacts.json");

    const here = await open();
    await count(here.form, "heard", "4");
    const choose = async (content: string) => {
      const input = inside<HTMLInputElement>(here.form, "rc-counts-keeper", "input") as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([content], "any.json"));
      input.files = files.files;
      input.dispatchEvent(new Event("change"));
      await waitUntil(() => input.value === "");
      await settled(here.form);
    };
    await choose(file?.text ?? "");
    expect(notes(here.form)[0]).to.equal("At 30 days: 1 of 5");
    await choose(writeCounts(seenForm, at30));
    expect(text(inside(here.form, "rc-counts-keeper", ".notice"))).to.contain("another form");
  });

  it("deletes all of it, after asking once", async () => {
    const { form, counts } = await open({ counts: at30 });
    await press(form, "Delete");
    expect(counts()).to.equal(at30);
    await press(form, "Delete for good");
    expect(counts()).to.deep.equal(noCounts);
  });

  it("prints what is counted beside what it was, and a form with room to write where nothing is", async () => {
    const { form } = await open({ counts: at30 });
    const paper = () => text(form.shadowRoot?.querySelector(".paper"));
    expect(paper()).to.contain("____ of 5").and.contain("☐ Nobody told anything");
    await count(form, "heard", "3");
    expect(paper()).to.contain("3 of 5 At 30 days: 1 of 5").and.not.contain("____");
  });
});
