import { css } from "lit";

/** Empty, and part of every element by way of `type`: what `spread` puts into it holds in every shadow tree at once. */
export const everywhere = css``;

const loose =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}.prose :is(p,li){margin-block-end:2em!important}";
const still = "*,::before,::after{animation:none!important;transition:none!important}";

/** Carries into every shadow tree what is not inherited: text set loosely (WCAG 2.2 1.4.12), and no motion. */
export function spread(loosely: boolean, withoutMotion: boolean): void {
  everywhere.styleSheet?.replaceSync((loosely ? loose : "") + (withoutMotion ? still : ""));
}
