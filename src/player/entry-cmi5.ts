import { createCmi5Session } from "../tracking/cmi5/create-cmi5-session.ts";
import { startPlayer } from "./start-player.ts";

startPlayer(({ outline, settings }, lookup, environment) => createCmi5Session(outline, lookup, settings, environment));
