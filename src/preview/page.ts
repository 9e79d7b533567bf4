import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";

export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame of every page of the preview. Values in the templates are escaped by `html`. */
export function page(parts: {
  readonly title: string;
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  readonly bodyClass?: string;
  readonly body: Markup;
}): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title}</title>
        <link rel="icon" href="data:," />
        ${["base.css", "preview.css", ...parts.styles].map((name) => html`<link rel="stylesheet" href="/assets/${name}" />`)}
        ${(parts.scripts ?? []).map((name) => html`<script src="/assets/${name}" defer></script>`)}
      </head>
      <body class="${parts.bodyClass ?? ""}">
        ${parts.body}
      </body>
    </html>`;
}

/** A page of one message and a way back. */
export function messagePage(title: string, text: string): Markup {
  return page({
    title: `${title} · Recourse preview`,
    styles: [],
    body: html`<main class="message">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a class="button" href="/">To the catalogue</a></p>
    </main>`,
  });
}
