import { createScorm12Session } from "../tracking/scorm12/create-scorm12-session.ts";
import { startPlayer } from "./start-player.ts";

startPlayer(({ outline, settings }, lookup, environment) => createScorm12Session(outline, lookup, settings, environment));
