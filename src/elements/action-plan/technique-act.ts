import type { PlanLine, PlanTechnique } from "../../model/plan/plan.ts";

/** What a line's technique is called within a sentence: "then I will take a breath first". By the name in the line where the course does not have it; empty where none is chosen. */
export function techniqueAct({ technique, name }: Pick<PlanLine, "technique" | "name">, techniques: readonly PlanTechnique[]): string {
  return technique === "" ? "" : asAct(techniques.find(({ id }) => id === technique)?.name ?? name ?? technique);
}

/** A technique's name within a sentence. */
export function asAct(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
