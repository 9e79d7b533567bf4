import { html, type TemplateResult } from "lit";
import type { SceneVideo } from "../../model/scene.ts";

/** The company's own film in place of the people, with the browser's controls; captions are on, in the first language. `ended`: it has been watched. */
export function film({ src, captions }: SceneVideo, ended: () => void): TemplateResult {
  return html`<div class="on-axis">
    <video controls playsinline preload="metadata" src=${src} @ended=${ended}>
      ${captions.map(
        ({ language, label, text }, index) =>
          html`<track
            kind="captions"
            srclang=${language}
            label=${label}
            src=${`data:text/vtt;charset=utf-8,${encodeURIComponent(text)}`}
            ?default=${index === 0}
          />`,
      )}
    </video>
  </div>`;
}
