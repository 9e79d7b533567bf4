/**
 * cmi5 13.1.4: the rule by which the LMS satisfies the AU; a course here is done when its test is passed. Always written: the default,
 * `NotApplicable`, satisfies at launch.
 */
export const moveOn = "Passed";
