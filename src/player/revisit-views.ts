// The part of the engine that comes back to an action plan: with the plan's page, in a course that does so.
import "../elements/plan-revisit/plan-way-in.ts";
import "../elements/plan-revisit/revisited-line.ts";
