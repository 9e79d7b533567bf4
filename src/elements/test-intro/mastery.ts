/** The pass mark, 0 to 1, and who set it. */
export interface Mastery {
  readonly score: number;
  readonly from: "lms" | "company" | "course";
}
