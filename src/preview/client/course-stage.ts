import { html, render } from "lit";
import type { LiveView } from "./live-view.ts";

/** Where the course plays: in the page, or in a window that the learner opens. */
export class CourseStage {
  readonly #element: HTMLElement;
  #window: Window | null = null;
  /** Set while the course plays in a window of its own: launches and gives the course's address. */
  #launch: (() => Promise<string>) | undefined;
  #blocked = false;
  #reports = true;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** The window that the course is in now, its own or the frame's. */
  get course(): Window | undefined {
    const frame = this.#element.querySelector("iframe")?.contentWindow;
    const place = this.#window ?? frame;
    return place && !place.closed ? place : undefined;
  }

  playInFrame(url: string): void {
    render(html`<iframe id="course" name="course" title="Course" allow="autoplay; fullscreen" src=${url}></iframe>`, this.#element);
  }

  /** `launch` is called at the learner's click and gives the course's address. `reports`: false for a web package. */
  offerWindow(launch: () => Promise<string>, reports: boolean): void {
    this.#reports = reports;
    this.#launch = launch;
    this.#drawWindow("before");
  }

  /** Says in the page where the course in its window stands; a course in the frame speaks for itself. */
  show({ session, elsewhere, standard }: LiveView): void {
    if (!this.#launch || !this.#window) return;
    if (elsewhere) return this.#drawWindow("elsewhere");
    if (standard !== "web" && session?.state !== "live") return this.#drawWindow("ended");
    this.#drawWindow(this.#window.closed ? "closed" : "open");
  }

  /** The LMS's part of `adl.nav.request`: whatever the course wants next, this package has one SCO, and it is taken away. */
  leave(request: string): void {
    if (this.#launch) return this.#window?.close();
    const meaning = request === "exitAll" ? "nothing is left to do" : request === "suspendAll" ? "the learner comes back" : "a way on";
    this.say("The LMS has closed the course.", `The course had ended its session and asked for ${request}: ${meaning}.`);
  }

  say(title: string, text: string): void {
    render(
      html`<div class="message" role="status">
        <h2>${title}</h2>
        <p>${text}</p>
      </div>`,
      this.#element,
    );
  }

  /** Takes the course away, so that it says goodbye before it is launched again. */
  clear(): void {
    this.#window?.close();
    this.#window = null;
    this.#launch = undefined;
    this.#blocked = false;
    render(html``, this.#element);
  }

  #drawWindow(state: WindowState): void {
    const { title, text, button } = windowWords[state];
    const action = state === "open" ? (): void => this.#window?.focus() : this.#open;
    render(
      html`<div class="message">
        <div role="status" data-window=${state}>
          <h2>${title}</h2>
          <p>${this.#reports ? text : "It reports nothing, to this page neither, and keeps the learner’s place in this browser."}</p>
          ${this.#blocked ? html`<p class="alarm">The browser has blocked the window. Allow pop-ups for this page, then try again.</p>` : ""}
        </div>
        <button type="button" class="button" @click=${action}>${button}</button>
      </div>`,
      this.#element,
    );
  }

  readonly #open = (): void => {
    const launch = this.#launch;
    if (!launch) return;
    // Opened within the click, before the address is known: a later one would be taken for a pop-up.
    const [width, height] = [Math.min(1024, screen.availWidth), Math.min(768, screen.availHeight)];
    const opened = window.open("about:blank", "recourse-course", `popup,width=${width},height=${height}`);
    this.#blocked = opened === null;
    if (!opened) return this.#drawWindow("before");
    void launch().then(
      (url) => {
        this.#window = opened;
        opened.location.replace(url);
      },
      () => opened.close(),
    );
  };
}

type WindowState = "before" | "open" | "closed" | "ended" | "elsewhere";

interface WindowWords {
  readonly title: string;
  readonly text: string;
  readonly button: string;
}

const windowWords: Readonly<Record<WindowState, WindowWords>> = {
  before: {
    title: "The course plays in a window of its own.",
    text: "This page stays its LMS: leave it open. What the course reports shows in the inspector.",
    button: "Open the course",
  },
  open: {
    title: "The course is open in its window.",
    text: "This page is its LMS: leave it open until the course is over.",
    button: "Show the window",
  },
  closed: {
    title: "The course’s window is closed.",
    text: "The course did not end its session. What it had saved is kept; opened again, it goes on from there.",
    button: "Open the course again",
  },
  ended: {
    title: "The session has ended.",
    text: "What the course left behind is in the inspector. A window that still shows it is not recorded any more.",
    button: "Open the course again",
  },
  elsewhere: {
    title: "This run was launched somewhere else.",
    text: "What plays in the window of this page is not recorded any more.",
    button: "Open the course again",
  },
};
