import { createXapiSession } from "../tracking/xapi/create-xapi-session.ts";
import { startPlayer } from "./start-player.ts";

startPlayer(({ outline, settings }, lookup, environment) => createXapiSession(outline, lookup, settings, environment));
