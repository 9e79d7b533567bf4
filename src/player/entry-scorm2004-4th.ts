import { createScorm2004Session } from "../tracking/scorm2004/create-scorm2004-session.ts";
import { startPlayer } from "./start-player.ts";

startPlayer(({ outline, settings }, lookup, environment) => createScorm2004Session(outline, lookup, settings, environment));
