import type { CourseOutline } from "../../model/course.ts";
import { activityIris, activityTypeIris } from "../../statements/iris.ts";
import { element, xmlDocument } from "./xml.ts";

/** `tincan.xml`, by which LMSs import a package that is launched in the way of Tin Can: one activity, the course, that opens index.html. */
export function tinCanManifest({ id, language, title, summary }: CourseOutline): string {
  const inLanguage = (name: string, text: string) => element(name, { lang: language }, text);
  const activity = element("activity", { id: activityIris.course(id), type: activityTypeIris.course }, [
    inLanguage("name", title),
    inLanguage("description", summary),
    inLanguage("launch", "index.html"),
  ]);
  return xmlDocument(element("tincan", { xmlns: "http://projecttincan.com/tincan.xsd" }, [element("activities", {}, [activity])]));
}
