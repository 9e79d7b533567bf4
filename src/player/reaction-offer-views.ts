// The part of the engine that asks whether the learner would like to say what the course was.
import "../elements/reaction-offer/reaction-offer.ts";
