/** Of the engine that plays the course: the project's version. */
export const engineVersion = "0.1.0";
