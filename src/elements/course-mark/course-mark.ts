import { html, svg, type SVGTemplateResult, type TemplateResult } from "lit";

const radii = [5, 9, 13];

/**
 * A course's own mark: a point and three open rings, turned and cut as its id says, so that each course has another. It says nothing
 * that words do not, so screen readers pass over it. In the colour of the text.
 */
export function courseMark(id: string): TemplateResult {
  const seed = [...id].reduce((sum, char) => Math.imul(sum ^ char.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5);
  return html`<svg
    class="mark"
    viewBox="0 0 32 32"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    aria-hidden="true"
  >
    <circle cx="16" cy="16" r="1.6" fill="currentColor" stroke="none" />
    ${radii.map((radius, nth) => ring(radius, (seed >>> (nth * 8)) & 255))}
  </svg>`;
}

/** `cut`: 0 to 255, where the ring begins; rings that begin late are shorter. */
function ring(radius: number, cut: number): SVGTemplateResult {
  const drawn = 50 + (cut % 7) * 5;
  return svg`<circle cx="16" cy="16" r=${radius} pathLength="100" stroke-dasharray="${drawn} ${100 - drawn}" transform="rotate(${(cut * 360) / 256} 16 16)" />`;
}
