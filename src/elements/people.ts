import type { PersonId } from "../model/ids.ts";
import type { Person, Room } from "../model/person.ts";
import type { Shape } from "../model/wardrobe/shape.ts";

/** Rooms that are drawn, by name. */
export type Rooms = Readonly<Partial<Record<Room, readonly Shape[]>>>;

/** The drawn people of the course, by id, and where they are. */
let people: ReadonlyMap<PersonId, Person> = new Map();
let rooms: Rooms = {};

/** Before the first element renders. */
export function providePeople(list: readonly Person[], drawnRooms: Rooms = {}): void {
  people = new Map(list.map((person) => [person.id, person]));
  rooms = drawnRooms;
}

/** Those that came later, with the part of the engine that shows them. */
export function addPeople(list: readonly Person[], drawnRooms: Rooms = {}): void {
  people = new Map([...people, ...list.map((person) => [person.id, person] as const)]);
  rooms = { ...rooms, ...drawnRooms };
}

export function personOf(id: PersonId | undefined): Person | undefined {
  return id && people.get(id);
}

/** Nothing where there is no room, or none of the course's. */
export function shapesOfRoom(room: Room | undefined): readonly Shape[] {
  return (room && rooms[room]) ?? [];
}
