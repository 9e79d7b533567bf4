import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, describe, it } from "node:test";
import { Http } from "../../src/tracking/lrs/http.ts";
import { TrackingError } from "../../src/tracking/tracking-error.ts";
import { manualEnvironment } from "../tracking/manual-environment.ts";

/** 300 has a choice of places, 304 none; the others are followed by browsers (Fetch Standard 2.2.3). */
const redirects = [301, 302, 303, 307, 308];

describe("an LMS that sends a request on to another host", () => {
  const asked: string[] = [];
  let other: Server;
  let lms: Server;
  const listen = async (answer: RequestListener): Promise<Server> => {
    const server = createServer(answer).listen(0, "127.0.0.1");
    await once(server, "listening");
    return server;
  };
  const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  before(async () => {
    other = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end("{}");
    });
    lms = await listen((request, response) => {
      const status = Number(/\/(\d{3})\//.exec(request.url ?? "")?.[1] ?? 200);
      response.writeHead(status, status === 200 ? {} : { location: `${addressOf(other)}/elsewhere` }).end("{}");
    });
  });
  after(() => {
    lms.close();
    other.close();
  });

  for (const status of redirects) {
    it(`T31: is not followed by ${status}, and counts as not there`, async () => {
      const http = new Http(manualEnvironment({ fetch }));
      for (const [method, body] of [["GET"], ["POST", "{}"], ["PUT", "{}"]] as const) {
        const sent = http.send(method, `${addressOf(lms)}/${status}/xapi/statements`, { authorization: "Basic c2VjcmV0" }, body);
        await assert.rejects(sent, (error: unknown) => error instanceof TrackingError && error.code === "unreachable");
      }
      assert.deepEqual(asked, []);
    });
  }

  it("is asked as usual where it answers itself", async () => {
    const answer = await new Http(manualEnvironment({ fetch })).send("POST", `${addressOf(lms)}/xapi/statements`, {}, "{}");
    assert.equal(answer.status, 200);
  });
});
