export const speeds = { slow: 0.75, normal: 1, fast: 1.5 } as const;
export type Speed = keyof typeof speeds;

/** How the learner likes scenes, until the course is closed: taken over from one scene to the next. */
export const sceneChoices: {
  notes: boolean;
  /** Undefined: as the learner's settings say. */
  aloud: boolean | undefined;
  speed: Speed;
} = { notes: false, aloud: undefined, speed: "normal" };
