import type { Room } from "../person.ts";
import type { Shape } from "./shape.ts";

/** Two or three shapes each, in the three tints of the ground: `near` (darker), `far` (lighter), `leaf`. */
const shapes: Readonly<Record<Room, Readonly<Partial<Record<"far" | "near" | "leaf", string>>>>> = {
  doorstep: {
    near: "M0 0H62V340H0zM0 0H320V26H0z",
    far: "M18 52H48V150H18zM18 176H48V300H18z",
    leaf: "M262 340C250 270 262 190 296 168 330 190 330 270 322 340z",
  },
  counter: { far: "M196 40H300V128H196z", near: "M0 84H150V96H0zM20 84V48H34V84zM44 84V36H56V84zM66 84V54H92V84z" },
  ward: {
    far: "M24 30H122V150H24z",
    near: "M250 0H258V340H250zM196 0H320V12H196zM70 30H76V150H70z",
    leaf: "M258 12C300 60 282 180 320 250V12z",
  },
  office: { far: "M190 36H300V150H190z", near: "M242 36H248V150H242zM0 60H96V70H0zM12 60V20H24V60zM30 60V28H42V60zM48 60V16H64V60z", leaf: "M14 250C0 210 4 190 22 170 40 190 46 212 30 250z" }, // prettier-ignore
  street: {
    near: "M0 70H70V340H0zM250 110H320V340H250z",
    far: "M14 96H32V122H14zM42 96H58V122H42zM14 146H32V172H14zM266 136H284V162H266z",
    leaf: "M84 210a34 40 0 1 1 1 0z",
  },
  shop: { near: "M0 70H320V78H0zM0 156H320V164H0zM0 240H320V248H0z", far: "M20 34H52V70H20zM60 46H84V70H60zM250 30H290V70H250zM16 116H40V156H16zM262 122H300V156H262z", leaf: "M46 124H68V156H46zM226 118H250V156H226z" }, // prettier-ignore
  hotel: {
    near: "M0 0H44C50 120 40 240 16 340H0z",
    far: "M214 50H284V130H214z",
    leaf: "M292 200L316 200 308 156 300 156zM303 200H306V300H303z",
  },
  kitchen: {
    far: "M200 34H302V130H200z",
    near: "M0 30H110V120H0zM52 30H57V120H52zM248 34H253V130H248zM0 214H320V222H0z",
    leaf: "M276 214V186q10-26 20 0v28z",
  },
  waiting: { far: "M200 40H290V110H200z", near: "M0 236H78V246H0zM8 176H68V236H8zM242 236H320V246H242zM252 176H312V236H252z", leaf: "M206 104L232 70 250 90 264 76 284 104z" }, // prettier-ignore
  workshop: { near: "M0 76H320V84H0zM40 84V132H48V84zM30 132H58V146H30zM274 84V150H282V84z", far: "M96 20H150V76H96zM200 34H240V76H200zM262 118H294V160H262z" }, // prettier-ignore
};

/** What stands behind a customer in a picture of 320 by 340. */
export function roomShapes(room: Room): readonly Shape[] {
  return (["far", "near", "leaf"] as const).flatMap((tint): Shape[] => {
    const path = shapes[room][tint];
    return path ? [[path, `var(--${tint})`]] : [];
  });
}
