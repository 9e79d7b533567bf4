import type { Standard } from "../../model/catalogue.ts";
import type { Project } from "../project.ts";
import { buildEngine, type BuiltReaction, type Engine } from "./build-engine.ts";

export type EngineBuilder = (standard: Standard, reaction?: BuiltReaction) => Promise<Engine>;

/** Builds the engine of a standard when it is first asked for; every course of that standard gets the same one. */
export function engineBuilder(project: Project): EngineBuilder {
  const built = new Map<string, Promise<Engine>>();
  return (standard, reaction = "off") => {
    const key = `${standard} ${reaction}`;
    const engine = built.get(key) ?? buildEngine(project, standard, reaction);
    built.set(key, engine);
    return engine;
  };
}
