import { expect } from "@open-wc/testing";
import { lessonsFinished } from "../elements/attempts.ts";
import { useEnglish } from "../elements/english.ts";
import { playCourse } from "./fixtures/play-course.ts";

const passed = { ...lessonsFinished, test: { ...lessonsFinished.test, results: [{ scaled: 0.9, passed: true }] } };
const wanted = { certificate: true };

describe("the certificate", () => {
  before(useEnglish);

  it("is there for who has passed, where the company wants one: from home, with the name that the LMS gives", async () => {
    const launch = { learner: { id: "l-1", name: "Ada <b>Osei</b>" } };
    const played = await playCourse({ saved: passed, settings: wanted, launch });
    expect(played.one("rc-course-home .on .way").getAttribute("href")).to.equal("#/certificate");
    await played.go("#/certificate");
    const page = await played.wait("rc-certificate-page");
    expect(page.shadowRoot?.querySelector(".who")?.textContent).to.equal("Ada <b>Osei</b>");
    expect(page.shadowRoot?.querySelector(".foot")?.textContent).to.contain("Score: 90%");
    expect(played.session.facts).to.deep.equal([]);
  });

  it("is not there before, nor where nobody wants one, nor for who only looks around", async () => {
    for (const options of [
      { saved: lessonsFinished, settings: wanted },
      { saved: passed },
      { saved: passed, settings: wanted, launch: { mode: "Browse" as const } },
    ]) {
      const played = await playCourse({ ...options, hash: "#/certificate" });
      await played.wait("rc-course-home");
      expect(location.hash).to.equal("#/");
      expect(played.all("rc-course-home .on .way")).to.have.length(0);
    }
  });

  it("leads back to where the learner was", async () => {
    const played = await playCourse({ saved: passed, settings: wanted, hash: "#/test" });
    await played.go("#/certificate");
    await played.wait("rc-certificate-page");
    expect(played.one("rc-certificate-page .way").getAttribute("href")).to.equal("#/test");
  });
});
