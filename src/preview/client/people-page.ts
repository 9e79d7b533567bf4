import { html, render, type TemplateResult } from "lit";
import "../../elements/customer-face/customer-face.ts";
import "../../elements/customer-voice/customer-voice.ts";
import { providePeople } from "../../elements/people.ts";
import { provideWords } from "../../elements/words.ts";
import type { PersonId } from "../../model/ids.ts";
import { rooms, type Person, type Room } from "../../model/person.ts";
import { layersOf } from "../../model/wardrobe/layers.ts";
import { roomShapes } from "../../model/wardrobe/rooms.ts";
import { feelings, type Feeling, type Shown } from "../../model/shown.ts";

interface PeopleData {
  readonly people: readonly Person[];
  readonly messages: Readonly<Record<string, string>>;
}

const tensions = [40, 70, 100] as const;
const atEase: Shown = { tension: 5, trust: 80, feeling: "disappointment" };

/** Trust falls as tension rises, as it does in most conversations. */
const shownAt = (tension: number, feeling: Feeling): Shown => ({ tension, trust: 70 - tension / 2, feeling });

class PeoplePage {
  readonly #people: readonly Person[];
  #person: PersonId;
  #shown: Shown = { tension: 65, trust: 35, feeling: "anger" };
  #room: Room = "doorstep";

  constructor(people: readonly Person[], first: Person) {
    this.#people = people;
    this.#person = first.id;
  }

  draw(): void {
    const main = document.querySelector<HTMLElement>("main");
    if (main) render(html`${this.#one()}${this.#everybody()}`, main);
  }

  #set(change: { readonly person?: PersonId; readonly shown?: Partial<Shown>; readonly room?: Room }): void {
    this.#person = change.person ?? this.#person;
    this.#room = change.room ?? this.#room;
    this.#shown = { ...this.#shown, ...change.shown };
    this.draw();
  }

  #one(): TemplateResult {
    return html`<section class="one" aria-labelledby="one">
      <div>
        <rc-customer-face .person=${this.#person} .shown=${this.#shown} .room=${this.#room}></rc-customer-face>
      </div>
      <div>
        <h1 id="one">Everybody can show everything.</h1>
        <p>A face is a handful of numbers. It moves to what a customer shows, and says in words what can be seen, never what it means.</p>
        <div class="choices">
          ${this.#choice(
            "Person",
            this.#person,
            this.#people.map(({ id, description }) => [id, description]),
            (person) => this.#set({ person: person as PersonId }),
          )}
          ${this.#choice(
            "Feeling",
            this.#shown.feeling,
            feelings.map((feeling) => [feeling, feeling]),
            (feeling) => this.#set({ shown: { feeling: feeling as Feeling } }),
          )}
          ${this.#choice(
            "Room",
            this.#room,
            rooms.map((room) => [room, room]),
            (room) => this.#set({ room: room as Room }),
          )}
          ${this.#range("Tension", this.#shown.tension, (tension) => this.#set({ shown: { tension } }))}
          ${this.#range("Trust", this.#shown.trust, (trust) => this.#set({ shown: { trust } }))}
        </div>
        <div class="voice">
          <h2>On the telephone</h2>
          <rc-customer-voice .shown=${this.#shown} .room=${this.#room}></rc-customer-voice>
        </div>
      </div>
    </section>`;
  }

  #everybody(): TemplateResult {
    return html`<section>
      <h2 id="all">All of them, at every mood</h2>
      <div class="sheet" tabindex="0" role="region" aria-labelledby="all">
        <table>
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">at ease</th>
              ${feelings.flatMap((feeling) => tensions.map((tension) => html`<th scope="col">${feeling} ${tension}</th>`))}
            </tr>
          </thead>
          <tbody>
            ${this.#people.map(
              ({ id, description }) =>
                html`<tr>
                  <th scope="row"><b>${id}</b><br />${description}</th>
                  ${[atEase, ...feelings.flatMap((feeling) => tensions.map((tension) => shownAt(tension, feeling)))].map(
                    (shown) => html`<td><rc-customer-face .person=${id} .shown=${shown} .withCaption=${false}></rc-customer-face></td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #choice(label: string, chosen: string, options: readonly (readonly [string, string])[], set: (value: string) => void): TemplateResult {
    return html`<label
      ><span>${label}</span>
      <select @change=${(event: Event & { readonly target: HTMLSelectElement }) => set(event.target.value)}>
        ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen}>${text}</option>`)}
      </select></label
    >`;
  }

  #range(label: string, value: number, set: (value: number) => void): TemplateResult {
    return html`<label
      ><span>${label}: ${value}</span>
      <input
        type="range"
        min="0"
        max="100"
        step="5"
        .valueAsNumber=${value}
        @input=${(event: Event & { readonly target: HTMLInputElement }) => set(event.target.valueAsNumber)}
    /></label>`;
  }
}

async function start(): Promise<void> {
  const { people, messages } = (await (await fetch("/assets/people.json")).json()) as PeopleData;
  const [first] = people;
  if (!first) return;
  providePeople(
    people.map((person) => ({ ...person, layers: layersOf(person.look) })),
    Object.fromEntries(rooms.map((room) => [room, roomShapes(room)])),
  );
  provideWords(messages, "en");
  document.querySelector("main")?.replaceChildren();
  new PeoplePage(people, first).draw();
}

void start();
