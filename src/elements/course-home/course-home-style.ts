import { css } from "lit";

/** Who it begins with beside what it is about and the one thing to press; below them the route: a line of stations, on wide pages set in rows. */
export const homeStyle = css`
  :host {
    container-type: inline-size;
  }
  .hero {
    display: grid;
    gap: 1.5rem clamp(2rem, 6cqi, 5rem);
    align-items: center;
    margin-block-end: clamp(2.5rem, 6cqi, 4.5rem);
  }
  .cover {
    --face-radius: 1.1rem;
    order: -1;
    inline-size: min(10rem, 60cqi);
    color: var(--rc-brand);
  }
  .mark {
    display: block;
    inline-size: 60%;
    stroke-width: 1.5;
  }
  .hero.again h1 {
    font-size: clamp(1.6rem, 1.25rem + 1.5vw, 2.4rem);
    line-height: 1.12;
  }
  .hero.again .cover {
    inline-size: min(7rem, 50cqi);
  }
  .about > :last-child {
    margin-block-end: 0;
  }
  h2.label {
    font-family: var(--rc-sans);
    letter-spacing: 0;
    margin-block-end: 1.1rem;
  }
  .lead {
    margin-block-end: 1.2rem;
  }
  .on {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem 1.4rem;
    align-items: center;
    max-inline-size: none;
    margin-block-end: 0.7rem;
  }
  .go-on {
    padding-block: 0.85rem;
  }
  .precheck {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8rem;
    align-items: center;
    margin-block-start: 0.9rem;
  }
  #cards {
    margin-block-start: 2rem;
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
    gap: 0 2rem;
    list-style-type: "";
    margin: 0.3rem 0 0;
    padding: 0;
  }
  :host .aside {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem 3rem;
    align-items: end;
    margin-block-start: 2rem;
    padding-block-start: 1.2rem;
    border-block-start: 1px solid var(--rc-line);
  }
  .route {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .route li {
    position: relative;
    padding-block: 0 1.3rem;
    padding-inline-start: 3.4rem;
  }
  .route li::before {
    content: attr(data-mark);
    content: attr(data-mark) / "";
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: -0.1rem;
    inline-size: 2.1rem;
    block-size: 2.1rem;
    border-radius: 50%;
    display: grid;
    place-items: center;
    border: 1.5px solid var(--rc-line);
    background: var(--rc-sheet);
    font: 500 1.05rem / 1 var(--rc-serif);
    font-variant-numeric: lining-nums;
  }
  .route li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-inline-start: 1.05rem;
    inset-block: 2.2rem 0.2rem;
    border-inline-start: 1.5px solid var(--rc-line);
  }
  .route .done::before {
    content: "✓";
    content: "✓" / "";
    background: var(--rc-brand);
    color: var(--rc-on-brand);
    border-color: var(--rc-brand);
    font-family: var(--rc-sans);
    font-size: 0.95rem;
  }
  .route .done:not(:last-child)::after {
    border-color: var(--rc-brand);
  }
  .route .now::before {
    border-color: var(--rc-brand);
    border-width: 2.5px;
    color: var(--rc-brand);
  }
  .route a {
    display: block;
    color: inherit;
    text-decoration: none;
    font: 480 1.25rem/1.2 var(--rc-serif);
    padding-block: 0.3rem;
    margin-block: -0.1rem 0;
  }
  .route a:hover {
    color: var(--rc-brand);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .route .now a {
    font-weight: 650;
  }
  .scene {
    margin: 0 0 0.1rem;
    font-size: 0.95rem;
    line-height: 1.4;
  }
  .route small {
    display: block;
    color: var(--rc-soft);
  }
  @container (max-width: 14rem) {
    .route li {
      padding-inline-start: 2.6rem;
    }
    .route a {
      font-size: 1.1rem;
      hyphens: auto;
    }
  }
  @container (min-width: 40rem) {
    .hero {
      grid-template-columns: minmax(0, 1fr) clamp(11rem, 34cqi, 23rem);
    }
    .hero .cover,
    .hero.again .cover {
      order: 0;
      inline-size: auto;
    }
    .hero.again {
      grid-template-columns: minmax(0, 1fr) clamp(10rem, 25cqi, 17rem);
    }
    .mark {
      margin-inline: auto;
    }
    .route {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 2rem 2rem;
    }
    .route li {
      padding: 2.7rem 0 0;
    }
    .route li:not(:last-child)::after {
      inset-block: 0.95rem auto;
      inset-inline: 2.5rem -1.6rem;
      border-inline-start: 0;
      border-block-start: 1.5px solid var(--rc-line);
    }
  }
  @container (40rem <= width < 58rem) {
    .route li:nth-child(2n)::after {
      inset-inline-end: 0;
    }
  }
  @container (min-width: 58rem) {
    .route {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 2.4rem 2.5rem;
    }
    .route li:not(:nth-child(3n))::after {
      inset-inline-end: -2.1rem;
    }
    .route li:nth-child(3n)::after {
      inset-inline-end: 0;
    }
  }
  .route .last {
    font-weight: 600;
    color: var(--rc-ink);
  }
  @media (forced-colors: active) {
    .route .done::before {
      forced-color-adjust: none;
      background: CanvasText;
      color: Canvas;
    }
  }
  @media print {
    .on,
    .left,
    .precheck,
    .aside.aside,
    #cards,
    .cards,
    .cover {
      display: none;
    }
  }
`;
