import type { Standard } from "../../model/catalogue.ts";
import type { Course } from "../../model/course.ts";
import { withoutText } from "../../model/form.ts";
import type { Reaction, ReactionPart } from "../../model/reaction.ts";
import type { EngineAsks } from "../engine/build-engine.ts";
import { PackagingError } from "../packaging-error.ts";
import { carries, credentialNotice, whyNot } from "./carries.ts";
import type { Company } from "./company.ts";
import type { CompanyReaction } from "./company-reaction.ts";

/** The company's way of asking, as far as a package of this standard has it; undefined where it has none. */
function asked(standard: Standard, { reaction }: Company): CompanyReaction | undefined {
  return reaction !== undefined && carries(standard, reaction.mode) ? reaction : undefined;
}

/** What a package of one standard is stamped with, as learners may know it. */
export function reactionOf(standard: Standard, company: Company): Reaction | undefined {
  const way = asked(standard, company);
  switch (way?.mode) {
    case undefined:
      return undefined;
    case "link":
      return { mode: "link", survey: way.survey };
    case "anonymous":
      return { mode: "anonymous", host: new URL(way.endpoint.url).host };
    case "confidential":
      return { mode: "confidential", seenBy: way.seenBy };
  }
}

/** Which engine a package needs for it. */
export function builtReaction(standard: Standard, company: Company): EngineAsks["reaction"] {
  const mode = asked(standard, company)?.mode ?? "off";
  return mode === "off" || mode === "link" ? mode : "form";
}

/**
 * What the form's page of a package needs; undefined where the package has no form. Throws a `PackagingError` (`no-form`) where the content
 * has none to show.
 */
export function reactionPart(course: Course, standard: Standard, company: Company): Omit<ReactionPart, "words"> | undefined {
  const way = asked(standard, company);
  if (way === undefined || way.mode === "link") return undefined;
  const form = course.forms?.find(({ id }) => String(id) === "reaction");
  if (form === undefined)
    throw new PackagingError("no-form", "The content has no forms/reaction.yaml, which reaction.mode of the company file needs.");
  return { form: way.text ? form : withoutText(form), ...(way.mode === "anonymous" ? { endpoint: way.endpoint } : {}) };
}

/** The origin that the page may connect to for it, beside the host of the launch. */
export function reactionOrigin(standard: Standard, company: Company): string | undefined {
  const way = asked(standard, company);
  return way?.mode === "anonymous" ? new URL(way.endpoint.url).origin : undefined;
}

/** What whoever builds has to know of it, for the packages of these standards. */
export function reactionNotices(company: Company, built: readonly Standard[]): readonly string[] {
  const { reaction } = company;
  if (reaction === undefined) return [];
  const without = built.filter((standard) => asked(standard, company) === undefined);
  return [
    ...(reaction.mode === "anonymous" && without.length < built.length ? [credentialNotice("reaction form", "reaction")] : []),
    ...(without.length > 0
      ? [`No reaction form (${reaction.mode}) in the packages for ${without.join(", ")}: ${whyNot(reaction.mode)}.`]
      : []),
  ];
}
