import { css } from "lit";

/** A card as it is cut out: A6, a quarter of A4, black on white, in points and millimetres whatever the screen is set to. */
export const paperStyle = css`
  :host([paper]) {
    container-type: normal;
    inline-size: 105mm;
    block-size: 148.5mm;
    overflow: hidden;
    --number: 6.5mm;
    --rung: 6mm;
    --rc-brand: black;
    --rc-soft: black;
    --rc-ink: black;
    --rc-line: #999;
    --rc-edge: #555;
  }
  :host([paper]) * {
    line-height: 1.27 !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
  }
  :host([paper]) article {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    padding: 8mm 7.5mm 7mm;
    border: 0;
    border-radius: 0;
    background: white;
    color: black;
    font-size: 8.25pt;
  }
  :host([paper]) .short {
    font-size: 9.6pt;
    --number: 7.5mm;
  }
  :host([paper]) h2 {
    font: 560 14.5pt/1.05 var(--rc-serif);
    line-height: 1.05 !important;
    margin: 0 0 1.6mm;
  }
  :host([paper]) :is(.intro, .foot) {
    margin: 0;
    font-size: 0.97em;
  }
  :host([paper]) .prose :is(p, ul, ol) {
    margin-block-end: 0.8mm;
  }
  :host([paper]) :is(ol, ul, table) {
    columns: auto;
    margin: 2.2mm 0 0;
  }
  :host([paper]) :is(.steps, .moves) > li {
    padding-block: 1.25mm 0.9mm;
    border-block-start: 0.5pt solid var(--rc-line);
  }
  :host([paper]) h3 {
    font: 620 1.2em/1.15 var(--rc-serif);
    margin: 0 0 0.3mm;
  }
  :host([paper]) .steps .number {
    font-size: 14pt;
    line-height: 0.95 !important;
  }
  :host([paper]) .rung .number {
    font-size: 11pt;
    border-inline-width: 1pt;
    background-size: 100% 1pt;
  }
  :host([paper]) .stop .number {
    font-size: 10pt;
  }
  :host([paper]) .ladder > li > div {
    padding-block-end: 4mm;
  }
  :host([paper]) .say {
    font: 520 1.1em/1.25 var(--rc-serif);
    margin: 0.4mm 0 0;
    padding-inline-start: 2mm;
    border-inline-start: 1.5pt solid black;
  }
  :host([paper]) .beware {
    margin: 0.5mm 0 0;
  }
  :host([paper]) :is(th, td) {
    padding: 0.9mm 2mm 1.1mm;
  }
  :host([paper]) :is(th, td):first-child {
    padding-inline-start: 0;
  }
  :host([paper]) :is(th, td):nth-child(2) {
    padding-inline-end: 0;
    border-inline-start: 0.5pt solid var(--rc-line);
  }
  :host([paper]) thead th {
    font: 620 1.27em/1.2 var(--rc-serif);
    border-block-end-width: 1pt;
  }
  :host([paper]) .about th {
    padding-block: 1.1mm 0;
    font-size: 0.92em;
  }
  /* At the card's lower edge, under a line of its own. */
  :host([paper]) .foot {
    margin-block-start: auto;
    padding: 1.6mm 0 0;
    background: none;
    border-radius: 0;
    border-block-start: 1pt solid black;
  }
  :host([paper]) .foot > * {
    margin: 0;
  }
  :host([paper]) .interpretation {
    margin: 0.8mm 0 0;
    font-size: 7pt;
  }
  :host([paper]) a {
    color: inherit;
    text-decoration: none;
    padding: 0;
  }
`;
