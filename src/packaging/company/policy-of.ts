import type { Html, PolicyId } from "../../model/ids.ts";
import type { CourseContent } from "../content/course-content.ts";
import { renderCompanyText, renderField } from "../content/markdown.ts";
import { fillSlots } from "../terms/slots.ts";
import { allTerms } from "../terms/term-forms.ts";
import type { Company } from "./company.ts";

/** The company's text on something in its own terms; the general one of `policies.yaml` where it has none. */
export function policyOf(policy: PolicyId, content: CourseContent, company: Company): { readonly company: boolean; readonly html: Html } {
  const own = company.policies[policy];
  const general = content.policies?.value[policy] ?? "";
  if (own === undefined) return { company: false, html: renderField(`policy.${policy}`, general, new Map()) };
  return { company: true, html: renderCompanyText(fillSlots(own, allTerms(content.terms?.value ?? {}, company.terms))) };
}
