import { css } from "lit";

export const revealCardsStyle = css`
  .cards {
    list-style-type: "";
    margin-block: 1.3rem 0;
    padding: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem;
    max-inline-size: 60rem;
  }
  .card {
    padding: 0;
    display: flex;
    flex-direction: column;
  }
  .card:hover {
    border-color: var(--rc-brand);
  }
  .card.open {
    background: var(--rc-tint);
    border-color: var(--rc-brand);
  }
  .card button {
    flex: auto;
    display: flex;
    gap: 1rem;
    justify-content: space-between;
    align-items: start;
    inline-size: 100%;
    min-block-size: 5.5rem;
    padding: 1.1rem 1.2rem;
    background: none;
    border: 0;
    border-radius: var(--rc-radius);
  }
  .card.open button {
    flex: none;
    min-block-size: 0;
    padding-block-end: 0.6rem;
  }
  /* A corner that is turned: a plus, and a minus when the back is shown. */
  .card button::after {
    content: "";
    flex: none;
    inline-size: 0.9rem;
    block-size: 0.9rem;
    margin-block-start: 0.35rem;
    background:
      linear-gradient(currentcolor, currentcolor) center / 100% 2px no-repeat,
      linear-gradient(currentcolor, currentcolor) center / 2px 100% no-repeat;
    color: var(--rc-brand);
  }
  .card.open button::after {
    background: linear-gradient(currentcolor, currentcolor) center / 100% 2px no-repeat;
  }
  .back {
    padding: 0 1.2rem 1.2rem;
  }
  .count {
    margin-block: 0.8rem 0;
  }
  @container (min-width: 36rem) {
    .cards {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    /* Three in two columns would leave a hole. */
    .cards:has(> :nth-child(3):last-child) {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (forced-colors: active) {
    .card button::after {
      forced-color-adjust: none;
      color: ButtonText;
    }
  }
`;
