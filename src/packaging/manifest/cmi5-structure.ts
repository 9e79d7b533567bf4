import { defaultCompletion, ruleOf, type CompletionRule } from "../../model/completion-rule.ts";
import type { CourseOutline } from "../../model/course.ts";
import { activityIris, activityTypeIris } from "../../statements/iris.ts";
import { moveOnFor } from "./move-on.ts";
import { element, xmlDocument, type XmlElement } from "./xml.ts";

/** `cmi5.xml`, the course structure (cmi5 13.1): one course, its objectives, one AU that any window can hold, satisfied by the company's rule as the course can keep it. */
export function cmi5Structure(outline: CourseOutline, asked: CompletionRule = defaultCompletion): string {
  const rule = ruleOf(outline, asked);
  const langstring = (name: string, text: string): XmlElement =>
    element(name, {}, [element("langstring", { lang: outline.language }, text)]);
  const title = langstring("title", outline.title);
  const description = langstring("description", outline.summary);
  const objectives = outline.objectives.map((objective) => ({
    iri: activityIris.objective(outline.id, objective.id),
    title: objective.title,
  }));
  const definitions = objectives.map(({ iri, title: text }) =>
    element("objective", { id: iri }, [langstring("title", text), langstring("description", text)]),
  );
  const references = objectives.map(({ iri }) => element("objective", { idref: iri }));
  const au = element(
    "au",
    {
      id: `${activityIris.course(outline.id)}/au`,
      moveOn: moveOnFor(rule),
      // cmi5 13.1.4: a decimal with up to four places. Where pages alone count, nothing is judged.
      masteryScore: rule.by === "pages" || outline.test === undefined ? undefined : String(Number(outline.test.masteryScore.toFixed(4))),
      launchMethod: "AnyWindow",
      activityType: activityTypeIris.course,
    },
    [title, description, ...objectivesOf(references), element("url", {}, "index.html")],
  );
  return xmlDocument(
    element("courseStructure", { xmlns: "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" }, [
      element("course", { id: activityIris.course(outline.id) }, [title, description]),
      ...objectivesOf(definitions),
      au,
    ]),
  );
}

/** The schema wants at least one objective where there is a list. */
function objectivesOf(children: readonly XmlElement[]): XmlElement[] {
  return children.length > 0 ? [element("objectives", {}, children)] : [];
}
