import { html, render } from "lit";

/** Where the course plays: in the page, or in a window that the learner opens. */
export class CourseStage {
  readonly #element: HTMLElement;
  #window: Window | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  playInFrame(url: string): void {
    render(html`<iframe id="course" name="course" title="Course" allow="autoplay; fullscreen" src=${url}></iframe>`, this.#element);
  }

  /** `launch` is called at the learner's click and gives the course's address. */
  offerWindow(launch: () => Promise<string>): void {
    const open = (): void => {
      // Opened within the click, before the address is known: a later one would be taken for a pop-up.
      this.#window = window.open("about:blank", "recourse-course", "popup,width=1024,height=768");
      void launch().then((url) => this.#window?.location.replace(url));
    };
    render(
      html`<div class="message">
        <h1>The course plays in a window of its own.</h1>
        <p>This page stays its LMS: leave it open. What the course reports shows in the inspector.</p>
        <button type="button" class="button" @click=${open}>Open the course</button>
      </div>`,
      this.#element,
    );
  }

  say(title: string, text: string): void {
    render(
      html`<div class="message" role="status">
        <h1>${title}</h1>
        <p>${text}</p>
      </div>`,
      this.#element,
    );
  }

  /** Takes the course away, so that it says goodbye before it is launched again. */
  clear(): void {
    this.#window?.close();
    this.#window = null;
    render(html``, this.#element);
  }
}
