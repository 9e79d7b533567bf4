// The part of the engine in which a learner writes a customer of their own, and talks with them.
import "../elements/own-scenario/own-scenario.ts";
