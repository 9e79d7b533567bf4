import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { BrowserContext, Page, Route } from "playwright-core";
import { mustFollowProfile } from "../hosts/must-follow-profile.ts";
import { fixedChance } from "./site.ts";

const types: Readonly<Record<string, string>> = {
  html: "text/html",
  js: "text/javascript",
  css: "text/css",
  woff2: "font/woff2",
  svg: "image/svg+xml",
};

/** Whom the LMS names; nothing of it may be found where answers come under no name. */
export const plantedLearner = { id: "ZQ-4711-planted", name: "Plantagenet, Zuleika" } as const;

/** A request to another host than the LMS's, as it left the page. */
export interface OutsideRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An LMS at https://lms.example that serves one SCORM 1.2 package with the page's own API, and one other host, both made of intercepted requests. */
export class LoneLms {
  readonly outside: OutsideRequest[] = [];
  /** What the other host answers; `cut` is a line that breaks. */
  answer: number | "cut" = 200;
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async open(zip: string): Promise<Page> {
    const files = unzipSync(readFileSync(zip));
    await this.#context.addInitScript(fixedChance());
    // What the compiler of these tests calls in every function that it sends to the page.
    await this.#context.addInitScript("globalThis.__name = (value) => value");
    await this.#context.addInitScript(scorm12Api, plantedLearner);
    await this.#context.route("**/*", (route) => this.#serve(route, files));
    const page = await this.#context.newPage();
    await page.goto("https://lms.example/launch/ZQ-course-88/index.html?registration=ZQ-registration");
    return page;
  }

  async #serve(route: Route, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    if (url.host !== "lms.example") return this.#outside(route);
    const name = url.pathname.split("/").at(-1) ?? "";
    const body = files[name];
    if (body === undefined) return route.fulfill({ status: 404 });
    await route.fulfill({ body: Buffer.from(body), contentType: types[name.split(".").at(-1) ?? ""] ?? "application/octet-stream" });
  }

  async #outside(route: Route): Promise<void> {
    const request = route.request();
    this.outside.push({
      method: request.method(),
      url: request.url(),
      headers: await request.allHeaders(),
      body: request.postData() ?? "",
    });
    if (request.method() === "POST")
      for (const statement of JSON.parse(request.postData() ?? "[]") as unknown[]) mustFollowProfile(statement);
    if (this.answer === "cut") return route.abort("connectionreset");
    await route.fulfill({ status: this.answer, headers: { "Access-Control-Allow-Origin": "*" }, json: [] });
  }
}

/** Runs in the page: an API that keeps what it is told. */
function scorm12Api({ id, name }: { readonly id: string; readonly name: string }): void {
  const held: Record<string, string> = {
    "cmi.core.student_id": id,
    "cmi.core.student_name": name,
    "cmi.core.lesson_mode": "normal",
    "cmi.core.credit": "credit",
    "cmi.core.lesson_status": "not attempted",
    "cmi.core._children":
      "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
    "cmi.interactions._children": "id,objectives,time,type,correct_responses,weighting,student_response,result,latency",
    "cmi.interactions._count": "0",
  };
  Object.assign(window, {
    told: held,
    API: {
      LMSInitialize: () => "true",
      LMSFinish: () => "true",
      LMSCommit: () => "true",
      LMSGetValue: (key: string) => held[key] ?? "",
      LMSSetValue: (key: string, value: string) => {
        held[key] = value;
        const index = /^cmi\.interactions\.(\d+)\.id$/.exec(key)?.[1];
        if (index !== undefined) held["cmi.interactions._count"] = String(Number(index) + 1);
        return "true";
      },
      LMSGetLastError: () => "0",
      LMSGetErrorString: () => "",
      LMSGetDiagnostic: () => "",
    },
  });
}
