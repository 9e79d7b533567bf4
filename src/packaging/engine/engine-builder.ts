import type { Standard } from "../../model/catalogue.ts";
import type { Project } from "../project.ts";
import { buildEngine, type Engine } from "./build-engine.ts";

export type EngineBuilder = (standard: Standard) => Promise<Engine>;

/** Builds the engine of a standard when it is first asked for; every course of that standard gets the same one. */
export function engineBuilder(project: Project): EngineBuilder {
  const built = new Map<Standard, Promise<Engine>>();
  return (standard) => {
    const engine = built.get(standard) ?? buildEngine(project, standard);
    built.set(standard, engine);
    return engine;
  };
}
