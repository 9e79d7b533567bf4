import type { Standard } from "../../model/catalogue.ts";
import type { Project } from "../project.ts";
import { asksNothing, buildEngine, type Engine, type EngineAsks } from "./build-engine.ts";

export type EngineBuilder = (standard: Standard, asks?: EngineAsks) => Promise<Engine>;

/** Builds the engine of a standard when it is first asked for; every course of that standard gets the same one. */
export function engineBuilder(project: Project): EngineBuilder {
  const built = new Map<string, Promise<Engine>>();
  return (standard, asks = asksNothing) => {
    const key = `${standard} ${asks.reaction} ${asks.jobForms}`;
    const engine = built.get(key) ?? buildEngine(project, standard, asks);
    built.set(key, engine);
    return engine;
  };
}
