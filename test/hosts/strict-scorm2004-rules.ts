// The data model of SCORM 2004 4th RTE 4.2 as a table: access, form, range. Limits are the smallest permitted maximums, enforced.

export interface ElementRule {
  readonly access: "read" | "write" | "both";
  readonly form?: RegExp;
  /** Of numbers: outside of it the host answers 407. */
  readonly range?: readonly [number, number];
}

const upTo = (length: number) => new RegExp(`^[\\s\\S]{0,${length}}$`);
/** 4.1.1.6: a language may stand before the text and does not count. */
const localized = (length: number) => new RegExp(`^(\\{lang=[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*\\})?(?!\\{)[\\s\\S]{0,${length}}$`);
/** 4.1.1.5, real(10,7): seven significant digits are enough here. */
const real = /^-?\d+(\.\d{1,7})?$/;
/** 4.1.1.3: no white space, printable ASCII, as a URI has it. */
const longIdentifier = /^[\x21-\x7e]{1,4000}$/;
/** 4.1.1.7: the zone only after a fraction, the fraction of two digits at most. */
const time =
  /^(19[7-9]\d|20[0-3]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?$/;
/** 4.1.1.8: two decimals at most, and only of seconds. */
const interval = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const completion = /^(completed|incomplete|not attempted|unknown)$/;
const success = /^(passed|failed|unknown)$/;

export const rules: Readonly<Record<string, ElementRule>> = {
  "cmi._version": { access: "read" },
  "cmi.completion_status": { access: "both", form: completion },
  "cmi.completion_threshold": { access: "read" },
  "cmi.credit": { access: "read" },
  "cmi.entry": { access: "read" },
  "cmi.exit": { access: "write", form: /^(time-out|suspend|logout|normal|)$/ },
  "cmi.launch_data": { access: "read" },
  "cmi.learner_id": { access: "read" },
  "cmi.learner_name": { access: "read" },
  "cmi.learner_preference.audio_captioning": { access: "both", form: /^(-1|0|1)$/ },
  "cmi.learner_preference.audio_level": { access: "both", form: real, range: [0, Infinity] },
  "cmi.learner_preference.delivery_speed": { access: "both", form: real, range: [0, Infinity] },
  "cmi.learner_preference.language": { access: "both", form: upTo(250) },
  "cmi.location": { access: "both", form: upTo(1000) },
  "cmi.max_time_allowed": { access: "read" },
  "cmi.mode": { access: "read" },
  "cmi.progress_measure": { access: "both", form: real, range: [0, 1] },
  "cmi.scaled_passing_score": { access: "read" },
  "cmi.score.scaled": { access: "both", form: real, range: [-1, 1] },
  "cmi.score.raw": { access: "both", form: real },
  "cmi.score.min": { access: "both", form: real },
  "cmi.score.max": { access: "both", form: real },
  "cmi.session_time": { access: "write", form: interval },
  "cmi.success_status": { access: "both", form: success },
  "cmi.suspend_data": { access: "both", form: upTo(64_000) },
  "cmi.time_limit_action": { access: "read" },
  "cmi.total_time": { access: "read" },
  "adl.nav.request": { access: "write", form: /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_)$/ },
};

/** `cmi.objectives.n`, 4.2.17. */
export const objectiveRules: Readonly<Record<string, ElementRule>> = {
  id: { access: "both", form: longIdentifier },
  "score.scaled": { access: "both", form: real, range: [-1, 1] },
  "score.raw": { access: "both", form: real },
  "score.min": { access: "both", form: real },
  "score.max": { access: "both", form: real },
  success_status: { access: "both", form: success },
  completion_status: { access: "both", form: completion },
  progress_measure: { access: "both", form: real, range: [0, 1] },
  description: { access: "both", form: localized(250) },
};

/** `cmi.interactions.n`, 4.2.9; patterns and responses are checked by type. */
export const interactionRules: Readonly<Record<string, ElementRule>> = {
  id: { access: "both", form: longIdentifier },
  type: { access: "both", form: /^(true-false|choice|fill-in|long-fill-in|likert|matching|performance|sequencing|numeric|other)$/ },
  timestamp: { access: "both", form: time },
  weighting: { access: "both", form: real },
  result: { access: "both", form: /^(correct|incorrect|unanticipated|neutral|-?\d+(\.\d{1,7})?)$/ },
  latency: { access: "both", form: interval },
  description: { access: "both", form: localized(250) },
};

/** What must be there before an element can be: else the host answers 408. */
export const after: Readonly<Record<string, string>> = { learner_response: "type", pattern: "type" };

const short = /^[A-Za-z0-9._:;=@$!*'%/#()+-]{1,250}$/;

/** Whether a response or pattern fits its type (4.2.9.1 and 4.2.9.2). Types that the course does not use are not known here. */
export function fitsType(type: string, value: string): boolean {
  const parts = value.split("[,]");
  if (parts.length > 36) return false;
  switch (type) {
    case "choice":
      return parts.every((part) => short.test(part)) && new Set(parts).size === parts.length;
    case "sequencing":
      return parts.every((part) => short.test(part));
    case "matching":
      return parts.every((part) => {
        const pair = part.split("[.]");
        return pair.length === 2 && pair.every((side) => short.test(side));
      });
    case "numeric":
      return real.test(value);
    default:
      return false;
  }
}

/** Interactions that a host must take (4.2.9). */
export const mostInteractions = 250;

/** Patterns that a host must take, by type (4.2.9.1). */
export const mostPatterns: Readonly<Record<string, number>> = { choice: 10, sequencing: 5, matching: 5, numeric: 1 };

/** What `_children` answers. */
export const children: Readonly<Record<string, string>> = {
  "cmi.interactions": "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description",
  "cmi.objectives": "id,score,success_status,completion_status,progress_measure,description",
  "cmi.learner_preference": "audio_level,language,delivery_speed,audio_captioning",
  "cmi.score": "scaled,raw,min,max",
};

/** 4th RTE 3.1.7. */
export const errorStrings: Readonly<Record<string, string>> = {
  "0": "No Error",
  "101": "General Exception",
  "102": "General Initialization Failure",
  "103": "Already Initialized",
  "104": "Content Instance Terminated",
  "111": "General Termination Failure",
  "112": "Termination Before Initialization",
  "113": "Termination After Termination",
  "122": "Retrieve Data Before Initialization",
  "123": "Retrieve Data After Termination",
  "132": "Store Data Before Initialization",
  "133": "Store Data After Termination",
  "142": "Commit Before Initialization",
  "143": "Commit After Termination",
  "201": "General Argument Error",
  "301": "General Get Failure",
  "351": "General Set Failure",
  "391": "General Commit Failure",
  "401": "Undefined Data Model Element",
  "402": "Unimplemented Data Model Element",
  "403": "Data Model Element Value Not Initialized",
  "404": "Data Model Element Is Read Only",
  "405": "Data Model Element Is Write Only",
  "406": "Data Model Element Type Mismatch",
  "407": "Data Model Element Value Out Of Range",
  "408": "Data Model Dependency Not Established",
};

/** Whom the LMS has launched. */
export const learner: Readonly<Record<string, string>> = {
  "cmi._version": "1.0",
  "cmi.learner_id": "s-1",
  "cmi.learner_name": "Berg, Ada",
  "cmi.credit": "credit",
  "cmi.mode": "normal",
  "cmi.completion_threshold": "",
  "cmi.learner_preference.language": "",
  "cmi.total_time": "PT0S",
};
/** Kept from session to session whatever the exit: the LMS's own. */
export const defaults: Readonly<Record<string, string>> = {
  "cmi.completion_status": "unknown",
  "cmi.success_status": "unknown",
  "cmi.entry": "ab-initio",
};
