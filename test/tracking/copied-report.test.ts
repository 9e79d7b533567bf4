import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";
import { parse } from "yaml";
import { reportText } from "../../src/elements/diagnostics/report.ts";
import { provideWords } from "../../src/elements/words.ts";
import type { Standard } from "../../src/model/catalogue.ts";
import { defaultSettings } from "../../src/model/settings.ts";
import { decodeSuspendData } from "../../src/model/suspend-data.ts";
import { toReport } from "../../src/player/diagnostics/to-report.ts";
import { engineVersion } from "../../src/player/engine-version.ts";
import { createCmi5Session } from "../../src/tracking/cmi5/create-cmi5-session.ts";
import { createScorm12Session } from "../../src/tracking/scorm12/create-scorm12-session.ts";
import { createScorm2004Session } from "../../src/tracking/scorm2004/create-scorm2004-session.ts";
import { createWebSession } from "../../src/tracking/web/create-web-session.ts";
import { WebStore } from "../../src/tracking/web/web-store.ts";
import { createXapiSession } from "../../src/tracking/xapi/create-xapi-session.ts";
import { smallCourse } from "../fixtures/small-course.ts";
import { goodLaunchData, HostileLms } from "../hostile/hostile-lms.ts";
import { chanceOf } from "../hostile/hostile-values.ts";
import { StrictScorm12Api } from "../hosts/strict-scorm12-api.ts";
import { StrictScorm2004Api } from "../hosts/strict-scorm2004-api.ts";
import { manualEnvironment, memoryStorage } from "./manual-environment.ts";
import { SmallLearner } from "./small-learner.ts";
import { smallLookup } from "./small-lookup.ts";

const { outline } = smallCourse;
const english = readFileSync(new URL("../../src/content/messages/en.yaml", import.meta.url), "utf8");
const sessionIri = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/** What nobody should read who gets the report, and whether a host knows it. */
interface Planted {
  readonly given: string;
  readonly family: string;
  readonly id: string;
  readonly mbox: string;
  readonly registration: string;
  readonly session: string;
  readonly token: string;
  readonly fetch: string;
  readonly query: string;
  readonly comment: string;
}

function plant(seed: number): Planted {
  const chance = chanceOf(seed);
  const letters = (count: number) => Array.from({ length: count }, () => "bcdfghjklmnpqrstvwxz"[Math.floor(chance() * 20)]).join("");
  const hex = (count: number) => Array.from({ length: count }, () => "0123456789abcdef"[Math.floor(chance() * 16)]).join("");
  // Ids as systems have them: with signs that mean something in patterns and addresses, too.
  const ids = [
    letters(9),
    `${letters(4)}.${letters(3)}+${letters(3)}`,
    `(${letters(5)}$1)`,
    `${letters(4)}|${letters(4)}`,
    `${letters(5)} ${letters(4)}`,
  ];
  return {
    given: `Zo${letters(5)}`,
    family: `Ö${letters(6)}`,
    id: ids[seed % ids.length] ?? "",
    mbox: `${letters(6)}@${letters(5)}.example`,
    registration: `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    session: `s-${letters(9)}`,
    token: `${letters(14)}==`,
    fetch: `once-${letters(8)}`,
    query: `tenant-${letters(7)}`,
    comment: `I wrote ${letters(8)} for myself`,
  };
}

/** What hosts write into their errors: whatever they know. */
function refusalOf(planted: Planted, seed: number, sent: string): string {
  const { given, family, id, mbox, registration, session, token, query } = planted;
  const all = `${given} ${family}, ${family} ${given}, ${id}, mailto:${mbox}, ${registration}, ${session}, Basic ${token}, ${token}`;
  const address = `https://lms.example/xapi/${query}/statements?agent=${encodeURIComponent(mbox)}&token=${token}`;
  const forms = [
    all,
    `No right to ${address} for ${all}`,
    `{"error":{"sent":${sent},"by":"${all}"}}`,
    `<!doctype html><p>${sent} ${all}</p>`,
  ];
  return forms[seed % forms.length] ?? "";
}

interface Host {
  readonly window: object;
  readonly fetch?: typeof fetch;
  readonly create: typeof createScorm12Session;
  readonly secrets: readonly string[];
}

function scormHost(edition: "1.2" | "2004", planted: Planted, seed: number): Host {
  const { given, family, id, comment } = planted;
  const name = `${family}, ${given}`;
  const api =
    edition === "1.2"
      ? new StrictScorm12Api({
          values: {
            "cmi.core.student_id": id,
            "cmi.core.student_name": name,
            "cmi.comments": comment,
            "cmi.student_data.mastery_score": id,
          },
        })
      : new StrictScorm2004Api({ values: { "cmi.learner_id": id, "cmi.learner_name": name, "cmi.scaled_passing_score": id } });
  const fails = chanceOf(seed);
  api.fault = (call, element) => (/Commit|SetValue/.test(call) && element !== "cmi.exit" && fails() < 0.3 ? "false" : undefined);
  const told = refusalOf(planted, seed, "");
  Object.assign(api, { LMSGetErrorString: () => told, GetErrorString: () => told });
  const window = {
    opener: null,
    API: api,
    API_1484_11: api,
    location: new URL(`https://lms.example/${id}/index.html?user=${encodeURIComponent(name)}`),
  };
  const create = edition === "1.2" ? createScorm12Session : createScorm2004Session;
  return { window: Object.assign(window, { parent: window }), create, secrets: [given, family, id, comment] };
}

function lrsHost(standard: "cmi5" | "xapi", planted: Planted, seed: number): Host {
  const { given, family, id, mbox, registration, session, token, fetch, query, comment } = planted;
  const identity = seed % 2 === 0 ? { account: { homePage: "https://lms.example", name: id } } : { mbox: `mailto:${mbox}` };
  const actor = JSON.stringify({ objectType: "Agent", name: `${given} ${family}`, ...identity });
  const endpoint = `https://lms.example/xapi/${query}/`;
  const own =
    standard === "cmi5" ? { fetch: `https://lms.example/fetch/${fetch}`, activityId: "https://a.example/7" } : { auth: `Basic ${token}` };
  const search = `?${new URLSearchParams({ endpoint, actor, registration, ...own })}`;
  const data = {
    ...goodLaunchData,
    masteryScore: id,
    returnURL: `javascript:leave('${token}')`,
    contextTemplate: { extensions: { [sessionIri]: session }, platform: comment },
  };
  const lms = new HostileLms((asked, good) =>
    asked === "launchData" ? JSON.stringify(data) : asked === "token" ? JSON.stringify({ "auth-token": token }) : good,
  );
  const fails = chanceOf(seed);
  const refusing: typeof globalThis.fetch = async (input, init = {}) => {
    const body = typeof init.body === "string" ? init.body : "";
    if (body === "" || fails() > 0.4) return lms.fetch(input, init);
    return new Response(refusalOf(planted, seed, body), { status: [400, 403, 500][seed % 3] ?? 400 });
  };
  const create = standard === "cmi5" ? createCmi5Session : createXapiSession;
  // A Tin Can launch names no session and fetches nothing; what a host makes up, nobody can know.
  const cmi5Alone = standard === "cmi5" ? [session, fetch] : [];
  const secrets = [given, family, registration, token, query, comment, seed % 2 === 0 ? id : mbox, ...cmi5Alone];
  return { window: { location: new URL(`https://courses.example/index.html${search}`) }, fetch: refusing, create, secrets };
}

function webHost({ given, id }: Planted): Host {
  const create: Host["create"] = (of, _lookup, settings, environment) =>
    createWebSession(of, new WebStore(environment.localStorage, of.id), settings, environment);
  return { window: { location: new URL(`file:///home/${given}/${encodeURIComponent(id)}/index.html`) }, create, secrets: [given, id] };
}

const hosts: Readonly<Record<Exclude<Standard, "scorm2004-3rd">, (planted: Planted, seed: number) => Host>> = {
  scorm12: (planted, seed) => scormHost("1.2", planted, seed),
  "scorm2004-4th": (planted, seed) => scormHost("2004", planted, seed),
  cmi5: (planted, seed) => lrsHost("cmi5", planted, seed),
  xapi: (planted, seed) => lrsHost("xapi", planted, seed),
  web: webHost,
};

/** What is copied before, during and after a course that a learner plays there, and what it must not hold. */
async function copied(
  standard: keyof typeof hosts,
  seed: number,
): Promise<{ readonly texts: readonly string[]; readonly secrets: readonly string[] }> {
  const { window, fetch, create, secrets } = hosts[standard](plant(seed), seed);
  const surroundings = {
    window: Object.assign(window, { navigator: { userAgent: "Browser/1" } }),
    sessionStorage: memoryStorage(),
    localStorage: memoryStorage(),
  };
  const environment = manualEnvironment(fetch === undefined ? surroundings : { ...surroundings, fetch });
  const settings = { ...defaultSettings, standard };
  const session = create(outline, smallLookup, settings, environment);
  const text = () => reportText(toReport(session.findings(), { outline, settings }, environment));
  const texts = [text()];
  const { suspendData } = await session.start();
  const { attempt } = decodeSuspendData(suspendData, outline);
  session.begin(attempt);
  const learner = new SmallLearner(session, attempt);
  learner.finishesLessons().takesTest(3).talks("pc y c a a");
  for (let time = 0; time < 4; time++) {
    await environment.advance(20_000);
    learner.opensCard();
    await session.look();
    texts.push(text());
  }
  const ended = session.end("exit");
  await environment.advance(100_000);
  await ended;
  return { texts: [...texts, text()], secrets };
}

describe("What is copied of how saving works", () => {
  before(() => provideWords(parse(english) as Record<string, string>, "en"));

  for (const standard of Object.keys(hosts) as (keyof typeof hosts)[]) {
    it(`holds no name, id, credential, address or text of the learner's with 60 seeds in ${standard}, though hosts put them into their errors`, async () => {
      let failures = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const { texts, secrets } = await copied(standard, seed);
        for (const secret of secrets)
          for (const form of [secret, encodeURIComponent(secret)]) {
            const held = texts.find((text) => text.toLowerCase().includes(form.toLowerCase()));
            assert.equal(held, undefined, `seed ${seed}: ${form}`);
          }
        for (const text of texts) assert.doesNotMatch(text, /R\d\.[\w-]+\.[\w-]+|xapi\/|[?&]\w+=/, `seed ${seed}`);
        if (texts.some((text) => /^ {4}\d{4}-\d\d-\d\d .* UTC \S/m.test(text))) failures++;
      }
      // Otherwise no host would have had anything to write.
      assert.equal(failures > 20, standard !== "web", `${failures}`);
    });
  }

  it("names the standard, the course, the player and the browser, and what was told of the pass mark", async () => {
    const { texts } = await copied("scorm12", 1);
    const text = texts.at(-1) ?? "";
    for (const line of [
      "- This package is made for: SCORM 1.2",
      `    small ${outline.version}`,
      `- Version of the player: ${engineVersion}`,
      "- Browser: Browser/1",
    ])
      assert.ok(text.includes(line), `${line}\n${text}`);
    assert.match(text, /! Pass mark: 80%, the course’s own\. What the platform gave/);
  });

  it("gives the version of this project as the player's", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };
    assert.equal(engineVersion, version);
  });
});
