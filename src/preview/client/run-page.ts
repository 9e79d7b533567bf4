import { render } from "lit";
import type { LaunchOptions } from "../run.ts";
import type { RunView } from "../run-view.ts";
import { CourseStage } from "./course-stage.ts";
import { inspector } from "./inspector.ts";
import { inspectorDrawer } from "./inspector-drawer.ts";
import { liveView } from "./live-view.ts";
import { PreviewRequests } from "./preview-requests.ts";
import { ScormHost } from "./scorm-host.ts";
import type { ScormApi } from "./scorm-host.ts";
import { scorm12Dialect } from "./scorm12-dialect.ts";
import { scorm2004Dialect } from "./scorm2004-dialect.ts";

declare global {
  interface Window {
    /** Found by a SCORM 1.2 course in the frame's parent, or in its window's opener. */
    API?: ScormApi;
    /** As a SCORM 2004 course finds it. */
    API_1484_11?: ScormApi;
  }
}

const pollEveryMs = 500;
const waitForEndMs = 1000;

/** The page in which a run is played: launches, hosts the run-time, keeps the inspector live. */
class RunPage {
  readonly #requests: PreviewRequests;
  readonly #stage: CourseStage;
  readonly #aside: HTMLElement;
  #view: RunView | undefined;
  #host: ScormHost | undefined;
  #sessionId: string | undefined;
  #notice = "";
  #drawn = false;

  constructor(stage: HTMLElement, aside: HTMLElement) {
    this.#requests = new PreviewRequests(stage.dataset["run"] ?? "");
    this.#stage = new CourseStage(stage);
    this.#aside = aside;
  }

  async start(): Promise<void> {
    await this.#try(async () => {
      this.#view = await this.#requests.view();
      await this.#play();
    });
    setInterval(() => void this.#refresh(), pollEveryMs);
  }

  /** In a frame the course starts by itself; a window is the learner's to open. */
  async #play(): Promise<void> {
    if (!this.#view) return;
    if (this.#view.problems.length > 0) return this.#stage.say("The package cannot be played.", this.#view.problems.join("; "));
    if (this.#view.options.where === "window") return this.#stage.offerWindow(() => this.#launchAgain(), this.#view.standard !== "web");
    this.#stage.playInFrame(await this.#launch());
  }

  async #launch(): Promise<string> {
    const ticket = await this.#requests.launch();
    this.#sessionId = ticket.sessionId;
    if (ticket.cmi) {
      const session = { id: ticket.sessionId, commitUrl: this.#requests.commitUrl(ticket.sessionId), cmi: ticket.cmi };
      const dialect = this.#view?.standard === "scorm12" ? scorm12Dialect : scorm2004Dialect;
      this.#host = new ScormHost(dialect, session, {
        course: () => this.#stage.course,
        changed: () => this.#draw(),
        leave: (request) => this.#stage.leave(request),
      });
      window[dialect.property] = this.#host.api;
    }
    await this.#refresh();
    return ticket.launchUrl;
  }

  /** At the click that opens the course's window. A refusal is shown here and passed on, so that the window is not left empty. */
  async #launchAgain(): Promise<string> {
    try {
      return await this.#launch();
    } catch (cause) {
      this.#say(cause);
      throw cause;
    }
  }

  async #relaunch(): Promise<void> {
    await this.#leave();
    await this.#play();
  }

  /** Ends what plays as a closed tab would, and waits until its last words have arrived, or will not any more. */
  async #leave(): Promise<void> {
    this.#stage.clear();
    await this.#host?.settled();
    const until = Date.now() + waitForEndMs;
    await this.#refresh();
    while (this.#sessionId !== undefined && this.#view?.session?.state === "live" && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      await this.#refresh();
    }
    this.#host = undefined;
    this.#sessionId = undefined;
    delete window.API;
    delete window.API_1484_11;
  }

  async #reset(): Promise<void> {
    await this.#leave();
    this.#view = await this.#requests.reset();
    await this.#play();
  }

  async #makeKey(): Promise<void> {
    this.#view = await this.#requests.makeKey();
  }

  async #newAttempt(): Promise<void> {
    await this.#leave();
    const { run } = await this.#requests.newAttempt();
    location.assign(`/run/${run}`);
  }

  async #setOptions(options: LaunchOptions): Promise<void> {
    this.#view = await this.#requests.setOptions(options);
    await this.#relaunch();
  }

  async #refresh(): Promise<void> {
    try {
      this.#view = (await this.#requests.view(this.#view?.revision)) ?? this.#view;
      this.#notice = this.#notice.startsWith("The preview") ? "" : this.#notice;
    } catch {
      this.#notice = "The preview does not answer. Is it still running?";
    }
    this.#draw();
  }

  /** Runs what a button asks for; a refusal is shown, never lost. */
  async #try(action: () => Promise<void>): Promise<void> {
    this.#notice = "";
    try {
      await action();
    } catch (cause) {
      this.#say(cause);
    }
    this.#draw();
  }

  #say(cause: unknown): void {
    this.#notice = cause instanceof Error ? cause.message : String(cause);
    this.#draw();
  }

  /** At most once a frame: a course sets dozens of values in one go. */
  #draw(): void {
    if (this.#drawn) return;
    this.#drawn = true;
    setTimeout(() => {
      this.#drawn = false;
      if (!this.#view) return;
      const view = liveView(this.#view, this.#host, this.#sessionId);
      this.#stage.show(view);
      render(
        inspector(view, this.#notice, {
          relaunch: () => void this.#try(() => this.#relaunch()),
          newAttempt: () => void this.#try(() => this.#newAttempt()),
          makeKey: () => void this.#try(() => this.#makeKey()),
          reset: () => void this.#try(() => this.#reset()),
          setOptions: (options) => void this.#try(() => this.#setOptions(options)),
        }),
        this.#aside,
      );
    }, 16);
  }
}

const stage = document.getElementById("stage");
const aside = document.getElementById("inspector");
const toggle = document.getElementById("inspector-toggle");
if (stage && aside && toggle) {
  inspectorDrawer(toggle, aside);
  void new RunPage(stage, aside).start();
}
// A page that comes back out of the back/forward cache holds a session that has ended.
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});
